import { createCipheriv, createDecipheriv, createHmac, randomBytes } from 'node:crypto';
import type { Config } from '../../platform/config.ts';
import { serverSecret } from '../../platform/secret.ts';
import { CODE_LETTERS, RECOVERY_CODES } from '../second-factor-code.ts';

const CIPHER = 'aes-256-gcm';
const NONCE_BYTES = 12;
const TAG_BYTES = 16;
const RECOVERY_LETTERS = 10;

type DataFolder = Pick<Config, 'dataFolder'>;

/**
 * A second factor's secret as it stands in the database: nonce, ciphertext, tag of AES-256-GCM under a secret of
 * the server's, bound to its account. A copy of the database alone makes no codes.
 */
export function lockSecret(config: DataFolder, accountId: string, secret: Buffer): Buffer {
  const nonce = randomBytes(NONCE_BYTES);
  const cipher = createCipheriv(CIPHER, keyOf(config), nonce, { authTagLength: TAG_BYTES });
  cipher.setAAD(Buffer.from(accountId, 'utf8'));
  return Buffer.concat([nonce, cipher.update(secret), cipher.final(), cipher.getAuthTag()]);
}

/** Reads it back. Throws `Error` where it was altered, moved to another account, or the server's secret was lost. */
export function unlockSecret(config: DataFolder, accountId: string, locked: Buffer): Buffer {
  const nonce = locked.subarray(0, NONCE_BYTES);
  const decipher = createDecipheriv(CIPHER, keyOf(config), nonce, { authTagLength: TAG_BYTES });
  decipher.setAAD(Buffer.from(accountId, 'utf8'));
  decipher.setAuthTag(locked.subarray(-TAG_BYTES));
  return Buffer.concat([decipher.update(locked.subarray(NONCE_BYTES, -TAG_BYTES)), decipher.final()]);
}

/** Eight fresh recovery codes, each different. */
export function newRecoveryCodes(): string[] {
  const codes = new Set<string>();
  while (codes.size < RECOVERY_CODES) {
    // 32 letters: five bits of each byte choose one, all alike.
    const letters = [...randomBytes(RECOVERY_LETTERS)].map((byte) => CODE_LETTERS.charAt(byte & 31)).join('');
    codes.add(`${letters.slice(0, 5)}-${letters.slice(5)}`);
  }
  return [...codes];
}

/** What is stored of a recovery code: under the server's secret, since 50 bits could be tried out from a copy. */
export function hashOfRecoveryCode(config: DataFolder, accountId: string, code: string): Buffer {
  return createHmac('sha256', serverSecret(config, 'recovery-code')).update(`${accountId}\n${code}`).digest();
}

function keyOf(config: DataFolder): Buffer {
  return serverSecret(config, 'second-factor');
}
