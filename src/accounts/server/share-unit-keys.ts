import { transaction } from '../../platform/database.ts';
import type { Services } from '../../platform/services.ts';
import { checkShares, type Share } from './check-shares.ts';
import { forgetDirectory } from './directory-snapshot.ts';

/**
 * Hands epochs of a unit's key to members who lack them. A share that is there stays as it is: a colleague
 * can give access and never take it away. The policy has seen to it that the giver holds each epoch.
 * Throws `unknown_recipient` and the rest of `checkShares`.
 */
export async function shareUnitKeys(
  { db, clock }: Services,
  unitId: number,
  shares: readonly Share[],
): Promise<void> {
  await transaction(db, async (trx) => {
    const rows = await checkShares(trx, unitId, shares, clock.now());
    await trx
      .insertInto('unit_key_share')
      .values(rows)
      .onConflict((conflict) => conflict.doNothing())
      .execute();
  });
  forgetDirectory(db);
}
