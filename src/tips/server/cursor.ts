import { z } from 'zod';
import { AppError } from '../../platform/app-error.ts';
import { daySchema } from '../../wire/encoding.ts';
import { versionSchema } from '../contract.ts';

/** A cursor: the keyset of the last row shown, as JSON in base64url. It grants nothing, so it is not signed. */
export function encodeCursor(key: readonly (string | number)[]): string {
  return Buffer.from(JSON.stringify(key)).toString('base64url');
}

/** Reads a cursor back. Throws `bad_cursor` for anything that this list could not have made. */
export function decodeCursor<Schema extends z.ZodType>(
  schema: Schema,
  cursor: string | undefined,
): z.output<Schema> | undefined {
  if (cursor === undefined) return undefined;
  try {
    return schema.parse(JSON.parse(Buffer.from(cursor, 'base64url').toString()));
  } catch {
    throw new AppError('bad_cursor');
  }
}

/** The day of an open tip's next clock, or of a tip's closing, and its id. */
export const inboxCursor = z.tuple([z.union([daySchema, z.literal('infinity')]), z.uuid()]);
/** A step's number. */
export const stepCursor = z.tuple([versionSchema]);
/** A message's moment and id. */
export const messageCursor = z.tuple([z.iso.datetime(), z.uuid()]);
/** The place of a tip as in the inbox, and one of its sealed objects. */
export const grantCursor = z.tuple([z.union([daySchema, z.literal('infinity')]), z.uuid(), z.guid()]);
