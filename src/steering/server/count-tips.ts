import { type Expression, type ExpressionBuilder, type SqlBool, sql } from 'kysely';
import type {} from '../../accounts/server/index.ts';
import type { Database, Db } from '../../platform/database.ts';
import type {} from '../../tips/server/index.ts';
import { type Counts, FIGURE_CODES, type FigureCode } from '../figures.ts';

/** Which tips are counted, and as of which day. */
export interface Scope {
  readonly areaIds: readonly number[];
  /** Days, `YYYY-MM-DD`, both included. */
  readonly from: string;
  readonly to: string;
  readonly asOf: string;
}

type Tip = ExpressionBuilder<Database, 'tip'>;

// null, not yet classified, is neither; one comparison, as it is made four times for each row
const crime = (tip: Tip) => tip('classification', '!=', 'order_information');
const closed = (tip: Tip, asOf: string) => tip('closed_on', '<=', asOf);

/** Which tips of a period each figure counts; `src/steering/figures.ts` says so in words. */
const COUNTED: Readonly<Record<FigureCode, (tip: Tip, asOf: string) => Expression<SqlBool>>> = {
  information_received: (tip) => tip.lit(true),
  useful: (tip) => tip('useful', 'is', true),
  crime_reports: crime,
  resolved: (tip, asOf) => tip.and([crime(tip), closed(tip, asOf)]),
  overdue: (tip, asOf) =>
    tip.and([
      crime(tip),
      tip.or([tip('closed_on', 'is', null), tip('closed_on', '>', asOf)]),
      tip('state', '!=', 'suspended'),
      tip('resolve_due_on', '<', asOf),
    ]),
  on_time: (tip, asOf) =>
    tip.and([crime(tip), closed(tip, asOf), tip('closed_on', '<=', tip.ref('resolve_due_on'))]),
};

/** The tips of a scope without those of independent desks; the index `tip_figures` finds them. */
function tipsOf(db: Db, { areaIds, from, to }: Scope) {
  return db
    .selectFrom('tip')
    .where('place_area_id', '=', sql<number>`any(${areaIds}::int[])`)
    .where('received_on', '>=', from)
    .where('received_on', '<=', to)
    .where('unit_id', 'not in', db.selectFrom('unit').select('unit_id').where('kind', '=', 'independent'));
}

/** Counts by area of the place, in one pass over the index; an area without tips has no entry. */
export async function countByArea(db: Db, scope: Scope): Promise<Map<number, Counts>> {
  const rows = await tipsOf(db, scope)
    .select('place_area_id')
    .select((tip) =>
      FIGURE_CODES.map((code) =>
        tip.fn.countAll<number>().filterWhere(COUNTED[code](tip, scope.asOf)).as(code),
      ),
    )
    .groupBy('place_area_id')
    .execute();
  return new Map(rows.map(({ place_area_id, ...counts }) => [place_area_id, counts]));
}

/** How many tips of one figure were received in each month, `YYYY-MM`, oldest first; none where there are none. */
export function countByMonth(
  db: Db,
  scope: Scope,
  code: FigureCode,
): Promise<{ month: string; value: number }[]> {
  const month = sql<string>`to_char(received_on, 'YYYY-MM')`;
  return tipsOf(db, scope)
    .where((tip) => COUNTED[code](tip, scope.asOf))
    .select((tip) => [month.as('month'), tip.fn.countAll<number>().as('value')])
    .groupBy(month)
    .orderBy('month')
    .execute();
}

/** How many tips of one figure are of each category, most first; none where there are none. */
export function countByCategory(
  db: Db,
  scope: Scope,
  code: FigureCode,
): Promise<{ category: string; value: number }[]> {
  return tipsOf(db, scope)
    .where((tip) => COUNTED[code](tip, scope.asOf))
    .select((tip) => ['category', tip.fn.countAll<number>().as('value')])
    .groupBy('category')
    .orderBy('value', 'desc')
    .orderBy('category')
    .execute();
}
