import { z } from 'zod';
import type { Argon2Parameters } from '../sealed/argon2.ts';
import type { WrapBinding } from '../sealed/wrap-identity.ts';
import { fromBase64Url } from '../wire/encoding.ts';
import type { kdfSchema } from './contract.ts';

/** What stands wrapped under a person's passphrase. */
export interface OfficerSecret {
  /** age1pq identity: opens the shares of unit keys. */
  readonly identity: string;
  /** Ed25519 secret (base64url) of a key steward; undefined for everybody else. */
  readonly stewardSecret: string | undefined;
}

const secretSchema = z.strictObject({
  v: z.literal(1),
  identity: z.string().regex(/^AGE-SECRET-KEY-PQ-1[02-9AC-HJ-NP-Z]{58}$/),
  stewardSecret: z
    .string()
    .regex(/^[A-Za-z0-9_-]{43}$/)
    .nullable(),
});

/** The text that is wrapped. */
export function formatOfficerSecret({ identity, stewardSecret }: OfficerSecret): string {
  return JSON.stringify({ v: 1, identity, stewardSecret: stewardSecret ?? null });
}

/** Reads it back. Throws `SyntaxError` or a zod error for anything that `formatOfficerSecret` did not write. */
export function parseOfficerSecret(text: string): OfficerSecret {
  const { identity, stewardSecret } = secretSchema.parse(JSON.parse(text));
  return { identity, stewardSecret: stewardSecret ?? undefined };
}

type Kdf = z.output<typeof kdfSchema>;

/** Costs as the sealed room takes them. One lane is the house's rule, so it does not cross the wire. */
export function argon2ParametersOf({
  memoryKiB,
  passes,
}: Pick<Kdf, 'memoryKiB' | 'passes'>): Argon2Parameters {
  return { memoryKib: memoryKiB, iterations: passes, parallelism: 1 };
}

/** What an account's secret is bound to. */
export function wrapBindingOf(accountId: string, kdf: Kdf): WrapBinding {
  return { accountId, salt: fromBase64Url(kdf.salt), parameters: argon2ParametersOf(kdf) };
}
