import type { Db, Trx } from '../../platform/database.ts';

/** Whether somebody waits for an answer of a unit: it must not end without somebody to go on with it. */
export async function ownsOpenOffers(db: Db | Trx, unitId: number): Promise<boolean> {
  const open = await db
    .selectFrom('scheme_offer')
    .select('offer_id')
    .where('unit_id', '=', unitId)
    .where('closed_on', 'is', null)
    .limit(1)
    .executeTakeFirst();
  return open !== undefined;
}
