import { z } from 'zod';
import { PURPOSES } from './footage.ts';

/** What an owner is told and needs: sealed to the link, so that no server reads it or puts another key in its place. */
export const footageLetterSchema = z.strictObject({
  v: z.literal(1),
  /** Who asks, in both languages. */
  unitName: z.strictObject({ vi: z.string(), en: z.string() }),
  address: z.string(),
  purpose: z.enum(PURPOSES),
  /** Of which hours, as the officer wrote them: `20:15 01/03/2026`. */
  from: z.string(),
  to: z.string(),
  /** To whom the clip is sealed: keys that the approver's browser followed up to the root. */
  unit: z.strictObject({ unitId: z.int(), epoch: z.int(), recipient: z.string() }),
  recoveryRecipient: z.string(),
});
export type FootageLetter = z.output<typeof footageLetterSchema>;

/** What the owner's browser tells the unit beside the clip; sealed with it. */
export const handOverSchema = z.strictObject({
  v: z.literal(1),
  /** SHA-256 of the clip before sealing, base64url. */
  sha256: z.string(),
  note: z.string().max(1000),
});
export type HandOver = z.output<typeof handOverSchema>;

/** What a request seals: hours, why, and which tip or case it is for. */
export const askWordsSchema = z.strictObject({
  v: z.literal(1),
  from: z.string(),
  to: z.string(),
  why: z.string(),
  about: z.string(),
});
export type AskWords = z.output<typeof askWordsSchema>;

/** The value of a sealed text; undefined for one of another form. */
export function readSealed<Schema extends z.ZodType>(
  schema: Schema,
  text: string,
): z.output<Schema> | undefined {
  try {
    return schema.safeParse(JSON.parse(text)).data;
  } catch {
    return undefined;
  }
}
