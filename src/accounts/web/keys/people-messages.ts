import { defineMessages } from '../../../ui/i18n/define-messages.ts';
import { en } from './people-messages.en.ts';
import { vi } from './people-messages.vi.ts';

/** The words of deciding on another person's access. */
export const peopleMessages = defineMessages(vi, en);
