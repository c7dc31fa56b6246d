import type { Db } from '../../platform/database.ts';
import type { SchemeKey } from './scheme-queries.ts';

/** What a scheme did from one day to another, at all its sites: the index `scheme_activity_list` holds its days. */
export async function countActivities(
  db: Db,
  { area_id, scheme_id }: SchemeKey,
  { from, to }: { readonly from: string; readonly to: string },
): Promise<number> {
  const { activities } = await db
    .selectFrom('scheme_activity')
    .select(({ fn }) => fn.countAll<number>().as('activities'))
    .where('area_id', '=', area_id)
    .where('scheme_id', '=', scheme_id)
    .where('on_day', '>=', from)
    .where('on_day', '<=', to)
    .where('withdrawn_at', 'is', null)
    .executeTakeFirstOrThrow();
  return activities;
}
