import { type Credentials, type DerivePassphrase, makeCredentials } from '../accounts/make-credentials.ts';
import { newSigningSecret } from '../sealed/signing.ts';
import { fromBase64Url } from '../wire/bytes.ts';
import { STEWARDS } from './city.ts';
import { DERIVED } from './derived-passphrases.ts';
import { PEOPLE } from './make-city.ts';
import { demoPassphrase } from './passphrases.ts';

/** Everybody's keys, made and wrapped as a browser does it, and the secrets inside the stewards'. */
export interface People {
  readonly people: ReadonlyMap<string, Credentials>;
  readonly stewardSecrets: readonly [string, string];
}

/** Makes keys for everybody. The passphrases are public, so what Argon2id makes of them is looked up. */
export async function makePeople(seed: string): Promise<People> {
  const stewardSecrets: [string, string] = [newSigningSecret(), newSigningSecret()];
  const secretOf = new Map(STEWARDS.map(({ login }, index) => [login, stewardSecrets[index]]));
  const people = await Promise.all(
    PEOPLE.map(async ({ login }) => {
      const stewardSecret = secretOf.get(login);
      const { credentials } = await makeCredentials(demoPassphrase(seed, login), {
        ...lookedUp(login),
        ...(stewardSecret ? { stewardSecret } : {}),
      });
      return [login, credentials] as const;
    }),
  );
  return { people: new Map(people), stewardSecrets };
}

function lookedUp(login: string): { salt: Uint8Array; derive: DerivePassphrase } {
  const row = DERIVED[login];
  if (row === undefined) throw new Error('derived-passphrases.ts lacks a login: run derive-passphrases.ts');
  const [salt, authKey, wrappingKey] = row.map(fromBase64Url) as [Uint8Array, Uint8Array, Uint8Array];
  return { salt, derive: async () => ({ authKey, wrappingKey }) };
}
