import { type RawBuilder, sql } from 'kysely';
import type { Db } from '../../../platform/database.ts';
import { type CutDays, cutDays } from '../../../tallies/blocks.ts';
import { inOneView, missingDaysOf, type Range } from '../../../tallies/server/index.ts';
import { activitiesIn, type CountedDays } from '../counted-records.ts';
import './tables.ts';

/** Which activities are asked for: at sites of these areas, from one day to another. */
export interface ActivityScope extends CountedDays {
  readonly areaIds: readonly number[];
}

/**
 * What `read` finds of the activities of a scope in one view of the database: half months that are over out of the rows
 * that `cells` chooses of a tally, the rest from the activities of `ranges` themselves.
 */
export function readActivities<Answer>(
  db: Db,
  { areaIds, from, last }: ActivityScope,
  read: (view: Db, cells: RawBuilder<unknown>, ranges: readonly Range[]) => Promise<Answer>,
): Promise<Answer> {
  const cut = cutDays({ from, to: last });
  return inOneView(db, async (view) =>
    read(view, cellsIn(areaIds, cut), await missingDaysOf(view, 'scheme_tally', areaIds, cut)),
  );
}

function cellsIn(areaIds: readonly number[], { blocks }: CutDays): RawBuilder<unknown> {
  if (blocks === null) return sql`false`;
  return sql`area_id = any(${sql.val(areaIds)}::int[])
    and block between ${blocks[0]}::int and ${blocks[1]}::int`;
}

/** How much was done at the sites of each area of a scope; an area in which nothing was has no entry. */
export function countActivitiesAt(
  db: Db,
  scope: ActivityScope,
): Promise<{ area_id: number; activities: number }[]> {
  return readActivities(db, scope, async (view, cells, ranges) => {
    const { rows } = await sql<{ area_id: number; activities: number }>`
      select area_id, sum(activities)::int as activities from (
        select area_id, activities from scheme_tally where ${cells} and activities > 0
        union all
        select place_area_id, count(*) from (${activitiesIn(ranges)}) as done group by place_area_id
      ) as part group by area_id`.execute(view);
    return rows;
  });
}
