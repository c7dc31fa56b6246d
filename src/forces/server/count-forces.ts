import { sql } from 'kysely';
import type { Db } from '../../platform/database.ts';
import type { Measure } from '../measures.ts';

/** Which teams are counted. Days `YYYY-MM-DD`, both included; `asOf` is today where the period still runs. */
interface ForceScope {
  readonly areaIds: readonly number[];
  readonly from: string;
  readonly to: string;
  readonly asOf: string;
}

/**
 * Teams and their members by area on the last day of a period, as `MEASURE_WORDS` defines them. An area without any has
 * no entry; of a period that has not begun there is none.
 */
export async function countForces(db: Db, scope: ForceScope): Promise<Map<number, Record<Measure, number>>> {
  const last = scope.to < scope.asOf ? scope.to : scope.asOf;
  if (last < scope.from || scope.areaIds.length === 0) return new Map();
  const among = sql<number>`any(${[...scope.areaIds]}::int[])`;
  const [teams, members] = await Promise.all([
    db
      .selectFrom('force_team')
      .select(['area_id', ({ fn }) => fn.countAll<number>().as('count')])
      .where('area_id', '=', among)
      .where('from_day', '<=', last)
      .where((team) => team.or([team('ended_on', 'is', null), team('ended_on', '>=', last)]))
      .groupBy('area_id')
      .execute(),
    db
      .selectFrom('force_member')
      .select(['area_id', ({ fn }) => fn.countAll<number>().as('count')])
      .where('area_id', '=', among)
      .where('from_day', '<=', last)
      .where((member) => member.or([member('to_day', 'is', null), member('to_day', '>=', last)]))
      .groupBy('area_id')
      .execute(),
  ]);
  const people = new Map(members.map(({ area_id, count }) => [area_id, count]));
  return new Map(
    teams.map(({ area_id, count }) => [
      area_id,
      { force_teams: count, force_members: people.get(area_id) ?? 0 },
    ]),
  );
}
