import { createHash, randomBytes, timingSafeEqual } from 'node:crypto';

const TOKEN_BYTES = 32;

/** A secret that is shown once: 32 random bytes in base64url. Of session, invitation and ceremony alike. */
export function newToken(): string {
  return randomBytes(TOKEN_BYTES).toString('base64url');
}

/**
 * What is stored of a token: SHA-256 of its text, 32 bytes. One plain hash is enough, for there is nothing
 * to guess in 256 random bits; a copy of the table opens nothing.
 */
export function hashOfToken(token: string): Buffer {
  return createHash('sha256').update(token).digest();
}

/** Whether two hashes of the same length are equal, in constant time. */
export function sameHash(a: Buffer, b: Buffer): boolean {
  return a.length === b.length && timingSafeEqual(a, b);
}
