import type { Db } from '../../platform/database.ts';
import { presentMembers } from './unit-queries.ts';

/**
 * How many hold a share of a unit's newest epoch, signed or not, and serve in it with a key role no more: what is
 * sealed to it they could open, if they came by it.
 */
export async function countFormerHolders(db: Db, unitId: number, now: Date): Promise<number> {
  const holders = await db
    .selectFrom('unit_key_share')
    .select('account_id')
    .where('unit_id', '=', unitId)
    .where('epoch', '=', (select) =>
      select
        .selectFrom('unit_key')
        .select(({ fn }) => fn.max('epoch').as('epoch'))
        .where('unit_id', '=', unitId),
    )
    .execute();
  const present = await presentMembers(db, unitId, now);
  return holders.filter(({ account_id }) => !present.has(account_id)).length;
}
