import { addDays } from '../../../law/day.ts';
import type { Db } from '../../../platform/database.ts';
import type { StoredScheme } from '../scheme-queries.ts';

/** How far back it is counted, in days. */
const DAYS = 30;

/** How often a site did what lately, the most frequent first; what was entered by mistake is not counted. */
export async function countSiteWork(
  db: Db,
  { area_id, scheme_id }: StoredScheme,
  siteId: string,
  today: string,
): Promise<{ since: string; rows: { type: string; times: number; fromPhone: number }[] }> {
  const since = addDays(today, 1 - DAYS);
  const rows = await db
    .selectFrom('scheme_activity as activity')
    .leftJoin('site_record as record', (join) =>
      join
        .onRef('record.area_id', '=', 'activity.area_id')
        .onRef('record.activity_id', '=', 'activity.activity_id'),
    )
    .select(({ fn }) => [
      'activity.type',
      fn.count<string>('activity.activity_id').as('times'),
      fn.count<string>('record.activity_id').as('from_phone'),
    ])
    .where('activity.area_id', '=', area_id)
    .where('activity.scheme_id', '=', scheme_id)
    .where('activity.site_id', '=', siteId)
    .where('activity.on_day', '>=', since)
    .where('activity.withdrawn_at', 'is', null)
    .groupBy('activity.type')
    .orderBy('times', 'desc')
    .orderBy('activity.type')
    .execute();
  return {
    since,
    rows: rows.map((row) => {
      return { type: row.type, times: Number(row.times), fromPhone: Number(row.from_phone) };
    }),
  };
}
