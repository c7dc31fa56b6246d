import { defineMessages } from '../../ui/i18n/define-messages.ts';
import { en } from './sort-messages.en.ts';
import { vi } from './sort-messages.vi.ts';

/** The codes of a fund in words, at the desk and in public alike. */
export const sortMessages = defineMessages(vi, en);
