import { defineMessages } from '../../ui/i18n/define-messages.ts';
import { en } from './messages.en.ts';
import { vi } from './messages.vi.ts';

/** The words of bringing a file into a register. */
export const importMessages = defineMessages(vi, en);
