import type { Credentials } from '../accounts/make-credentials.ts';
import { newSigningSecret } from '../sealed/signing.ts';
import { STEWARDS } from './city.ts';
import { PEOPLE } from './make-city.ts';
import { demoPassphrase } from './passphrases.ts';
import { runWorker } from './run-workers.ts';

/** Keys for everybody, derived and wrapped as a browser would, in `threads` threads; and the stewards' secrets. */
export async function makePeople(
  seed: string,
  threads: number,
): Promise<{ people: Map<string, Credentials>; stewardSecrets: [string, string] }> {
  const stewardSecrets: [string, string] = [newSigningSecret(), newSigningSecret()];
  const secretOf = new Map(STEWARDS.map(({ login }, index) => [login, stewardSecrets[index]]));
  const wanted = PEOPLE.map(({ login }) => {
    const stewardSecret = secretOf.get(login);
    return { login, passphrase: demoPassphrase(seed, login), ...(stewardSecret ? { stewardSecret } : {}) };
  });
  const people = new Map<string, Credentials>();
  await Promise.all(
    Array.from({ length: threads }, (_, first) =>
      runWorker(
        { task: 'credentials', people: wanted.filter((_, index) => index % threads === first) },
        (reply) => {
          if (reply.done !== 'credentials') return;
          for (const { login, credentials } of reply.credentials) people.set(login, credentials);
        },
      ),
    ),
  );
  return { people, stewardSecrets };
}
