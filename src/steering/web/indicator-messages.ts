import { defineMessages } from '../../ui/i18n/define-messages.ts';
import { en } from './indicator-messages.en.ts';
import { vi } from './indicator-messages.vi.ts';

/** The words of one figure opened, in both languages. */
export const indicatorMessages = defineMessages(vi, en);
