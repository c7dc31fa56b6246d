import { type RawBuilder, sql } from 'kysely';
import type { Db } from '../../platform/database.ts';
import { cutDays } from '../../tallies/blocks.ts';
import { inOneView, type Range } from '../../tallies/server/index.ts';
import { recordBy } from '../../wire/record-by.ts';
import { type DayCount, STEP_CODES, STEPS, type StepCode } from '../measures.ts';
import { condition, type TipScope } from './measured-tips.ts';
import { keyOfTip } from './tally/parted-by.ts';
import { readDayCells } from './tally/read-day-cells.ts';
import { outside, tipsIn, unfinishedAt } from './tally/tips-in.ts';

/** How many tips took how many days to each step. */
type DaysToSteps = Readonly<Record<StepCode, readonly DayCount[]>>;

/** So many tips more (or, where negative, fewer) that took so many days to a step, under a key. */
interface KeyedDays extends DayCount {
  readonly key: string;
  readonly step: StepCode;
}

/** How many tips of a scope took how many days from receipt to each step, by the end of the day it is counted on. */
export async function countTipDays(
  db: Db,
  scope: TipScope,
  steps: readonly StepCode[] = STEP_CODES,
): Promise<DaysToSteps> {
  const counted = await countDays(db, scope, steps, [scope.from]);
  return recordBy(STEP_CODES, (step) => daysOf(counted, step, '0'));
}

/** The same for one step, by steps of time that begin on these days, oldest first. */
export async function countTipDaysBy(
  db: Db,
  scope: TipScope,
  step: StepCode,
  starts: readonly string[],
): Promise<DayCount[][]> {
  const counted = await countDays(db, scope, [step], starts);
  return starts.map((_, index) => daysOf(counted, step, String(index)));
}

function countDays(
  db: Db,
  scope: TipScope,
  steps: readonly StepCode[],
  starts: readonly string[],
): Promise<KeyedDays[]> {
  return inOneView(db, async (view) => {
    const cells = await readDayCells(view, scope.areaIds, cutDays(scope, starts), steps, starts);
    const rows = await countRanges(view, scope, cells.ranges, steps, starts);
    const rolledUp = cells.counts.length > 0;
    const changes = rolledUp ? await countChanges(view, scope, cells.ranges, steps, starts) : [];
    return [...cells.counts, ...rows, ...changes];
  });
}

function daysOf(counted: readonly KeyedDays[], step: StepCode, key: string): DayCount[] {
  const sums = new Map<number, number>();
  for (const one of counted) {
    if (one.step === step && one.key === key) sums.set(one.days, (sums.get(one.days) ?? 0) + one.tips);
  }
  return [...sums]
    .filter(([, tips]) => tips > 0)
    .map(([days, tips]) => ({ days, tips }))
    .sort((a, b) => a.days - b.days);
}

/** What is not rolled up, from the rows. */
function countRanges(
  view: Db,
  scope: TipScope,
  ranges: readonly Range[],
  steps: readonly StepCode[],
  starts: readonly string[],
): Promise<KeyedDays[]> {
  if (ranges.length === 0) return Promise.resolve([]);
  const came = (step: StepCode) => condition(STEPS[step].where, scope);
  return run(view, sql`from ${tipsIn(ranges)}`, { steps, starts, came, sign: sql`` });
}

/** Of what is rolled up, the tips that came to a step only after the day asked for: taken out again. */
function countChanges(
  view: Db,
  scope: TipScope,
  ranges: readonly Range[],
  steps: readonly StepCode[],
  starts: readonly string[],
): Promise<KeyedDays[]> {
  const now = { ...scope, asOf: 'infinity' };
  const came = (step: StepCode) => {
    const { where } = STEPS[step];
    return sql`(${condition(where, now)} and not ${condition(where, scope)})`;
  };
  const tips = sql`from ${unfinishedAt(scope.areaIds, scope.asOf)}
    where ${condition('received_on between :from and :to', scope)} and ${outside(ranges)}`;
  return run(view, tips, { steps, starts, came, sign: sql`-` });
}

interface Counting {
  readonly steps: readonly StepCode[];
  readonly starts: readonly string[];
  /** Whether a tip has come to a step. */
  readonly came: (step: StepCode) => RawBuilder<unknown>;
  readonly sign: RawBuilder<unknown>;
}

/** Tips that took the same days to all steps are put together first: few rows are left to be counted for each step. */
async function run(
  view: Db,
  tips: RawBuilder<unknown>,
  { steps, starts, came, sign }: Counting,
): Promise<KeyedDays[]> {
  const names = steps.map((step) => sql.ref(`days_to_${step}`));
  const days = steps.map((step, index) => {
    const { column } = STEPS[step];
    return sql`case when ${came(step)} then ${sql.ref(column)} - received_on end as ${names[index]}`;
  });
  const parts = steps.map((step, index) => {
    return sql`select key::text, ${sql.lit(step)} as step, ${names[index]} as days, ${sign}sum(tips)::int as tips
      from alike where ${names[index]} is not null group by key, ${names[index]}`;
  });
  const { rows } = await sql<KeyedDays>`with alike as materialized (
      select ${keyOfTip({ starts })} as key, ${sql.join(days)}, count(*) as tips
      ${tips} group by key, ${sql.join(names)})
    ${sql.join(parts, sql` union all `)}`.execute(view);
  return rows;
}
