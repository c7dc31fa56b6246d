import { createHmac } from 'node:crypto';
import type { z } from 'zod';
import type { Db } from '../../platform/database.ts';
import { serverSecret } from '../../platform/secret.ts';
import type { Services } from '../../platform/services.ts';
import { ARGON2 } from '../../sealed/argon2.ts';
import type { kdfSchema } from '../contract.ts';
import type { AccountTable } from './tables.ts';

/** What a login answers with before it signs in. */
interface Challenge {
  readonly accountId: string;
  readonly kdf: z.output<typeof kdfSchema>;
}

/**
 * The key-derivation parameters of a login. An unknown or disabled one gets parameters and an account id that
 * look the same and stay the same, derived from a secret of the server: nobody can list who signs in.
 */
export async function readSignInChallenge({ db, config }: Services, login: string): Promise<Challenge> {
  const account = await findAccountOfLogin(db, login);
  const decoy = makeDecoy(serverSecret(config, 'sign-in-decoy'), login);
  return account === undefined ? decoy : { accountId: account.account_id, kdf: account.kdf };
}

/** What is known of an account that may sign in. */
export async function findAccountOfLogin(
  db: Db,
  login: string,
): Promise<
  (Pick<AccountTable, 'account_id' | 'auth_salt' | 'auth_hash'> & Pick<Challenge, 'kdf'>) | undefined
> {
  return db
    .selectFrom('account')
    .select(['account_id', 'kdf', 'auth_salt', 'auth_hash'])
    .where('login', '=', login)
    .where('disabled_at', 'is', null)
    .executeTakeFirst();
}

function makeDecoy(secret: Buffer, login: string): Challenge {
  const derive = (what: string): Buffer => createHmac('sha256', secret).update(`${what}\n${login}`).digest();
  return {
    accountId: uuidOf(derive('account')),
    kdf: {
      algorithm: 'argon2id',
      memoryKiB: ARGON2.memoryKib,
      passes: ARGON2.iterations,
      salt: derive('salt').subarray(0, 16).toString('base64url'),
    },
  };
}

/** Sixteen bytes in the form of a random UUID (RFC 9562, version 4), as browsers make them. */
function uuidOf(bytes: Buffer): string {
  const hex = bytes.subarray(0, 16).toString('hex');
  const variant = ((Number.parseInt(hex.charAt(16), 16) & 0x3) | 0x8).toString(16);
  const parts = [hex.slice(0, 8), hex.slice(8, 12), `4${hex.slice(13, 16)}`];
  return [...parts, `${variant}${hex.slice(17, 20)}`, hex.slice(20, 32)].join('-');
}
