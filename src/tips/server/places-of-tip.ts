import { AppError } from '../../platform/app-error.ts';
import type { Db } from '../../platform/database.ts';
import { placesOf, type TipKey } from './tip-queries.ts';

/** The areas in which something of a tip was written. Throws `not_found`. */
export async function placesOfTip(db: Db, { areaId, tipId }: TipKey): Promise<number[]> {
  const row = await db
    .selectFrom('tip')
    .select(['area_id', 'chain'])
    .where('area_id', '=', areaId)
    .where('tip_id', '=', tipId)
    .executeTakeFirst();
  if (row === undefined) throw new AppError('not_found');
  return placesOf(row);
}
