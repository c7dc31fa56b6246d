import { defineMessages } from '../../ui/i18n/define-messages.ts';
import { en } from './messages.en.ts';
import { vi } from './messages.vi.ts';

/** Reports from the team of a site, on the phone's place of its people. */
export const signalMessages = defineMessages(vi, en);
