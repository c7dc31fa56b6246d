import { displayNames } from '../../accounts/server/index.ts';
import type { Db, Trx } from '../../platform/database.ts';
import type { SchemeStep } from '../contract.ts';
import type { SchemeKey } from './scheme-queries.ts';

/** What happened to a scheme: the newest steps of all, or those after a version; oldest first either way. */
export async function readSteps(
  db: Db | Trx,
  { area_id, scheme_id }: SchemeKey,
  { after = 0, limit }: { readonly after?: number; readonly limit: number },
): Promise<SchemeStep[]> {
  const rows = await db
    .selectFrom('scheme_step')
    .selectAll()
    .where('area_id', '=', area_id)
    .where('scheme_id', '=', scheme_id)
    .where('version', '>', after)
    .orderBy('version', 'desc')
    .limit(limit)
    .execute();
  const names = await displayNames(
    db,
    rows.map((row) => row.actor_id),
  );
  return rows.reverse().map((row) => ({
    version: row.version,
    action: row.action,
    state: row.state,
    onDay: row.on_day,
    grade: row.grade,
    before: { ...row.before },
    reason: row.reason,
    by: names.get(row.actor_id) ?? '',
    at: row.at.toISOString(),
  }));
}
