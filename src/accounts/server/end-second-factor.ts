import { transaction } from '../../platform/database.ts';
import type { Services } from '../../platform/services.ts';
import { appendAccountLeaf } from './append-account-leaf.ts';
import { checkSecondFactor } from './check-second-factor.ts';
import { claimSignInAttempt } from './claim-sign-in-attempt.ts';

/**
 * Switches the second factor off, with a code of either kind; where there is none nothing happens. Tries count
 * as those at the door do: whoever got hold of a session must not guess its way out of the second factor.
 * Throws `wrong_code` and `too_many_requests`.
 */
export async function endSecondFactor(services: Services, accountId: string, code: string): Promise<void> {
  const { db, clock } = services;
  const now = clock.now();
  const { login } = await db
    .selectFrom('account')
    .select('login')
    .where('account_id', '=', accountId)
    .executeTakeFirstOrThrow();
  await claimSignInAttempt(db, login, now);
  await transaction(db, async (trx) => {
    await checkSecondFactor(services, trx, accountId, code);
    const gone = await trx
      .deleteFrom('second_factor')
      .where('account_id', '=', accountId)
      .where('confirmed_at', 'is not', null)
      .executeTakeFirst();
    if (gone.numDeletedRows === 0n) return;
    await trx.deleteFrom('recovery_code').where('account_id', '=', accountId).execute();
    await appendAccountLeaf(trx, ['second-factor-ended', accountId], now);
  });
}
