import type { DerivePassphrase } from '../accounts/make-credentials.ts';
import { fromBase64Url } from '../wire/bytes.ts';
import { DERIVED } from './derived-passphrases.ts';

/**
 * What Argon2id makes of the passphrase of a login of the demo, for `makeCredentials`: looked up, as these
 * passphrases are public. Throws where the table has no such login.
 */
export function knownKeys(login: string): { salt: Uint8Array; derive: DerivePassphrase } {
  const row = DERIVED[login];
  if (row === undefined) throw new Error('derived-passphrases.ts lacks a login: run derive-passphrases.ts');
  const [salt, authKey, wrappingKey] = row;
  const keys = { authKey: fromBase64Url(authKey), wrappingKey: fromBase64Url(wrappingKey) };
  return { salt: fromBase64Url(salt), derive: async () => keys };
}
