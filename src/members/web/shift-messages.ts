import { defineMessages } from '../../ui/i18n/define-messages.ts';
import { en } from './shift-messages.en.ts';
import { vi } from './shift-messages.vi.ts';

/** Duty at a site, on the phone: who stands when, and what people call one another. */
export const shiftMessages = defineMessages(vi, en);
