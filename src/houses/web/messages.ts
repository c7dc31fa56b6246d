import { defineMessages } from '../../ui/i18n/define-messages.ts';
import { en } from './messages.en.ts';
import { vi } from './messages.vi.ts';

/** Boarding houses: the landlord's place on the phone, and what the desk sees of them. */
export const houseMessages = defineMessages(vi, en);
