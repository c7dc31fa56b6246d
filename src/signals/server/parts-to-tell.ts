import { sql } from 'kysely';
import type { Db } from '../../platform/database.ts';

/** Batches that are held at a time. */
const HELD = 20_000;

/**
 * Those of some areas that have batches, in parts to be told of one after another: the batches of a province at once
 * are more than a server holds. An area that has more than a part may is one by itself.
 */
export async function partsToTell(db: Db, areaIds: readonly number[]): Promise<readonly number[][]> {
  const counted = await db
    .selectFrom('scheme_tip_batch')
    .select(['area_id', ({ fn }) => fn.countAll<number>().as('batches')])
    .where('area_id', '=', sql<number>`any(${[...areaIds]}::int[])`)
    .groupBy('area_id')
    .orderBy('area_id')
    .execute();
  const parts: number[][] = [];
  let held = HELD;
  for (const { area_id, batches } of counted) {
    held += batches;
    if (held > HELD) {
      parts.push([]);
      held = batches;
    }
    parts.at(-1)?.push(area_id);
  }
  return parts;
}
