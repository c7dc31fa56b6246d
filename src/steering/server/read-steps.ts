import type { LawBook } from '../../law/law-book.ts';
import type { Services } from '../../platform/services.ts';
import { countTipDaysBy, countTipsBy } from '../../tips/server/index.ts';
import { ruleOn } from '../calendar-periods.ts';
import type { Length } from '../calendars.ts';
import {
  type CountIndicator,
  type DaysIndicator,
  type IndicatorCode,
  indicatorOf,
  measuresOf,
} from '../indicators.ts';
import { percentileOf, totalOf } from '../percentile.ts';
import type { Period } from '../periods.ts';
import { stepsOf } from '../steps-of.ts';
import { workOut, workOutCount } from '../work-out.ts';
import type { AskedPeriods } from './ask-period.ts';
import { countSources } from './count-sources.ts';

/** One step of time of an indicator. */
type Step = Period & { readonly value: number | null; readonly of: number | null };

/**
 * An indicator by steps of its calendar's length (by calendar months and the like for free days), until the day that
 * it was counted on. None where it belongs to no step, the calendar has no such length, or there would be too many.
 */
export async function readSteps(
  services: Services,
  book: LawBook,
  { scope, calendar }: AskedPeriods,
  code: IndicatorCode,
  length: Length,
): Promise<Step[]> {
  const indicator = indicatorOf(code);
  const rule = ruleOn(book, calendar === 'free' ? 'calendar' : calendar, scope.from);
  if (!indicator.byTime || rule === undefined) return [];
  const until = { from: scope.from, to: scope.asOf < scope.to ? scope.asOf : scope.to };
  const steps = stepsOf(rule, length, until);
  if (steps.length === 0) return [];
  const received = { ...scope, to: until.to };
  if (indicator.kind === 'days') return stepsOfDays(services, received, indicator, steps);
  if (indicator.source === 'tips') return stepsOfTips(services, received, indicator, steps);
  return Promise.all(
    steps.map(async (step) => {
      const all = await countSources(services, { ...scope, ...step }, [indicator.source]);
      const { value, of } = workOut(code, { counts: all.in(scope.areaIds), failed: all.failed });
      return { ...step, value, of };
    }),
  );
}

async function stepsOfTips(
  { db }: Services,
  scope: AskedPeriods['scope'],
  indicator: CountIndicator,
  steps: readonly Period[],
): Promise<Step[]> {
  const starts = steps.map(({ from }) => from);
  const counted = await countTipsBy(db, { ...scope, measures: measuresOf(indicator) }, { starts });
  return steps.map((step, index) => ({
    ...step,
    ...workOutCount(indicator, counted.get(String(index)) ?? {}),
  }));
}

async function stepsOfDays(
  { db }: Services,
  scope: AskedPeriods['scope'],
  { step: toStep, share }: DaysIndicator,
  steps: readonly Period[],
): Promise<Step[]> {
  const starts = steps.map(({ from }) => from);
  const counted = await countTipDaysBy(db, scope, toStep, starts);
  return steps.map((step, index) => {
    const days = counted[index] ?? [];
    return { ...step, value: percentileOf(days, share), of: totalOf(days) };
  });
}
