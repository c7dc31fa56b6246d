import { sql } from 'kysely';
import type { Day } from '../../law/day.ts';
import type { Db } from '../../platform/database.ts';

/**
 * The first day on which a tip of some places was received, without those of independent desks; null where there is
 * none. One look into the index `tip_figures` for each place.
 */
export async function firstReceived(db: Db, areaIds: readonly number[]): Promise<Day | null> {
  if (areaIds.length === 0) return null;
  const { rows } = await sql<{ first: Day | null }>`
    select min(place.received_on) as first
    from unnest(${[...areaIds]}::int[]) as asked (area_id)
    cross join lateral (
      select received_on from tip
      where place_area_id = asked.area_id
        and unit_id not in (select unit_id from unit where kind = 'independent')
      order by received_on
      limit 1
    ) as place`.execute(db);
  return rows[0]?.first ?? null;
}
