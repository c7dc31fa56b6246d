import type { z } from 'zod';
import { AppError } from '../../platform/app-error.ts';
import { transaction } from '../../platform/database.ts';
import type { Services } from '../../platform/services.ts';
import type { acceptInvitation as acceptInvitationEndpoint } from '../contract.ts';
import { createAccount } from './create-account.ts';
import { hashOfToken } from './one-time-token.ts';

/**
 * Turns an invitation into an account with keys made in the browser. Of two acceptances at once one wins.
 * Throws `invitation_unknown` (never made, used and expired alike), `login_taken`, `unknown_recipient`,
 * `invalid_input` for an account id in use; after a refusal the invitation still waits.
 */
export function acceptInvitation(
  { db, clock }: Services,
  { token, credentials }: z.output<(typeof acceptInvitationEndpoint)['body']>,
): Promise<void> {
  const now = clock.now();
  return transaction(db, async (trx) => {
    const invitation = await trx
      .updateTable('invitation')
      .set({ used_at: now })
      .where('token_hash', '=', hashOfToken(token))
      .where('used_at', 'is', null)
      .where('expires_at', '>', now)
      .returning(['login', 'display_name', 'memberships'])
      .executeTakeFirst();
    if (invitation === undefined) throw new AppError('invitation_unknown');
    const { login, display_name, memberships } = invitation;
    await createAccount(trx, { login, displayName: display_name, credentials }, memberships, now);
  });
}
