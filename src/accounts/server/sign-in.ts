import type { z } from 'zod';
import { AppError } from '../../platform/app-error.ts';
import { transaction } from '../../platform/database.ts';
import type { Services } from '../../platform/services.ts';
import type { Session, signIn as signInEndpoint } from '../contract.ts';
import { authHash, newAuthSalt } from './auth-hash.ts';
import { claimSignInAttempt } from './claim-sign-in-attempt.ts';
import { SESSION_MS } from './officer.ts';
import { hashOfToken, newToken, sameHash } from './one-time-token.ts';
import { type Keyring, readKeyring } from './read-keyring.ts';
import { readSession } from './read-session.ts';
import { findAccountOfLogin } from './sign-in-challenge.ts';

/** A session that has begun; the token goes into the cookie and nowhere else. */
export interface SignedIn {
  readonly token: string;
  readonly session: Session;
  readonly keyring: Keyring;
}

/** Compared with where the login is unknown, so that it costs the same. */
const NO_ACCOUNT = { auth_salt: newAuthSalt(), auth_hash: Buffer.alloc(32) };

/**
 * Begins a session for whoever holds the authentication key of a login.
 * Throws `wrong_credentials` (an unknown login and a wrong key alike) and `too_many_requests`.
 */
export async function signIn(
  services: Services,
  { login, authKey }: z.output<(typeof signInEndpoint)['body']>,
): Promise<SignedIn> {
  const { db, clock } = services;
  const now = clock.now();
  await claimSignInAttempt(db, login, now);
  const account = await findAccountOfLogin(db, login);
  const { auth_salt, auth_hash } = account ?? NO_ACCOUNT;
  const right = sameHash(authHash(auth_salt, authKey), auth_hash);
  if (account === undefined || !right) throw new AppError('wrong_credentials');
  const token = newToken();
  const sessionHash = hashOfToken(token);
  await transaction(db, async (trx) => {
    await trx.deleteFrom('sign_in_attempt').where('login', '=', login).execute();
    await trx
      .deleteFrom('session')
      .where('account_id', '=', account.account_id)
      .where('expires_at', '<=', now)
      .execute();
    await trx
      .insertInto('session')
      .values({
        session_hash: sessionHash,
        account_id: account.account_id,
        created_at: now,
        expires_at: new Date(now.getTime() + SESSION_MS),
        last_seen_at: now,
      })
      .execute();
  });
  const session = await readSession(services, sessionHash);
  return { token, session, keyring: await readKeyring(services, account.account_id) };
}
