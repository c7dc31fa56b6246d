import { defineMessages } from '../../ui/i18n/define-messages.ts';
import { en } from './grading-messages.en.ts';
import { vi } from './grading-messages.vi.ts';

/** The words of the yearly grading. */
export const gradingMessages = defineMessages(vi, en);
