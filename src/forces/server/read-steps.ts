import { displayNames } from '../../accounts/server/index.ts';
import type { Db, Trx } from '../../platform/database.ts';
import { SHOWN_STEPS, type TeamStep } from '../contract.ts';
import type { TeamKey } from './team-queries.ts';

/**
 * What happened to a team: with `after`, what came after that version, oldest first; else the newest first, as many as
 * a page shows.
 */
export async function readSteps(
  db: Db | Trx,
  { area_id, team_id }: TeamKey,
  wanted: { readonly after?: number; readonly limit?: number } = {},
): Promise<TeamStep[]> {
  const { after, limit = SHOWN_STEPS } = wanted;
  const rows = await db
    .selectFrom('force_step')
    .selectAll()
    .where('area_id', '=', area_id)
    .where('team_id', '=', team_id)
    .where('version', '>', after ?? 0)
    .orderBy('version', after === undefined ? 'desc' : 'asc')
    .limit(limit)
    .execute();
  const names = await displayNames(
    db,
    rows.map((row) => row.actor_id),
  );
  return rows.map((row) => ({
    version: row.version,
    action: row.action,
    onDay: row.on_day,
    subject: row.subject,
    grade: row.grade,
    before: { ...row.before },
    by: names.get(row.actor_id) ?? '',
    at: row.at.toISOString(),
  }));
}
