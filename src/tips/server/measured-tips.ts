import { type RawBuilder, type SqlBool, sql } from 'kysely';
import type {} from '../../accounts/server/index.ts';
import type { Db } from '../../platform/database.ts';
import type { MeasureRows } from '../measures.ts';

/** Which tips are counted: their places, the days of receipt (`YYYY-MM-DD`, both included), and as of which day. */
export interface TipScope {
  readonly areaIds: readonly number[];
  readonly from: string;
  readonly to: string;
  readonly asOf: string;
  /** Where only some measures are wanted, their names: the others may be 0. */
  readonly measures?: readonly string[];
}

const DAYS = ['from', 'to', 'asOf'] as const;
type Days = Pick<TipScope, (typeof DAYS)[number]>;

/** Words of a measure as a condition, with its days bound. */
export function condition(words: string, days: Days): RawBuilder<SqlBool> {
  const parts = words.split(/:(from|to|asOf)\b/);
  const bound = parts.map((part, index) => {
    const name = index % 2 === 0 ? undefined : DAYS.find((day) => day === part);
    return name === undefined ? sql.raw(part) : sql`${days[name]}::date`;
  });
  return sql`(${sql.join(bound, sql.raw(''))})`;
}

/** Whether a row falls into the period of a measure and is what it counts. */
export function counted({ when, where }: MeasureRows, days: Days): RawBuilder<SqlBool> {
  return sql`${condition(when, days)} and ${condition(where, days)}`;
}

/** The tips of some places without those of independent desks; the index `tip_figures` finds them by day of receipt. */
export function tipsAt(db: Db, areaIds: readonly number[]) {
  return db
    .selectFrom('tip')
    .where('place_area_id', '=', sql<number>`any(${areaIds}::int[])`)
    .where('unit_id', 'not in', db.selectFrom('unit').select('unit_id').where('kind', '=', 'independent'));
}
