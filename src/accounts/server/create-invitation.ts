import type { z } from 'zod';
import { AppError } from '../../platform/app-error.ts';
import { type Trx, transaction } from '../../platform/database.ts';
import type { Services } from '../../platform/services.ts';
import type { invite } from '../contract.ts';
import { hashOfToken, newToken } from './one-time-token.ts';

/** An invitation waits for a week. */
export const INVITATION_MS = 7 * 86_400_000;

/** An invitation as it is shown, once. */
export interface Invitation {
  readonly token: string;
  readonly expiresAt: Date;
}

/**
 * Makes the one-time link for a new person. The inviter's own invitation that still waits under the login is
 * replaced: links get lost. Throws `login_taken` for an account's login or another inviter's waiting invitation.
 */
export function createInvitation(
  { db, clock }: Services,
  inviterId: string,
  input: z.output<(typeof invite)['body']>,
): Promise<Invitation> {
  return transaction(db, (trx) => writeInvitation(trx, inviterId, input, clock.now()));
}

/** The same inside the caller's transaction. */
export async function writeInvitation(
  trx: Trx,
  inviterId: string,
  { login, displayName, memberships }: z.output<(typeof invite)['body']>,
  now: Date,
): Promise<Invitation> {
  const taken = await trx
    .selectFrom('account')
    .select('account_id')
    .where('login', '=', login)
    .executeTakeFirst();
  if (taken) throw new AppError('login_taken');
  const waiting = await trx
    .selectFrom('invitation')
    .select(['token_hash', 'created_by'])
    .where('login', '=', login)
    .where('used_at', 'is', null)
    .where('expires_at', '>', now)
    .execute();
  if (waiting.some(({ created_by }) => created_by !== inviterId)) throw new AppError('login_taken');
  await trx.deleteFrom('invitation').where('login', '=', login).where('used_at', 'is', null).execute();
  const token = newToken();
  const expiresAt = new Date(now.getTime() + INVITATION_MS);
  await trx
    .insertInto('invitation')
    .values({
      token_hash: hashOfToken(token),
      login,
      display_name: displayName,
      memberships: JSON.stringify(memberships),
      created_by: inviterId,
      created_at: now,
      expires_at: expiresAt,
      used_at: null,
    })
    .execute();
  return { token, expiresAt };
}
