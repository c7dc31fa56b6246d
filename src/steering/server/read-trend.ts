import type { Services } from '../../platform/services.ts';
import { countTipsBy } from '../../tips/server/index.ts';
import type { IndicatorFigure } from '../indicator-contract.ts';
import { type IndicatorCode, indicatorOf } from '../indicators.ts';
import type { Period } from '../periods.ts';
import { stepsOf } from '../steps-of.ts';
import { workOut } from '../work-out.ts';
import type { CountScope } from './count-sources.ts';

/** A trend goes by calendar month whatever the period's calendar: its axis is read at a glance. */
const BY_MONTH = { month: 1, day: 1, source: '', sourceEn: '', verified: true };

/**
 * The indicators that are counted from tips, by month of receipt, or by year where there would be too many months.
 * None where tips could not be counted.
 */
export async function readTrend(
  { db, log }: Pick<Services, 'db' | 'log'>,
  scope: CountScope,
  codes: readonly IndicatorCode[],
): Promise<(Period & { figures: IndicatorFigure[] })[]> {
  const until = { from: scope.from, to: scope.asOf < scope.to ? scope.asOf : scope.to };
  const months = stepsOf(BY_MONTH, 'month', until);
  const steps = months.length > 0 ? months : stepsOf(BY_MONTH, 'year', until);
  if (steps.length === 0) return [];
  const shown = codes.filter((code) => {
    const { source, kind, byTime } = indicatorOf(code);
    return source === 'tips' && kind === 'count' && byTime;
  });
  try {
    const counted = await countTipsBy(
      db,
      { ...scope, to: until.to },
      { starts: steps.map(({ from }) => from) },
    );
    const failed = new Set<never>();
    return steps.map((step, index) => ({
      ...step,
      figures: shown.map((code) => workOut(code, { counts: counted.get(String(index)) ?? {}, failed })),
    }));
  } catch (error) {
    log.error('tips could not be counted by month', error);
    return [];
  }
}
