import type { z } from 'zod';
import { AppError } from './app-error.ts';

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
    return schema.parse(JSON.parse(Buffer.from(cursor, 'base64url').toString(), refuseZeroByte));
  } catch {
    throw new AppError('bad_cursor');
  }
}

/** No text of PostgreSQL holds a zero byte, so no row had it. Throws `RangeError`. */
function refuseZeroByte(_: string, value: unknown): unknown {
  if (typeof value === 'string' && value.includes('\0')) throw new RangeError('a zero byte');
  return value;
}

/**
 * A page out of rows of which one more than it holds was asked for, and the cursor of the next one, made of the last
 * row's keyset; null at the end.
 */
export function cutPage<Row>(
  found: readonly Row[],
  limit: number,
  keyOf: (last: Row) => readonly (string | number)[],
): { readonly rows: Row[]; readonly next: string | null } {
  const rows = found.slice(0, limit);
  const last = found.length > limit ? rows.at(-1) : undefined;
  return { rows, next: last === undefined ? null : encodeCursor(keyOf(last)) };
}
