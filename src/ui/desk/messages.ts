import { defineMessages } from '../i18n/define-messages.ts';
import { en } from './messages.en.ts';
import { vi } from './messages.vi.ts';

/** The words of the desk kit in both languages. */
export const deskMessages = defineMessages(vi, en);
