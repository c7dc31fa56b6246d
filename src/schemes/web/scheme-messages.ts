import { defineMessages } from '../../ui/i18n/define-messages.ts';
import { en } from './scheme-messages.en.ts';
import { vi } from './scheme-messages.vi.ts';

/** The words of one scheme's page. */
export const schemeMessages = defineMessages(vi, en);
