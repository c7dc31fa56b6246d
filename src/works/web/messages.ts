import { defineMessages } from '../../ui/i18n/define-messages.ts';
import { en } from './messages.en.ts';
import { vi } from './messages.vi.ts';

/** The words of the pages of what came of schemes. */
export const worksMessages = defineMessages(vi, en);
