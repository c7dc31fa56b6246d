import { type RawBuilder, sql } from 'kysely';
import { addDays } from '../../law/day.ts';
import type { Db } from '../../platform/database.ts';
import { cutDays } from '../../tallies/blocks.ts';
import { inOneView, type Range } from '../../tallies/server/index.ts';
import { keysOf } from '../../wire/keys-of.ts';
import { recordBy } from '../../wire/record-by.ts';
import { TALLY_MEASURES, TIP_MEASURE_CODES, TIP_MEASURES, type TipMeasure } from '../measures.ts';
import { condition, type TipScope } from './measured-tips.ts';
import { countedBy, keyOfTip, type PartedBy, startsOf } from './tally/parted-by.ts';
import { type Cells, readCells, sumSteps } from './tally/read-cells.ts';
import { outside, tipsIn, unfinishedAt } from './tally/tips-in.ts';

/** How many tips each measure counts. */
type TipCounts = Readonly<Record<TipMeasure, number>>;

type Keyed = { readonly key: string } & Readonly<Partial<Record<TipMeasure, number>>>;

const RECEIVED: readonly TipMeasure[] = [...TALLY_MEASURES, 'overdue'];
const CARRIED: readonly TipMeasure[] = ['carried_over', 'carried_resolved'];
/** What a row may have been otherwise on the day asked for. */
const CHANGING: readonly TipMeasure[] = RECEIVED.filter((measure) =>
  TIP_MEASURES[measure].where.includes(':asOf'),
);
const NOTHING: TipCounts = recordBy(TIP_MEASURE_CODES, () => 0);

/** Every measure of the tips of a scope, by area of the place; an area without tips has no entry. */
export async function countTipMeasures(db: Db, scope: TipScope): Promise<Map<number, TipCounts>> {
  const counts = await countTipsBy(db, scope, 'area');
  return new Map([...counts].map(([key, value]) => [Number(key), value]));
}

/**
 * Every measure, by area, category or channel, or by steps of time (under the place of the step in `starts`, from 0);
 * what has no tips may have no entry. What was carried over belongs to no step of time.
 *
 * Half months that are over are rolled up as their rows say now (decision 0015); what is not, or no longer, is counted
 * from the rows; and the few tips that were not finished on the day asked for are put right one by one.
 */
export function countTipsBy(db: Db, scope: TipScope, by: PartedBy): Promise<Map<string, TipCounts>> {
  return inOneView(db, async (view) => {
    const received = wanted(scope, RECEIVED).length > 0 ? await countReceived(view, scope, by) : [];
    const carried = typeof by === 'string' ? await countCarried(view, scope, keyOfTip(by)) : [];
    return addUp([...received, ...carried]);
  });
}

async function countReceived(view: Db, scope: TipScope, by: PartedBy): Promise<readonly Keyed[]> {
  const cells = await readCells(view, scope.areaIds, cutDays(scope, startsOf(by)), by);
  return [...cells.counts, ...(await countLoose(view, scope, cells, [keyOfTip(by)]))];
}

/** Every measure by area and by steps of time, out of one reading. */
interface CountsOverTime {
  readonly byArea: ReadonlyMap<number, TipCounts>;
  /** One for each step, without what was carried over. */
  readonly steps: readonly TipCounts[];
}

/** Both of them, of the same moment: steps begin on these days, oldest first. */
export function countTipsOverTime(
  db: Db,
  scope: TipScope,
  starts: readonly string[],
): Promise<CountsOverTime> {
  return inOneView(db, async (view) => {
    const cut = cutDays(scope, starts);
    const cells = await readCells(view, scope.areaIds, cut, 'area');
    const ofSteps = await sumSteps(view, scope.areaIds, cut, starts);
    const rows = await countLoose(view, scope, cells, [keyOfTip('area'), keyOfTip({ starts })]);
    const carried = await countCarried(view, scope, keyOfTip('area'));
    const under = (part: number) =>
      rows.map(({ key: both, ...counts }) => ({ ...counts, key: both.split(' ')[part] ?? '' }));
    const areas = addUp([...cells.counts, ...under(0), ...carried]);
    const steps = addUp([...ofSteps, ...under(1)]);
    return {
      byArea: new Map([...areas].map(([areaId, counts]) => [Number(areaId), counts])),
      steps: starts.map((_, index) => steps.get(String(index)) ?? NOTHING),
    };
  });
}

