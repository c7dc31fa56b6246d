import { defineMessages } from '../../ui/i18n/define-messages.ts';
import { en } from './messages.en.ts';
import { vi } from './messages.vi.ts';

/** The people of sites who sign in: the desk's page of them, and their own place on the phone. */
export const memberMessages = defineMessages(vi, en);
