import type { Services } from '../../platform/services.ts';
import type { DayCount, StepCode } from '../../tips/measures.ts';
import { countTipDays, countTipsOverTime } from '../../tips/server/index.ts';
import { type Indicator, measuresOf } from '../indicators.ts';
import type { MeasureCounts } from '../measures.ts';
import type { Basis } from '../work-out.ts';
import {
  type AllCounts,
  COUNTED_BY,
  type CountScope,
  type CountSource,
  countSources,
  KEPT_SOURCES,
} from './count-sources.ts';

type Means = Pick<Services, 'db' | 'log'>;
type DaysOfSteps = Readonly<Partial<Record<StepCode, readonly DayCount[]>>>;

/** What the figures of a scope are worked out from: of the whole, and of any of its areas. */
interface CountedBasis {
  readonly whole: Basis;
  of(areaIds: readonly number[]): Basis;
}

/** Asks every register about a scope, and how long each step took; what fails is missing, the rest stands. */
export async function basisOf(means: Means, scope: CountScope): Promise<CountedBasis> {
  const all = await countSources(means, scope);
  const days = await daysOf(means, scope);
  return {
    whole: { ...basis(all, scope.areaIds), days },
    of: (areaIds) => basis(all, areaIds),
  };
}

/** The same, with what the tips of each step of time are: steps begin on these days, oldest first. */
export async function basisOverTime(
  means: Means,
  scope: CountScope,
  starts: readonly string[],
): Promise<CountedBasis & { readonly steps: readonly MeasureCounts[] }> {
  let steps: readonly MeasureCounts[] = [];
  const tips: CountSource = async (db, of) => {
    const counted = await countTipsOverTime(db, of, starts);
    steps = counted.steps;
    return counted.byArea;
  };
  const [all, days] = await Promise.all([
    countSources(means, scope, KEPT_SOURCES, { ...COUNTED_BY, tips }),
    daysOf(means, scope),
  ]);
  return {
    steps,
    whole: { ...basis(all, scope.areaIds), days },
    of: (areaIds) => basis(all, areaIds),
  };
}

/** The same for one indicator alone. */
export async function basisOfOne(
  means: Means,
  scope: CountScope,
  indicator: Indicator,
): Promise<CountedBasis> {
  if (indicator.kind === 'days') {
    const days = await daysOf(means, scope, [indicator.step]);
    const whole = { counts: {}, days, failed: new Set<never>() };
    return { whole, of: () => whole };
  }
  const all = await countSources(means, { ...scope, measures: measuresOf(indicator) }, [indicator.source]);
  return { whole: basis(all, scope.areaIds), of: (areaIds) => basis(all, areaIds) };
}

function basis(all: AllCounts, areaIds: readonly number[]): Basis {
  const counts: MeasureCounts = all.in(areaIds);
  return { counts, failed: all.failed };
}

async function daysOf(
  { db, log }: Means,
  scope: CountScope,
  steps?: readonly StepCode[],
): Promise<DaysOfSteps | undefined> {
  try {
    return await countTipDays(db, scope, steps);
  } catch (error) {
    log.error('the days to a step could not be counted', error);
    return undefined;
  }
}
