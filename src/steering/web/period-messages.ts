import { defineMessages } from '../../ui/i18n/define-messages.ts';
import { en } from './period-messages.en.ts';
import { vi } from './period-messages.vi.ts';

/** The words of the choice of area, period and comparison, in both languages. */
export const periodMessages = defineMessages(vi, en);
