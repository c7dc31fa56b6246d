import { defineMessages } from '../i18n/define-messages.ts';
import { en } from './messages.en.ts';
import { vi } from './messages.vi.ts';

/** The words of the seal in both languages. */
export const sealMessages = defineMessages(vi, en);
