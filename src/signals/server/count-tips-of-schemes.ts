import { sql } from 'kysely';
import type { Day } from '../../law/day.ts';
import type { Db } from '../../platform/database.ts';
import type { Outcomes } from '../batch.ts';

/** Which schemes, and which days: a batch counts on the day on which it was formed. Both days are inside. */
export interface SchemeTipScope {
  /** The areas of the units that keep the schemes. */
  readonly areaIds: readonly number[];
  /** Only these; all of the areas where it is not said. */
  readonly schemeIds?: readonly string[];
  readonly from: Day;
  readonly to: Day;
}

/**
 * What became of the tips from the sites of schemes, by scheme. It adds up whole batches, each of five tips or more, so
 * that no two questions differ by fewer: a scheme without one is not in the map, which is the only zero there is.
 */
export async function countTipsOfSchemes(
  db: Db,
  { areaIds, schemeIds, from, to }: SchemeTipScope,
): Promise<ReadonlyMap<string, Outcomes>> {
  if (areaIds.length === 0 || schemeIds?.length === 0) return new Map();
  let select = db
    .selectFrom('scheme_tip_batch')
    .select('scheme_id')
    .select(({ fn }) => [
      fn.sum<number>('tips').as('tips'),
      fn.sum<number>('useful').as('useful'),
      fn.sum<number>('to_case').as('to_case'),
      fn.sum<number>('days').as('days'),
    ])
    .where('area_id', '=', sql<number>`any(${[...areaIds]}::int[])`)
    .where('formed_on', '>=', from)
    .where('formed_on', '<=', to)
    .groupBy('scheme_id');
  if (schemeIds) select = select.where('scheme_id', '=', sql<string>`any(${[...schemeIds]}::uuid[])`);
  const rows = await select.execute();
  return new Map(
    rows.map(({ scheme_id, tips, useful, to_case, days }) => [
      scheme_id,
      { tips: Number(tips), useful: Number(useful), toCase: Number(to_case), days: Number(days) },
    ]),
  );
}
