import { sql } from 'kysely';
import type { Day } from '../../law/day.ts';
import { wholeQuarters } from '../../law/quarter.ts';
import type { Db } from '../../platform/database.ts';
import { type ToldBatch, tellBatches } from '../tell.ts';
import { BATCH_COLUMNS, batchOfRow } from './batches-of.ts';

/** Which schemes, and which days: of these the whole quarters count. Both days are inside. */
interface SchemeTipScope {
  /** The areas of the units that keep the schemes. */
  readonly areaIds: readonly number[];
  /** Only these; all of the areas where it is not said. */
  readonly schemeIds?: readonly string[];
  readonly from: Day;
  readonly to: Day;
}

/**
 * What is told of the tips from the sites of schemes, by scheme: of each site and each whole quarter of the days. It
 * adds up to what is told and to nothing else, so that no two questions differ by fewer than five tips. A scheme of
 * which nothing is told is not in the map.
 */
export async function tellSchemes(
  db: Db,
  { areaIds, schemeIds, ...days }: SchemeTipScope,
): Promise<ReadonlyMap<string, readonly ToldBatch[]>> {
  const quarters = days.from > days.to ? undefined : wholeQuarters(days);
  if (quarters === undefined || areaIds.length === 0 || schemeIds?.length === 0) return new Map();
  let select = db
    .selectFrom('scheme_tip_batch')
    .select(['scheme_id', ...BATCH_COLUMNS])
    .where('area_id', '=', sql<number>`any(${[...areaIds]}::int[])`)
    // from the first on: what a quarter tells depends on those before it
    .where('quarter', '<=', quarters.to)
    .orderBy('quarter');
  if (schemeIds) select = select.where('scheme_id', '=', sql<string>`any(${[...schemeIds]}::uuid[])`);
  const byScheme = Map.groupBy(await select.execute(), (row) => row.scheme_id);
  const told = [...byScheme].map(([schemeId, rows]) => {
    const bySite = Map.groupBy(rows, (row) => row.site_id);
    const batches = [...bySite.values()].flatMap((ofSite) => tellBatches(ofSite.map(batchOfRow)));
    return [schemeId, batches.filter(({ quarter }) => quarter >= quarters.from)] as const;
  });
  return new Map(told.filter(([, batches]) => batches.length > 0));
}
