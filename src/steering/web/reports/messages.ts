import { defineMessages } from '../../../ui/i18n/define-messages.ts';
import { en } from './messages.en.ts';
import { vi } from './messages.vi.ts';

/** The words of the pages of periodic reports. */
export const reportMessages = defineMessages(vi, en);
