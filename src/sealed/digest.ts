import { sha256 } from '@noble/hashes/sha2.js';
import { toBase64Url } from '../wire/bytes.ts';

/** SHA-256 in base64url: how large things enter statements. Servers may compute the same with node:crypto. */
export function sha256Text(bytes: Uint8Array): string {
  return toBase64Url(sha256(bytes));
}
