import { addDays, addMonths, daysBetween } from '../../law/day.ts';
import type { ChartStep } from '../../ui/charts/series.ts';
import { formatDay } from '../../ui/i18n/formats.ts';
import type { Length } from '../calendars.ts';
import type { Period } from '../periods.ts';

/** Longer than this many days a step is of the next length. */
const LONGEST: readonly (readonly [Length, number])[] = [
  ['month', 31],
  ['quarter', 92],
  ['half', 184],
];

/** The length of steps, by the longest: the first and the last may be cut. */
export function lengthOfSteps(steps: readonly Period[]): Length {
  const days = Math.max(0, ...steps.map(({ from, to }) => daysBetween(from, to) + 1));
  return LONGEST.find(([, longest]) => days <= longest)?.[0] ?? 'year';
}

/**
 * Periods as steps of a chart. A step is called by the month, quarter or year in which it ends, as the police call
 * the month from 15/12 to 14/01 January; what is no whole month is told by its days in the table.
 */
export function chartStepsOf(steps: readonly Period[]): ChartStep[] {
  const length = lengthOfSteps(steps);
  return steps.map((step, index) => {
    const year = step.to.slice(0, 4);
    const began = steps[index - 1]?.to.slice(0, 4) !== year;
    return {
      key: step.from,
      label: labelOf(step, length),
      short: shortOf(step, length),
      ...(began && length !== 'year' ? { under: year } : {}),
    };
  });
}

function shortOf({ to }: Period, length: Length): string {
  const month = Number(to.slice(5, 7));
  if (length === 'month') return String(month);
  if (length === 'quarter') return `Q${Math.ceil(month / 3)}`;
  if (length === 'half') return month <= 6 ? 'I' : 'II';
  return to.slice(0, 4);
}

function labelOf(step: Period, length: Length): string {
  const { from, to } = step;
  const whole = from.endsWith('-01');
  if (whole && length === 'month' && to === addDays(addMonths(from, 1), -1))
    return `${from.slice(5, 7)}/${from.slice(0, 4)}`;
  if (whole && length === 'year' && from.endsWith('-01-01') && to.endsWith('-12-31')) return from.slice(0, 4);
  return `${formatDay(from)} – ${formatDay(to)}`;
}
