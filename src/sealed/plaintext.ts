import { z } from 'zod';
import { daySchema, rowIdSchema, sha256Schema } from '../wire/encoding.ts';
import { MAX_FILE_BYTES, MAX_FILES } from './limits.ts';

/** A category's code; which codes exist is the business of tips. */
export const categorySchema = z.string().regex(/^[a-z][a-z0-9_-]{1,39}$/);

/** A file as its opener sees it. */
const contentFileSchema = z.strictObject({
  id: z.uuid(),
  /** Of the sealed bytes. */
  sha256: sha256Schema,
  name: z.string().max(200),
  /** Length in bytes before sealing. */
  size: z.int().min(0).max(MAX_FILE_BYTES),
  /** Media type as the sender's device told it. */
  type: z.string().max(100),
  /** The content key, where the file was sealed to another one: a derived tip points to its parent's files. */
  key: z
    .string()
    .regex(/^AGE-SECRET-KEY-1[02-9AC-HJ-NP-Z]{58}$/)
    .optional(),
});
export type ContentFile = z.output<typeof contentFileSchema>;

/** What the sender of a tip binds inside, so that nobody can move the body under other columns. */
const tipBindSchema = z.strictObject({
  draftId: z.uuid(),
  unitId: rowIdSchema,
  epoch: rowIdSchema,
  category: categorySchema,
  areaId: rowIdSchema.nullable(),
  day: daySchema.nullable(),
  /** The receipt's signing key: who may add to the tip. */
  receiptKey: z.string().nullable(),
  /** SHA-256 of the reply recipient: to whom answers are sealed. A server cannot put its own in its place. */
  replyTo: sha256Schema.nullable(),
});
export type TipBind = z.output<typeof tipBindSchema>;

/**
 * What a tip is about, where its sender came from a public notice: the notice's address and its number as they read
 * it. Inside the seal alone: outside nothing tells such a tip from another.
 */
const tipAboutSchema = z.strictObject({
  v: z.literal(1),
  wanted: z.strictObject({ noticeId: z.uuid(), number: z.string().max(60) }),
});
export type TipAbout = z.output<typeof tipAboutSchema>;

const text = z.string().max(15_000);
const line = z.string().max(300);
const files = z.array(contentFileSchema).max(MAX_FILES);

/** The sealed part of a tip. */
export const tipContentSchema = z.strictObject({
  v: z.literal(1),
  bind: tipBindSchema,
  text,
  /** Time of day in the reporter's words; the clear column knows the day alone. */
  hour: line.optional(),
  place: line.optional(),
  landmark: line.optional(),
  replyWanted: z.boolean().optional(),
  contact: z.string().max(500).optional(),
  /** Where a letter or an article came from, as the officer who entered it noted. */
  source: line.optional(),
  about: tipAboutSchema.optional(),
  files,
});
export type TipContent = z.output<typeof tipContentSchema>;

/** What the sender of a message binds inside. */
const messageBindSchema = z.strictObject({ tipId: z.uuid(), messageId: z.uuid() });
export type MessageBind = z.output<typeof messageBindSchema>;

/** The sealed part of a later message or an internal note. */
export const messageContentSchema = z.strictObject({
  v: z.literal(1),
  bind: messageBindSchema,
  text,
  files,
});
export type MessageContent = z.output<typeof messageContentSchema>;
