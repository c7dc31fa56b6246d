import { sql } from 'kysely';
import type { Db } from '../../../platform/database.ts';
import { daysOfQuarter, type FrozenQuarter, quarterOf } from '../../open-quarter.ts';
import { frozenContent } from '../../snapshot.ts';
import { adjustmentOf } from '../snapshot-queries.ts';

/** Quarters that there can be: of a century. */
const MOST_QUARTERS = 400;
/** Other frozen periods, however many there are, push no quarter out of the list. */
const IS_QUARTER = sql<boolean>`extract(day from from_day) = 1 and extract(month from from_day) in (1, 4, 7, 10)
  and to_day = from_day + interval '3 months' - interval '1 day'`;
/** Areas that may freeze one quarter: a province, its cities and wards. */
const MOST_AREAS = 1000;

/** The quarters that any area has frozen, the latest first. */
export async function listFrozenQuarters(db: Db): Promise<string[]> {
  const rows = await db
    .selectFrom('snapshot')
    .select(['from_day as from', 'to_day as to'])
    .distinct()
    .where(IS_QUARTER)
    .orderBy('from_day', 'desc')
    .limit(MOST_QUARTERS)
    .execute();
  return rows.flatMap((period) => quarterOf(period) ?? []);
}

/** What was frozen of a quarter, the first freeze first, with what was adjusted since; nothing where it was not. */
export async function readFrozenQuarter(db: Db, quarter: string): Promise<FrozenQuarter[]> {
  const { from, to } = daysOfQuarter(quarter);
  const snapshots = await db
    .selectFrom('snapshot')
    .select(['area_id', 'snapshot_id', 'content'])
    .where('from_day', '=', from)
    .where('to_day', '=', to)
    .orderBy('frozen_at')
    .orderBy('snapshot_id')
    .limit(MOST_AREAS)
    .execute();
  if (snapshots.length === 0) return [];
  const adjustments = await db
    .selectFrom('snapshot_adjustment')
    .selectAll()
    .where(
      'snapshot_id',
      'in',
      snapshots.map(({ snapshot_id }) => snapshot_id),
    )
    .orderBy('seq')
    .execute();
  return snapshots.map(({ snapshot_id, content }) => ({
    content: frozenContent.parse(JSON.parse(content)),
    adjustments: adjustments.filter((row) => row.snapshot_id === snapshot_id).map(adjustmentOf),
  }));
}
