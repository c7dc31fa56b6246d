import type { Db } from '../../platform/database.ts';
import { OFFERS_COUNTED } from '../contract.ts';

/** How many offers wait for a unit and how many of them are late on a day; up to `OFFERS_COUNTED`, by the index. */
export async function countOffers(
  db: Db,
  { areaId, unitId }: { readonly areaId: number; readonly unitId: number },
  today: string,
): Promise<{ waiting: number; late: number }> {
  const rows = await db
    .selectFrom('scheme_offer')
    .select('due_on')
    .where('area_id', '=', areaId)
    .where('unit_id', '=', unitId)
    .where('closed_on', 'is', null)
    .orderBy('due_on')
    .orderBy('offer_id')
    .limit(OFFERS_COUNTED)
    .execute();
  return { waiting: rows.length, late: rows.filter(({ due_on }) => due_on < today).length };
}
