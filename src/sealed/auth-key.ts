import { sha256 } from '@noble/hashes/sha2.js';
import { toBase64Url } from '../wire/bytes.ts';

/**
 * What the server stores of an authentication key (base64url, 32 bytes), so that a copy of the database signs
 * nobody in. One plain hash is enough: Argon2id has already been paid in the browser.
 */
export function hashAuthKey(authKey: Uint8Array): string {
  const hash = sha256.create().update(new TextEncoder().encode('binh-yen/auth-key/v1\n'));
  return toBase64Url(hash.update(authKey).digest());
}
