import { defineMessages } from '../../../ui/i18n/define-messages.ts';
import { en } from './messages.en.ts';
import { vi } from './messages.vi.ts';

/** The words of what the root delegates, and of signatures to renew. */
export const rootMessages = defineMessages(vi, en);
