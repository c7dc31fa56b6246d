import { type RawBuilder, sql } from 'kysely';
import type { Db } from '../../platform/database.ts';
import type { FigureCode, TipCounts } from '../figures.ts';

/** Which tips are counted, and as of which day. */
export interface Scope {
  readonly areaIds: readonly number[];
  /** Days, `YYYY-MM-DD`, both included. */
  readonly from: string;
  readonly to: string;
  readonly asOf: string;
}

/** The conditions of the figures, over the row of a tip. */
function conditions(asOf: string): Record<FigureCode, RawBuilder<boolean>> {
  const crime = sql<boolean>`classification in ('denunciation', 'crime_report', 'prosecution_request')`;
  const closed = sql<boolean>`closed_on <= ${asOf}`;
  const late = sql<boolean>`resolve_due_on < ${asOf}`;
  return {
    information_received: sql<boolean>`true`,
    useful: sql<boolean>`useful`,
    crime_reports: crime,
    resolved: sql<boolean>`${crime} and ${closed}`,
    overdue: sql<boolean>`${crime} and (${closed}) is not true and state <> 'suspended' and ${late}`,
    on_time: sql<boolean>`${crime} and ${closed} and closed_on <= resolve_due_on`,
  };
}

/** The tips of a scope; those of independent desks are left out. Answered from the index `tip_figures`. */
function inScope({ areaIds, from, to }: Scope): RawBuilder<boolean> {
  return sql<boolean>`place_area_id = any(${areaIds}) and received_on between ${from} and ${to}
    and unit_id not in (select unit_id from unit where kind = 'independent')`;
}

/** Counts by area of the place, in one pass; an area without tips has no entry. */
export async function countByArea(db: Db, scope: Scope): Promise<Map<number, TipCounts>> {
  const is = conditions(scope.asOf);
  const { rows } = await sql<TipCounts & { area_id: number }>`
    select place_area_id as area_id,
      count(*) as received,
      count(*) filter (where ${is.useful}) as useful,
      count(*) filter (where ${is.crime_reports}) as crime,
      count(*) filter (where ${is.resolved}) as resolved,
      count(*) filter (where ${is.overdue}) as overdue,
      count(*) filter (where ${is.on_time}) as "onTime"
    from tip
    where ${inScope(scope)}
    group by place_area_id`.execute(db);
  return new Map(rows.map(({ area_id, ...counts }) => [area_id, counts]));
}

/** How many rows of one figure fall in each month of receipt, `YYYY-MM`, oldest first. */
export async function countByMonth(
  db: Db,
  scope: Scope,
  code: FigureCode,
): Promise<{ month: string; value: number }[]> {
  const { rows } = await sql<{ month: string; value: number }>`
    select to_char(received_on, 'YYYY-MM') as month, count(*) as value
    from tip
    where ${inScope(scope)} and ${conditions(scope.asOf)[code]}
    group by 1 order by 1`.execute(db);
  return rows;
}

/** How many rows of one figure fall in each category, most first. */
export async function countByCategory(
  db: Db,
  scope: Scope,
  code: FigureCode,
): Promise<{ category: string; value: number }[]> {
  const { rows } = await sql<{ category: string; value: number }>`
    select category, count(*) as value
    from tip
    where ${inScope(scope)} and ${conditions(scope.asOf)[code]}
    group by category order by value desc, category`.execute(db);
  return rows;
}
