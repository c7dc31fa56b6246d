import type { z } from 'zod';
import { AppError } from '../../platform/app-error.ts';
import { type Trx, transaction } from '../../platform/database.ts';
import type { Services } from '../../platform/services.ts';
import type { Session, signIn as signInEndpoint } from '../contract.ts';
import { authHash, newAuthSalt } from './auth-hash.ts';
import { checkSecondFactor } from './check-second-factor.ts';
import { claimSignInAttempt } from './claim-sign-in-attempt.ts';
import { SESSION_MS } from './officer.ts';
import { hashOfToken, newToken, sameHash } from './one-time-token.ts';
import { type Keyring, readKeyring } from './read-keyring.ts';
import { type FindHousing, readSession } from './read-session.ts';
import { findAccountOfLogin } from './sign-in-challenge.ts';

/** A session that has begun; the token goes into the cookie and nowhere else. */
interface SignedIn {
  readonly token: string;
  readonly session: Session;
  readonly keyring: Keyring;
}

/** Compared with where the login is unknown, so that it costs the same. */
const NO_ACCOUNT = { auth_salt: newAuthSalt(), auth_hash: Buffer.alloc(32) };

/** Sessions that one person may have at once; the one longest unused gives way. */
export const MAX_SESSIONS = 100;

/**
 * Begins a session for whoever holds the authentication key of a login, and a code where the account has a
 * second factor. That it has one is told only to who holds the key.
 * Throws `wrong_credentials` (an unknown login and a wrong key alike), `code_needed`, `wrong_code` and
 * `too_many_requests`.
 */
export async function signIn(
  services: Services,
  findHousing: FindHousing,
  { login, authKey, code, device }: z.output<(typeof signInEndpoint)['body']>,
): Promise<SignedIn> {
  const { db, clock } = services;
  const now = clock.now();
  await claimSignInAttempt(db, login, now);
  const account = await findAccountOfLogin(db, login);
  const { auth_salt, auth_hash } = account ?? NO_ACCOUNT;
  const right = sameHash(authHash(auth_salt, authKey), auth_hash);
  if (account === undefined || !right) throw new AppError('wrong_credentials');
  const accountId = account.account_id;
  const token = newToken();
  const sessionHash = hashOfToken(token);
  await transaction(db, async (trx) => {
    await holdCredentials(trx, accountId, auth_hash);
    await checkSecondFactor(services, trx, accountId, code);
    await trx.deleteFrom('sign_in_attempt').where('login', '=', login).execute();
    await makeRoom(trx, accountId, now);
    await trx
      .insertInto('session')
      .values({
        session_hash: sessionHash,
        account_id: accountId,
        created_at: now,
        expires_at: new Date(now.getTime() + SESSION_MS),
        last_seen_at: now,
        browser: device?.browser ?? null,
        system: device?.system ?? null,
      })
      .execute();
  });
  const session = await readSession(services, findHousing, sessionHash);
  return { token, session, keyring: await readKeyring(services, accountId) };
}

/** Keys renewed at this very moment end all sessions: one that the old key opens must not begin just after. */
async function holdCredentials(trx: Trx, accountId: string, judged: Buffer): Promise<void> {
  const held = await trx
    .selectFrom('account')
    .select('auth_hash')
    .where('account_id', '=', accountId)
    .where('disabled_at', 'is', null)
    .forShare()
    .executeTakeFirst();
  if (held === undefined || !sameHash(held.auth_hash, judged)) throw new AppError('wrong_credentials');
}

async function makeRoom(trx: Trx, accountId: string, now: Date): Promise<void> {
  await trx
    .deleteFrom('session')
    .where('account_id', '=', accountId)
    .where(({ eb, or, selectFrom }) =>
      or([
        eb('expires_at', '<=', now),
        eb(
          'session_hash',
          'in',
          selectFrom('session as old')
            .select('old.session_hash')
            .where('old.account_id', '=', accountId)
            .orderBy('old.last_seen_at', 'desc')
            .offset(MAX_SESSIONS - 1),
        ),
      ]),
    )
    .execute();
}
