import { defineMessages } from '../../i18n/define-messages.ts';
import { en } from './messages.en.ts';
import { vi } from './messages.vi.ts';

/** The words around the eight words of a receipt. */
export const receiptMessages = defineMessages(vi, en);
