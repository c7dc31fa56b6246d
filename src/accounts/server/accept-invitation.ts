import type { z } from 'zod';
import { AppError } from '../../platform/app-error.ts';
import { transaction } from '../../platform/database.ts';
import type { Services } from '../../platform/services.ts';
import type { acceptInvitation as acceptInvitationEndpoint } from '../contract.ts';
import { beginSiteMember } from './begin-site-member.ts';
import { createAccount } from './create-account.ts';
import { forgetDirectory } from './directory-snapshot.ts';
import { hashOfToken } from './one-time-token.ts';
import { refuseStaleInvitation } from './refuse-stale-invitation.ts';
import { replaceCredentials } from './replace-credentials.ts';

/**
 * Turns an invitation into an account with keys made in the browser, or renews the keys of the account that it
 * names. Of two acceptances at once one wins.
 * Throws `invitation_unknown` (never made, used, expired, and no longer its maker's to make alike), `login_taken`,
 * `unknown_recipient`, `invalid_input` for an account id in use, or for another than the renewed one; after a
 * refusal the invitation still waits.
 */
export async function acceptInvitation(
  { db, clock }: Services,
  { token, credentials }: z.output<(typeof acceptInvitationEndpoint)['body']>,
): Promise<void> {
  const now = clock.now();
  await transaction(db, async (trx) => {
    const invitation = await trx
      .updateTable('invitation')
      .set({ used_at: now })
      .where('token_hash', '=', hashOfToken(token))
      .where('used_at', 'is', null)
      .where('expires_at', '>', now)
      .returning(['account_id', 'login', 'display_name', 'memberships', 'site', 'created_by'])
      .executeTakeFirst();
    if (invitation === undefined) throw new AppError('invitation_unknown');
    await refuseStaleInvitation(trx, invitation, now);
    const { account_id, login, display_name, memberships, site, created_by } = invitation;
    if (account_id !== null) {
      const renewal = { accountId: account_id, renewedBy: created_by };
      await replaceCredentials(trx, renewal, credentials, now);
      return;
    }
    await createAccount(trx, { login, displayName: display_name, credentials }, memberships, now);
    if (site !== null) await beginSiteMember(trx, site, credentials.accountId, now);
  });
  // Who renews holds no share any more: the desk may have to lean on the duty desk from now on.
  forgetDirectory(db);
}
