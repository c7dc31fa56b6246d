import { defineMessages } from '../../../ui/i18n/define-messages.ts';
import { en } from './messages.en.ts';
import { vi } from './messages.vi.ts';

/** The words of the public page of contributions. */
export const contributionMessages = defineMessages(vi, en);
