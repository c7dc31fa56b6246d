import { z } from 'zod';
import { messageSchema } from '../sealed/message.ts';
import { type TipMessage, tipMessageSchema } from '../tips/contract.ts';

/** Sealed words of a register as they are read: a tip's message, bound to the subject in the place of the tip. */
export const wordsSchema = tipMessageSchema;
export type SealedWords = TipMessage;

/** The same as a browser sends them. */
export const newWordsSchema = messageSchema;

/** What becomes of the words of something that may have some: new ones in their place, the same as before, or none. */
export const changedWordsSchema = z.union([newWordsSchema, z.enum(['keep', 'erase'])]);

/** What a register refuses of sealed words. */
export const WORDS_ERRORS = [
  'bad_signature',
  'unknown_recipient',
  'mixed_recipients',
  'already_entered',
] as const;

/** The largest body with one sealed text in it, in bytes. */
export const WORDS_LIMIT = 256 * 1024;
