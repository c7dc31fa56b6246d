import { z } from 'zod';

/** Whole bytes: a length of 4n + 1 characters decodes to nothing. */
const WHOLE_BYTES = /^(?:[A-Za-z0-9_-]{4})*(?:[A-Za-z0-9_-]{2,3})?$/;

export { fromBase64Url, toBase64Url, toHex } from './bytes.ts';

/** A base64url string of at most `maxBytes` bytes once decoded; `exactBytes` for keys and signatures. */
export function base64Url(limit: { maxBytes: number } | { exactBytes: number }): z.ZodString {
  const text = z.string().regex(WHOLE_BYTES);
  if ('exactBytes' in limit) return text.length(Math.ceil((limit.exactBytes * 4) / 3));
  return text.max(Math.ceil((limit.maxBytes * 4) / 3));
}

/** SHA-256 digests, 32 bytes. */
export const sha256Schema = base64Url({ exactBytes: 32 });
/** Ed25519 public keys, 32 bytes (RFC 8032). */
export const publicKeySchema = base64Url({ exactBytes: 32 });
/** Ed25519 signatures, 64 bytes (RFC 8032). */
export const signatureSchema = base64Url({ exactBytes: 64 });
/** An age1pq recipient (hybrid ML-KEM-768 and X25519), bech32. */
export const recipientSchema = z.string().regex(/^age1pq1[02-9ac-hj-np-z]{1900,2000}$/);
/** A calendar day, `YYYY-MM-DD`, from the year 1 on: PostgreSQL and our calendar know no year 0. */
export const daySchema = z.iso.date().refine((day) => day >= '0001');
/** A moment, ISO 8601 in UTC, from the year 1 on as days are. */
export const momentSchema = z.iso.datetime().refine((moment) => moment >= '0001');
/** An internal number of a reference row (area, unit). */
export const rowIdSchema = z.int().min(1).max(2_147_483_647);
/** The same when it comes in a path or a query. */
export const rowIdParam = z.coerce.number().pipe(rowIdSchema);
