import { transaction } from '../../platform/database.ts';
import type { Services } from '../../platform/services.ts';
import { appendAccountLeaf } from './append-account-leaf.ts';
import { INVITATION_MS, type Invitation } from './create-invitation.ts';
import { hashOfToken, newToken } from './one-time-token.ts';
import type { Person } from './person-queries.ts';

/**
 * Makes the one-time link by which a person whose passphrase is lost makes new keys. One that still waits is
 * replaced, whoever made it. Until it is used nothing changes for the account.
 */
export async function renewAccount(
  { db, clock }: Services,
  actorId: string,
  { accountId, login, displayName }: Person,
): Promise<Invitation & { readonly login: string }> {
  const now = clock.now();
  const token = newToken();
  const expiresAt = new Date(now.getTime() + INVITATION_MS);
  await transaction(db, async (trx) => {
    await trx
      .deleteFrom('invitation')
      .where('account_id', '=', accountId)
      .where('used_at', 'is', null)
      .execute();
    await trx
      .insertInto('invitation')
      .values({
        token_hash: hashOfToken(token),
        account_id: accountId,
        login,
        display_name: displayName,
        memberships: JSON.stringify([]),
        created_by: actorId,
        created_at: now,
        expires_at: expiresAt,
        used_at: null,
      })
      .execute();
    await appendAccountLeaf(trx, ['renewal', accountId, actorId], now);
  });
  return { login, token, expiresAt };
}
