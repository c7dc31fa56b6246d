import { type ExpressionBuilder, sql } from 'kysely';
import type { Database, Db } from '../../../platform/database.ts';
import type { GroupMeasure } from '../../case-measures.ts';
import { anyArea, type CountScope, lastDay } from '../count-scope.ts';

type Counts = Record<GroupMeasure, number>;

function groupsOf(db: Db, scope: CountScope) {
  return db
    .selectFrom('criminal_group')
    .where('place_area_id', '=', anyArea(scope))
    .where('dismantled_on', '>=', scope.from)
    .where('dismantled_on', '<=', lastDay(scope));
}

function measures(row: ExpressionBuilder<Database, 'criminal_group'>) {
  return [
    row.fn.countAll<number>().as('groups_dismantled'),
    sql<number>`sum(persons)::int`.as('persons_in_groups'),
  ] as const;
}

/** Criminal groups by the area in which they were dismantled, as of that day. An area without any has no entry. */
export async function countGroups(db: Db, scope: CountScope): Promise<Map<number, Counts>> {
  const rows = await groupsOf(db, scope)
    .select('place_area_id')
    .select(measures)
    .groupBy('place_area_id')
    .execute();
  return new Map(rows.map(({ place_area_id, ...counts }) => [place_area_id, counts]));
}
