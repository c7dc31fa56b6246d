import { defineMessages } from '../../i18n/define-messages.ts';
import { en } from './messages.en.ts';
import { vi } from './messages.vi.ts';

/** The words around sealed words of registers. */
export const wordsMessages = defineMessages(vi, en);
