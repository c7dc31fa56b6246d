import { defineMessages } from './define-messages.ts';
import { en } from './public-error-messages.en.ts';
import { vi } from './public-error-messages.vi.ts';

/** The sentences that go to a phone: those of the desk's refusals stay at the desk. */
export const publicErrorMessages = defineMessages(vi, en);

/** A refusal that a public page can meet. */
export type PublicErrorCode = keyof typeof vi;
