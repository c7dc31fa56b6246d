import { defineMessages } from '../../../ui/i18n/define-messages.ts';
import { en } from './messages.en.ts';
import { vi } from './messages.vi.ts';

/** The words of the pages on which residents offer something to schemes. */
export const offerMessages = defineMessages(vi, en);
