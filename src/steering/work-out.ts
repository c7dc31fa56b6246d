import type { DayCount, StepCode } from '../tips/measures.ts';
import type { Counted, IndicatorFigure } from './indicator-contract.ts';
import { type CountIndicator, type IndicatorCode, indicatorOf } from './indicators.ts';
import { type MeasureCounts, type Source, sumOf } from './measures.ts';
import { percentileOf, totalOf } from './percentile.ts';

/** What figures are worked out from: counts, days to each step (missing where they failed), and what did not answer. */
export interface Basis {
  readonly counts: MeasureCounts;
  readonly days?: Readonly<Partial<Record<StepCode, readonly DayCount[]>>> | undefined;
  readonly failed: ReadonlySet<Source>;
}

const FAILED: Counted = { value: null, of: null, fault: 'source_failed' };

/** A count with its denominator. */
export function workOutCount({ value, of }: CountIndicator, counts: MeasureCounts) {
  return { value: sumOf(counts, value), of: of && sumOf(counts, of) };
}

/** One indicator of a basis. */
export function workOut(code: IndicatorCode, { counts, days, failed }: Basis): IndicatorFigure {
  const indicator = indicatorOf(code);
  if (failed.has(indicator.source)) return { code, ...FAILED };
  if (indicator.kind === 'count') return { code, ...workOutCount(indicator, counts) };
  const measured = days?.[indicator.step];
  if (measured === undefined) return { code, ...FAILED };
  return { code, value: percentileOf(measured, indicator.share), of: totalOf(measured) };
}
