import { defineMessages } from '../../../ui/i18n/define-messages.ts';
import { en } from './messages.en.ts';
import { vi } from './messages.vi.ts';

/** The words of the desk's page of what residents ask of schemes. */
export const offersMessages = defineMessages(vi, en);
