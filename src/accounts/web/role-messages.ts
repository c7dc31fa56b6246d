import { defineMessages } from '../../ui/i18n/define-messages.ts';
import { en } from './role-messages.en.ts';
import { vi } from './role-messages.vi.ts';

/** What roles, kinds and levels of units are called. */
export const roleMessages = defineMessages(vi, en);
