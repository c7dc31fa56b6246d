import { type ExpressionBuilder, sql } from 'kysely';
import type { Database, Db } from '../../../platform/database.ts';
import type { GroupMeasure } from '../../case-measures.ts';
import type { OffenceCode } from '../../offences.ts';
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

/** The same by group of offences, over all areas of the scope. */
export async function countGroupsByOffence(db: Db, scope: CountScope): Promise<Map<OffenceCode, Counts>> {
  const rows = await groupsOf(db, scope).select('offence').select(measures).groupBy('offence').execute();
  return new Map(rows.map(({ offence, ...counts }) => [offence, counts]));
}

/** The same by the month of dismantling (`YYYY-MM`, oldest first), over all areas of the scope. */
export async function countGroupsByMonth(db: Db, scope: CountScope): Promise<Map<string, Counts>> {
  const month = sql<string>`to_char(dismantled_on, 'YYYY-MM')`;
  const rows = await groupsOf(db, scope)
    .select(month.as('month'))
    .select(measures)
    .groupBy(month)
    .orderBy('month')
    .execute();
  return new Map(rows.map(({ month: of, ...counts }) => [of, counts]));
}