function addUp(all: readonly Keyed[]): Map<string, TipCounts> {
  const sums = new Map<string, TipCounts>();
  for (const { key, ...counts } of all) sums.set(key, plus(sums.get(key) ?? NOTHING, counts));
  return sums;
}

function plus(counts: TipCounts, more: Readonly<Partial<Record<TipMeasure, number>>>): TipCounts {
  const sum: Record<TipMeasure, number> = { ...counts };
  for (const measure of keysOf(more)) sum[measure] += more[measure] ?? 0;
  return sum;
}

/** What the cells do not say: the rows of what is not rolled up, and what was otherwise on the day asked for. */
async function countLoose(
  view: Db,
  scope: TipScope,
  { counts, ranges }: Cells,
  keys: readonly RawBuilder<unknown>[],
): Promise<readonly Keyed[]> {
  const rows = await countRanges(view, scope, ranges, keys);
  return counts.length === 0 ? rows : [...rows, ...(await countChanges(view, scope, ranges, keys))];
}

/** What is not rolled up, from the rows. */
async function countRanges(
  view: Db,
  scope: TipScope,
  ranges: readonly Range[],
  keys: readonly RawBuilder<unknown>[],
): Promise<readonly Keyed[]> {
  if (ranges.length === 0) return [];
  const counts = countsOf(wanted(scope, RECEIVED), (measure) => countOf(measure, scope));
  return (await countedBy<Keyed>(keys, counts, sql`from ${tipsIn(ranges)}`).execute(view)).rows;
}

/** Of what is rolled up, the tips that were not finished then: what they were on that day without what they are now. */
async function countChanges(
  view: Db,
  scope: TipScope,
  ranges: readonly Range[],
  keys: readonly RawBuilder<unknown>[],
): Promise<readonly Keyed[]> {
  const changing = wanted(scope, CHANGING);
  if (changing.length === 0) return [];
  const now = { ...scope, asOf: 'infinity' };
  const counts = countsOf(changing, (measure) => {
    // what is overdue is not rolled up
    if (measure === 'overdue') return countOf(measure, scope);
    return sql`${countOf(measure, scope)} - ${countOf(measure, now)}`;
  });
  const tips = sql`from ${unfinishedAt(scope.areaIds, scope.asOf)}
    where ${condition('received_on between :from and :to', scope)} and ${outside(ranges)}`;
  return (await countedBy<Keyed>(keys, counts, tips).execute(view)).rows;
}

/** What was open when the period began, and what became of it. */
async function countCarried(view: Db, scope: TipScope, key: RawBuilder<unknown>): Promise<readonly Keyed[]> {
  const carried = wanted(scope, CARRIED);
  if (carried.length === 0) return [];
  const counts = countsOf(carried, (measure) => countOf(measure, scope));
  const tips = sql`from ${unfinishedAt(scope.areaIds, addDays(scope.from, -1))}
    where ${condition(TIP_MEASURES.carried_over.when, scope)}`;
  return (await countedBy<Keyed>([key], counts, tips).execute(view)).rows;
}

/** Those of some measures that are asked for. */
function wanted({ measures }: TipScope, of: readonly TipMeasure[]): readonly TipMeasure[] {
  return measures === undefined ? of : of.filter((measure) => measures.includes(measure));
}

function countsOf(measures: readonly TipMeasure[], count: (measure: TipMeasure) => RawBuilder<number>) {
  return Object.fromEntries(measures.map((measure) => [measure, count(measure)]));
}

function countOf(measure: TipMeasure, days: Pick<TipScope, 'from' | 'to' | 'asOf'>): RawBuilder<number> {
  return sql<number>`count(*) filter (where ${condition(TIP_MEASURES[measure].where, days)})::int`;
}
