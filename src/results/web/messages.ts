import { defineMessages } from '../../ui/i18n/define-messages.ts';
import { en } from './messages.en.ts';
import { vi } from './messages.vi.ts';

/** The words that the lists of results share. */
export const resultsMessages = defineMessages(vi, en);
