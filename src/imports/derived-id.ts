import { sha256 } from '@noble/hashes/sha2.js';
import { toHex } from '../wire/bytes.ts';

/**
 * An id made of what names a thing (RFC 9562, version 8): whoever reads the same file gets the same id, so that
 * nothing is entered twice. Never of a person's name: whoever guesses it would know the id.
 */
export function derivedId(...names: readonly (string | number)[]): string {
  const bytes = sha256(new TextEncoder().encode(JSON.stringify(names))).slice(0, 16);
  const [sixth = 0, eighth = 0] = [bytes[6], bytes[8]];
  bytes[6] = (sixth & 0x0f) | 0x80;
  bytes[8] = (eighth & 0x3f) | 0x80;
  return toHex(bytes).replace(/^(.{8})(.{4})(.{4})(.{4})(.{12})$/, '$1-$2-$3-$4-$5');
}
