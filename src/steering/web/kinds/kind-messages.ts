import { defineMessages } from '../../../ui/i18n/define-messages.ts';
import { en } from './messages.en.ts';
import { vi } from './messages.vi.ts';

/** The words of what kinds of scheme count of their own, in both languages. */
export const kindMessages = defineMessages(vi, en);
