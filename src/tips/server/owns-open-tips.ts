import type { Db, Trx } from '../../platform/database.ts';
import './tables.ts';

/** Whether a unit owns a tip that is not closed: it must not end without somebody to go on with it. */
export async function ownsOpenTips(db: Db | Trx, unitId: number): Promise<boolean> {
  const open = await db
    .selectFrom('tip')
    .select('tip_id')
    .where('unit_id', '=', unitId)
    .where('state', '<>', 'closed')
    .limit(1)
    .executeTakeFirst();
  return open !== undefined;
}
