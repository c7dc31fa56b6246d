import { defineMessages } from '../../../ui/i18n/define-messages.ts';
import { en } from './messages.en.ts';
import { vi } from './messages.vi.ts';

/** The words of frozen periods, in both languages. */
export const snapshotMessages = defineMessages(vi, en);
