import { defineMessages } from '../../../ui/i18n/define-messages.ts';
import { en } from './answer-messages.en.ts';
import { vi } from './answer-messages.vi.ts';

/** The words of the page that shows what became of an offer. */
export const answerMessages = defineMessages(vi, en);
