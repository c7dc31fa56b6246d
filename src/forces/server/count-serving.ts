import { sql } from 'kysely';
import type { Db } from '../../platform/database.ts';
import { NOBODY, type Serving } from '../strength.ts';
import type { TeamKey } from './team-queries.ts';

/** How many serve on a day in each of some teams, by role; one query for all. */
export async function countServing(
  db: Db,
  teams: readonly TeamKey[],
  day: string,
): Promise<(teamId: string) => Serving> {
  if (teams.length === 0) return () => NOBODY;
  const rows = await db
    .selectFrom('force_member')
    .select(['team_id', 'role', ({ fn }) => fn.countAll<number>().as('count')])
    .where('area_id', '=', sql<number>`any(${[...new Set(teams.map(({ area_id }) => area_id))]}::int[])`)
    .where('team_id', '=', sql<string>`any(${teams.map(({ team_id }) => team_id)}::uuid[])`)
    .where('from_day', '<=', day)
    .where((member) => member.or([member('to_day', 'is', null), member('to_day', '>=', day)]))
    .groupBy(['team_id', 'role'])
    .execute();
  const serving = new Map<string, Serving>();
  for (const { team_id, role, count } of rows) {
    serving.set(team_id, { ...(serving.get(team_id) ?? NOBODY), [role]: count });
  }
  return (teamId) => serving.get(teamId) ?? NOBODY;
}
