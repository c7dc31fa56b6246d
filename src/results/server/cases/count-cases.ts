import { type ExpressionBuilder, sql } from 'kysely';
import type { Database, Db } from '../../../platform/database.ts';
import { CASE_MEASURES, type CaseMeasure } from '../../case-measures.ts';
import type { OffenceCode } from '../../offences.ts';
import { anyArea, type CountScope, lastDay } from '../count-scope.ts';

type Case = ExpressionBuilder<Database, 'criminal_case'>;
type Counts = Record<CaseMeasure, number>;

/** Which cases each measure counts; `case-measures.ts` says so in words. */
function counted(row: Case, measure: CaseMeasure, scope: CountScope) {
  const opened = measure === 'cases_recorded' || measure === 'cases_cleared';
  const carried = row.and([
    row('opened_on', '<', scope.from),
    row.or([row('cleared_on', 'is', null), row('cleared_on', '>=', scope.from)]),
  ]);
  const inPeriod = row.and([row('opened_on', '>=', scope.from), row('opened_on', '<=', lastDay(scope))]);
  const of = opened ? inPeriod : carried;
  const cleared = measure === 'cases_cleared' || measure === 'cases_carried_cleared';
  return cleared ? row.and([of, row('cleared_on', '<=', scope.asOf)]) : of;
}

/** The cases that a scope can count, found by `criminal_case_place` and by `criminal_case_open`. */
function casesOf(db: Db, scope: CountScope) {
  return db
    .selectFrom('criminal_case')
    .where('place_area_id', '=', anyArea(scope))
    .where('opened_on', '<=', lastDay(scope))
    .where((row) => row.or([row('opened_on', '>=', scope.from), counted(row, 'cases_carried_over', scope)]));
}

function measures(row: Case, scope: CountScope) {
  return CASE_MEASURES.map((measure) =>
    row.fn
      .countAll<number>()
      .filterWhere(counted(row, measure, scope))
      .as(measure),
  );
}

/**
 * Cases by the area in which they were opened, as of that day: exact counts of each measure, in one query. An area
 * without any has no entry.
 */
export async function countCases(db: Db, scope: CountScope): Promise<Map<number, Counts>> {
  const rows = await casesOf(db, scope)
    .select('place_area_id')
    .select((row) => measures(row, scope))
    .groupBy('place_area_id')
    .execute();
  return new Map(rows.map(({ place_area_id, ...counts }) => [place_area_id, counts]));
}

/** The same by group of offences, over all areas of the scope. */
export async function countCasesByOffence(db: Db, scope: CountScope): Promise<Map<OffenceCode, Counts>> {
  const rows = await casesOf(db, scope)
    .select('offence')
    .select((row) => measures(row, scope))
    .groupBy('offence')
    .execute();
  return new Map(rows.map(({ offence, ...counts }) => [offence, counts]));
}

/**
 * The cases recorded in the period, and those of them that are cleared, by the month of opening (`YYYY-MM`, oldest
 * first), over all areas of the scope.
 */
export async function countCasesByMonth(
  db: Db,
  scope: CountScope,
): Promise<Map<string, Pick<Counts, 'cases_recorded' | 'cases_cleared'>>> {
  const month = sql<string>`to_char(opened_on, 'YYYY-MM')`;
  const rows = await casesOf(db, scope)
    .where('opened_on', '>=', scope.from)
    .select(month.as('month'))
    .select((row) =>
      (['cases_recorded', 'cases_cleared'] as const).map((measure) =>
        row.fn
          .countAll<number>()
          .filterWhere(counted(row, measure, scope))
          .as(measure),
      ),
    )
    .groupBy(month)
    .orderBy('month')
    .execute();
  return new Map(rows.map((row) => [row.month, counts(row)]));
}

function counts({ cases_recorded, cases_cleared }: Pick<Counts, 'cases_recorded' | 'cases_cleared'>) {
  return { cases_recorded, cases_cleared };
}
