import { defineMessages } from '../../ui/i18n/define-messages.ts';
import { en } from './security-messages.en.ts';
import { vi } from './security-messages.vi.ts';

/** The words of one's own sessions and second factor. */
export const securityMessages = defineMessages(vi, en);
