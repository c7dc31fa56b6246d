import { type Credentials, makeCredentials } from '../accounts/make-credentials.ts';
import { newSigningSecret } from '../sealed/signing.ts';
import { STEWARDS } from './city.ts';
import { knownKeys } from './known-keys.ts';
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
        ...knownKeys(login),
        ...(stewardSecret ? { stewardSecret } : {}),
      });
      return [login, credentials] as const;
    }),
  );
  return { people: new Map(people), stewardSecrets };
}
