import { defineMessages } from '../i18n/define-messages.ts';
import { en } from './messages.en.ts';
import { vi } from './messages.vi.ts';

/** The words of charts and maps in both languages. */
export const chartMessages = defineMessages(vi, en);
