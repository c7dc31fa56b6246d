import { sql } from 'kysely';
import type { Day } from '../../law/day.ts';
import type { Db } from '../../platform/database.ts';

/**
 * The day by which a tip had been received in every one of some places, without those of independent desks: the latest
 * of their first days; null where one of them has none. One look into the index `tip_figures` for each place.
 */
export async function receivedEverywhereSince(db: Db, areaIds: readonly number[]): Promise<Day | null> {
  const { rows } = await sql<{ since: Day | null }>`
    select case when bool_and(place.received_on is not null) then max(place.received_on) end as since
    from unnest(${[...areaIds]}::int[]) as asked (area_id)
    left join lateral (
      select received_on from tip
      where place_area_id = asked.area_id
        and unit_id not in (select unit_id from unit where kind = 'independent')
      order by received_on
      limit 1
    ) as place on true`.execute(db);
  return rows[0]?.since ?? null;
}
