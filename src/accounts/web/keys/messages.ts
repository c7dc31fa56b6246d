import { defineMessages } from '../../../ui/i18n/define-messages.ts';
import { en } from './messages.en.ts';
import { vi } from './messages.vi.ts';

/** The words of unit keys and of administration. */
export const keysMessages = defineMessages(vi, en);
