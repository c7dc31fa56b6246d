import { type RawBuilder, sql } from 'kysely';
import type { Db } from '../../platform/database.ts';
import { TIP_MEASURE_CODES, TIP_MEASURES, type TipBreakdown, type TipMeasure } from '../measures.ts';
import { condition, counted, type TipScope, tipsAt } from './measured-tips.ts';

/** How many tips each measure counts. */
export type TipCounts = Readonly<Record<TipMeasure, number>>;

/** What counts are parted by: the place, what a tip is, or steps of time that begin on these days, oldest first. */
export type PartedBy = 'area' | TipBreakdown | { readonly starts: readonly string[] };

const isCarried = (measure: TipMeasure) => TIP_MEASURES[measure].when.includes('<');
const CARRIED = TIP_MEASURE_CODES.filter(isCarried);
const RECEIVED = TIP_MEASURE_CODES.filter((measure) => !isCarried(measure));

/** Every measure of the tips of a scope, by area of the place; an area without tips has no entry. */
export async function countTipMeasures(db: Db, scope: TipScope): Promise<Map<number, TipCounts>> {
  const counts = await countTipsBy(db, scope, 'area');
  return new Map([...counts].map(([key, value]) => [Number(key), value]));
}

/**
 * Every measure, by area, category or channel, or by steps of time (under the place of the step's first day in
 * `starts`, from 0); what has no tips has no entry. What was carried over belongs to no step of time.
 */
export async function countTipsBy(db: Db, scope: TipScope, by: PartedBy): Promise<Map<string, TipCounts>> {
  const key = keyOf(by);
  const carriedToo = typeof by === 'string';
  const rows = await tipsAt(db, scope.areaIds)
    .where(condition('received_on between :from and :to', scope))
    .select(key.as('key'))
    .select((tip) =>
      RECEIVED.map((measure) =>
        tip.fn.countAll<number>().filterWhere(counted(TIP_MEASURES[measure], scope)).as(measure),
      ),
    )
    .groupBy(sql.ref('key'))
    .execute();
  const carried = carriedToo ? await countCarried(db, scope, key) : [];
  const all = new Map<string, TipCounts>();
  for (const { key: name, ...counts } of [...rows, ...carried]) {
    all.set(name, { ...(all.get(name) ?? NOTHING), ...counts });
  }
  return all;
}

const NOTHING = Object.fromEntries(TIP_MEASURE_CODES.map((measure) => [measure, 0])) as TipCounts;

/** What was open when the period began, and what became of it. */
function countCarried(db: Db, scope: TipScope, key: RawBuilder<string>) {
  return tipsAt(db, scope.areaIds)
    .where(counted(TIP_MEASURES.carried_over, scope))
    .select(key.as('key'))
    .select((tip) =>
      CARRIED.map((measure) =>
        tip.fn.countAll<number>().filterWhere(counted(TIP_MEASURES[measure], scope)).as(measure),
      ),
    )
    .groupBy(sql.ref('key'))
    .execute();
}

/** The key of a row as text. */
export function keyOf(by: PartedBy): RawBuilder<string> {
  if (typeof by !== 'string') {
    return sql<string>`(width_bucket(received_on, ${sql.val(by.starts)}::date[]) - 1)::text`;
  }
  return by === 'area' ? sql<string>`place_area_id::text` : sql<string>`${sql.ref(by)}`;
}
