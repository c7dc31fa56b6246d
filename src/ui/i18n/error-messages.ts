import { defineMessages } from './define-messages.ts';
import { en } from './error-messages.en.ts';
import { vi } from './error-messages.vi.ts';

/** A sentence for every way that a request can fail; a code without one does not compile. */
export const errorMessages = defineMessages(vi, en);
