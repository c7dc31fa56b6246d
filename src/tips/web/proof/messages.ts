import { defineMessages } from '../../../ui/i18n/define-messages.ts';
import { en } from './messages.en.ts';
import { vi } from './messages.vi.ts';

/** The words of the proof of receipt in both languages. */
export const proofMessages = defineMessages(vi, en);
