import { defineMessages } from '../../ui/i18n/define-messages.ts';
import { en } from './team-messages.en.ts';
import { vi } from './team-messages.vi.ts';

/** The words around the members of a team, and what it did and was given. */
export const teamMessages = defineMessages(vi, en);
