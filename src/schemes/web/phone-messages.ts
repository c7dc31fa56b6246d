import { defineMessages } from '../../ui/i18n/define-messages.ts';
import { en } from './phone-messages.en.ts';
import { vi } from './phone-messages.vi.ts';

/** What people of sites record on the phone, and how it is opened again. */
export const phoneMessages = defineMessages(vi, en);
