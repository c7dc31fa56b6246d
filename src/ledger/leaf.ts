import { sha256 } from '@noble/hashes/sha2.js';
import { concatBytes } from './bytes.ts';

/** One thing that a leaf commits to. */
export type LeafField = string | number | null;

/** Length of a leaf's salt in bytes: with fewer, the few areas, kinds and days could be tried out. */
export const SALT_BYTES = 32;
/** Length of every hash of the log (SHA-256). */
export const HASH_BYTES = 32;

const encoder = new TextEncoder();
const DOMAIN = encoder.encode('binhyen.ledger.leaf.v1\n');
/** What sets a leaf apart from an inner node (RFC 6962 §2.1). */
const LEAF_PREFIX = Uint8Array.of(0);

/**
 * What a leaf commits to, as bytes: domain, salt, and the fields as a JSON array without spaces.
 * Throws `RangeError` for a salt of another length and for fields that do not survive JSON and jsonb
 * unchanged: numbers that are not safe integers, strings with NUL or half a surrogate pair.
 */
export function leafBytes(salt: Uint8Array, fields: readonly LeafField[]): Uint8Array<ArrayBuffer> {
  if (salt.length !== SALT_BYTES) throw new RangeError(`a salt has ${SALT_BYTES} bytes`);
  if (!fields.every(isStable)) throw new RangeError('a field that would not keep its bytes');
  return concatBytes(DOMAIN, salt, encoder.encode(JSON.stringify(fields)));
}

/**
 * The salted commitment that stands in the public log: the RFC 6962 leaf hash of `leafBytes`. Without the
 * salt it says nothing of the fields, and once the salt is destroyed nobody can tie them to it any more.
 */
export function leafHash(salt: Uint8Array, fields: readonly LeafField[]): Uint8Array<ArrayBuffer> {
  return hashOfLeaf(leafBytes(salt, fields));
}

/** The RFC 6962 hash of a leaf's data: SHA-256(0x00 || data). */
export function hashOfLeaf(data: Uint8Array): Uint8Array<ArrayBuffer> {
  return new Uint8Array(sha256(concatBytes(LEAF_PREFIX, data)));
}

function isStable(field: LeafField): boolean {
  if (typeof field === 'number') return Number.isSafeInteger(field) && !Object.is(field, -0);
  return field === null || !/[\0\p{Surrogate}]/u.test(field);
}
