import type { z } from 'zod';
import { newHybridIdentity, recipientOf } from '../sealed/age.ts';
import { ARGON2, type Argon2Parameters } from '../sealed/argon2.ts';
import { newSalt, type PassphraseKeys, passphraseKeys } from '../sealed/passphrase.ts';
import { wrapIdentity } from '../sealed/wrap-identity.ts';
import { toBase64Url } from '../wire/encoding.ts';
import type { credentialsSchema } from './contract.ts';
import { formatOfficerSecret, type OfficerSecret, wrapBindingOf } from './officer-secret.ts';

export type Credentials = z.output<typeof credentialsSchema>;

/** How a passphrase becomes its two halves; a browser hands in one that works in a worker. */
export type DerivePassphrase = (
  passphrase: string,
  salt: Uint8Array,
  parameters: Argon2Parameters,
) => Promise<PassphraseKeys>;

/**
 * Makes a person's keys and wraps them under a passphrase; what crosses the wire opens nothing by itself.
 * Strength is judged beforehand (`passphraseFault`).
 */
export async function makeCredentials(
  passphrase: string,
  options: {
    /** Of the account whose keys are made anew; a new one where it is not said. */
    accountId?: string | undefined;
    stewardSecret?: string;
    derive?: DerivePassphrase;
    salt?: Uint8Array;
  } = {},
): Promise<{ credentials: Credentials; secret: OfficerSecret }> {
  const accountId = options.accountId ?? crypto.randomUUID();
  // A salt is given by the demo alone, whose passphrases are public and derived beforehand.
  const salt = options.salt ?? newSalt();
  const kdf = {
    algorithm: 'argon2id' as const,
    memoryKiB: ARGON2.memoryKib,
    passes: ARGON2.iterations,
    salt: toBase64Url(salt),
  };
  const keys = await (options.derive ?? passphraseKeys)(passphrase, salt, ARGON2);
  const identity = await newHybridIdentity();
  const secret = { identity, stewardSecret: options.stewardSecret };
  const binding = wrapBindingOf(accountId, kdf);
  const wrapped = await wrapIdentity(keys.wrappingKey, formatOfficerSecret(secret), binding);
  const credentials = {
    accountId,
    kdf,
    authKey: toBase64Url(keys.authKey),
    recipient: await recipientOf(identity),
    wrappedSecret: toBase64Url(wrapped),
  };
  return { credentials, secret };
}
