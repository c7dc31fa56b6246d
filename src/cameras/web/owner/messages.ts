import { defineMessages } from '../../../ui/i18n/define-messages.ts';
import { en } from './messages.en.ts';
import { vi } from './messages.vi.ts';

/** The words of the page on which the owner of a camera hands over. */
export const ownerMessages = defineMessages(vi, en);
