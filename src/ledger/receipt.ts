import type { z } from 'zod';
import { fromBase64Url, toBase64Url } from '../wire/bytes.ts';
import type { leafSchema, promiseSchema } from './contract.ts';
import type { LeafField } from './leaf.ts';
import type { Hash } from './merkle.ts';
import type { InclusionPromise } from './promise.ts';

/** A leaf as its holder keeps it. */
export interface OpenLeaf {
  readonly hash: Hash;
  /** Null once the salt has been destroyed by an erasure. */
  readonly opening: { readonly salt: Uint8Array; readonly fields: readonly LeafField[] } | null;
}

/** A promise as it crosses the wire. */
export function promiseToWire(promise: InclusionPromise): z.input<typeof promiseSchema> {
  return {
    at: promise.at.toISOString(),
    signature: toBase64Url(promise.signature),
    logKey: toBase64Url(promise.logKey),
  };
}

/** A promise as it came over the wire. Throws `RangeError` for what is not base64url. */
export function promiseFromWire(promise: z.output<typeof promiseSchema>): InclusionPromise {
  return {
    at: new Date(promise.at),
    signature: fromBase64Url(promise.signature),
    logKey: fromBase64Url(promise.logKey),
  };
}

/** A leaf as it came over the wire. Throws `RangeError` for what is not base64url. */
export function leafFromWire({ hash, salt, fields }: z.output<typeof leafSchema>): OpenLeaf {
  const opening = salt === null || fields === null ? null : { salt: fromBase64Url(salt), fields };
  return { hash: fromBase64Url(hash), opening };
}
