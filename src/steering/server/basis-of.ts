import type { Services } from '../../platform/services.ts';
import type { DayCount, StepCode } from '../../tips/measures.ts';
import { countTipDays } from '../../tips/server/index.ts';
import type { Indicator } from '../indicators.ts';
import type { MeasureCounts } from '../measures.ts';
import type { Basis } from '../work-out.ts';
import { type AllCounts, type CountScope, countSources } from './count-sources.ts';

type Means = Pick<Services, 'db' | 'log'>;
type DaysOfSteps = Readonly<Partial<Record<StepCode, readonly DayCount[]>>>;

/** What the figures of a scope are worked out from: of the whole, and of any of its areas. */
export interface CountedBasis {
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
  const all = await countSources(means, scope, [indicator.source]);
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
