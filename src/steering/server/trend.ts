import { addDays } from '../../law/day.ts';
import type { IndicatorFigure } from '../indicator-contract.ts';
import { type IndicatorCode, indicatorOf } from '../indicators.ts';
import type { MeasureCounts } from '../measures.ts';
import type { Period } from '../periods.ts';
import { stepsOf } from '../steps-of.ts';
import { workOut } from '../work-out.ts';
import type { CountScope } from './count-sources.ts';

/** A trend goes by calendar month whatever the period's calendar: its axis is read at a glance. */
const BY_MONTH = { month: 1, day: 1, source: '', sourceEn: '', verified: true };

/** The steps of a trend, until the day that it was counted on, and the days on which counts are parted for it. */
interface TrendSteps {
  readonly steps: readonly Period[];
  readonly starts: readonly string[];
}

/** By month of receipt, or by year where there would be too many months. */
export function trendSteps({ from, to, asOf }: CountScope): TrendSteps {
  const until = { from, to: asOf < to ? asOf : to };
  const months = stepsOf(BY_MONTH, 'month', until);
  const steps = months.length > 0 ? months : stepsOf(BY_MONTH, 'year', until);
  // what is received after the day it is counted on belongs to no step
  return { steps, starts: [...steps.map((step) => step.from), addDays(until.to, 1)] };
}

/** The indicators that are counted from tips, by these steps; none where tips could not be counted. */
export function trendOf(
  { steps }: TrendSteps,
  counts: readonly MeasureCounts[],
  codes: readonly IndicatorCode[],
): (Period & { figures: IndicatorFigure[] })[] {
  if (counts.length === 0) return [];
  const failed = new Set<never>();
  const shown = codes.filter((code) => {
    const { source, kind, byTime } = indicatorOf(code);
    return source === 'tips' && kind === 'count' && byTime;
  });
  return steps.map((step, index) => ({
    ...step,
    figures: shown.map((code) => workOut(code, { counts: counts[index] ?? {}, failed })),
  }));
}
