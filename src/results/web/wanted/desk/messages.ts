import { defineMessages } from '../../../../ui/i18n/define-messages.ts';
import { en } from './messages.en.ts';
import { vi } from './messages.vi.ts';

/** The words of wanted notices at the desk. */
export const wantedMessages = defineMessages(vi, en);
