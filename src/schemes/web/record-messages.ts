import { defineMessages } from '../../ui/i18n/define-messages.ts';
import { en } from './record-messages.en.ts';
import { vi } from './record-messages.vi.ts';

/** The words of records made by a form. */
export const recordMessages = defineMessages(vi, en);
