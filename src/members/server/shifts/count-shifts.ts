import { sql } from 'kysely';
import type { Db } from '../../../platform/database.ts';
import type { StoredScheme } from '../../../schemes/server/index.ts';
import type { ShiftCounts } from '../../shift-contract.ts';
import type { DutyDays } from './duty-days.ts';

/** What became of the shifts of a site lately, and how many are ahead: numbers alone, for the desk. */
export async function countShifts(
  db: Db,
  { area_id, scheme_id }: StoredScheme,
  siteId: string,
  { today, since, countedFrom }: DutyDays,
): Promise<ShiftCounts> {
  const count = (which: ReturnType<typeof sql<boolean>>) =>
    sql<number>`(count(*) filter (where ${which}))::int`;
  const row = await db
    .selectFrom('site_shift')
    .select([
      count(sql`on_day <= ${today}`).as('planned'),
      count(sql`on_day <= ${today} and done_at is not null`).as('done'),
      count(sql`on_day < ${since} and done_at is null`).as('unmarked'),
      count(sql`on_day > ${today}`).as('ahead'),
    ])
    .where('area_id', '=', area_id)
    .where('site_id', '=', siteId)
    .where('scheme_id', '=', scheme_id)
    .where('on_day', '>=', countedFrom)
    .where('dropped_at', 'is', null)
    .executeTakeFirstOrThrow();
  return { since: countedFrom, ...row };
}
