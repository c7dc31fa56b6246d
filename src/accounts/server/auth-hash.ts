import { createHmac, randomBytes } from 'node:crypto';

const SALT_BYTES = 16;

/** A salt of one account, 16 random bytes. */
export function newAuthSalt(): Buffer {
  return randomBytes(SALT_BYTES);
}

/**
 * What the server keeps of an authentication key: HMAC-SHA-256 under the account's salt, 32 bytes. No slow
 * hash is needed here: the key is 256 bits out of Argon2id, which the browser has already paid for, so that
 * whoever copies the table must pay it for each guess at a passphrase too.
 */
export function authHash(salt: Buffer, authKey: string): Buffer {
  return createHmac('sha256', salt).update(Buffer.from(authKey, 'base64url')).digest();
}
