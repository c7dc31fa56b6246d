import { sql } from 'kysely';
import { loadAreas } from '../../../areas/server/index.ts';
import { dayOf } from '../../../platform/clock.ts';
import type { Db, Trx } from '../../../platform/database.ts';
import type { Services } from '../../../platform/services.ts';
import { type Block, blockOf, firstDayOf, lastDayOf } from '../../../tallies/blocks.ts';
import { missingAreas, rangesOf, rollUpBlocks, settledBlocks } from '../../../tallies/server/index.ts';
import { activitiesIn } from '../counted-records.ts';
import { numbersOf } from './sum-numbers.ts';
import './tables.ts';

/**
 * Rolls up what is missing of the activities of half months that are over, each in a transaction of its own; how many
 * cells were written. A block in which an activity is being entered, withdrawn or moved waits for the next time.
 */
export async function tallyActivities({ db, clock }: Pick<Services, 'db' | 'clock'>): Promise<number> {
  const firsts = await firstBlocks(db);
  return rollUpBlocks(
    db,
    'activities',
    settledBlocks(dayOf(clock.now())),
    (view, range) => missingAreas(view, 'scheme_tally', firsts, range),
    rollUp,
  );
}

/** The first block with an activity of each area that has any. */
async function firstBlocks(db: Db): Promise<ReadonlyMap<number, Block>> {
  const { areas } = await loadAreas(db);
  const rows = await db
    .selectFrom('area')
    .select('area_id')
    .select(({ selectFrom }) =>
      selectFrom('scheme_activity')
        .whereRef('scheme_activity.place_area_id', '=', 'area.area_id')
        .where('scheme_activity.withdrawn_at', 'is', null)
        .select(({ fn }) => fn.min('scheme_activity.on_day').as('first'))
        .as('first'),
    )
    .where(
      'area_id',
      'in',
      areas.map(({ areaId }) => areaId),
    )
    .execute();
  return new Map(
    rows.flatMap(({ area_id, first }) => (first === null ? [] : [[area_id, blockOf(first)] as const])),
  );
}

/** Writes the cells of some areas for a block that the transaction has claimed; one in which nothing was done says so. */
async function rollUp(trx: Trx, block: Block, areaIds: readonly number[]): Promise<number> {
  const ranges = rangesOf(areaIds, [{ from: firstDayOf(block), to: lastDayOf(block) }]);
  await sql`insert into scheme_tally (area_id, block, activities)
    select area.area_id, ${block}::int, count(place_area_id)
    from unnest(${sql.val(areaIds)}::int[]) as area (area_id)
      left join (${activitiesIn(ranges)}) as done on place_area_id = area.area_id
    group by area.area_id`.execute(trx);
  await sql`insert into scheme_tally_sum (area_id, block, kind, activity, code, sum, records)
    select place, ${block}::int, kind, activity, code, sum(value), count(*)
    from (${numbersOf(activitiesIn(ranges))}) as number group by place, kind, activity, code`.execute(trx);
  return areaIds.length;
}
