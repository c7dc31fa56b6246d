import { sql } from 'kysely';
import type { Db } from '../../platform/database.ts';
import { type DayCount, STEPS, type StepCode } from '../measures.ts';
import { keyOf, type PartedBy } from './count-measures.ts';
import { counted, type TipScope, tipsAt } from './measured-tips.ts';

/** How many tips of a scope took how many days from receipt to a step, fewest days first. */
export async function countTipDays(db: Db, scope: TipScope, step: StepCode): Promise<DayCount[]> {
  return (await countTipDaysBy(db, scope, step, { starts: [scope.from] })).get('0') ?? [];
}

/** The same by area, or by steps of time; what has none has no entry. */
export async function countTipDaysBy(
  db: Db,
  scope: TipScope,
  step: StepCode,
  by: PartedBy,
): Promise<Map<string, DayCount[]>> {
  const key = keyOf(by);
  const days = sql<number>`${sql.ref(STEPS[step].column)} - received_on`;
  const rows = await tipsAt(db, scope.areaIds)
    .where(counted(STEPS[step], scope))
    .select((tip) => [key.as('key'), days.as('days'), tip.fn.countAll<number>().as('tips')])
    .groupBy([sql.ref('key'), sql.ref('days')])
    .orderBy('days')
    .execute();
  const all = new Map<string, DayCount[]>();
  for (const { key: name, ...count } of rows) all.set(name, [...(all.get(name) ?? []), count]);
  return all;
}
