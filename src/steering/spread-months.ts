import { addMonths } from '../law/day.ts';
import type { Period } from './periods.ts';

/** A bar of the chart: a month `YYYY-MM`, or a year `YYYY` where there would be too many months. */
export interface Step {
  readonly label: string;
  readonly value: number;
}

/** More bars than this would be a fence. */
const MOST_MONTHS = 36;

/**
 * The counts of months as steps without gaps: each month of the period has one, also where nothing came.
 * Longer than three years, it goes by year, from the first to the last that has any.
 */
export function spreadMonths(
  counts: readonly { readonly month: string; readonly value: number }[],
  { from, to }: Period,
): Step[] {
  const values = new Map(counts.map(({ month, value }) => [month, value]));
  const months = monthsFrom(from.slice(0, 7), to.slice(0, 7));
  if (months.length <= MOST_MONTHS) {
    return months.map((month) => ({ label: month, value: values.get(month) ?? 0 }));
  }
  const years = counts.map(({ month }) => Number(month.slice(0, 4)));
  const [first, last] = [Math.min(...years), Math.max(...years)];
  if (years.length === 0) return [];
  return Array.from({ length: last - first + 1 }, (_, index) => {
    const label = String(first + index).padStart(4, '0');
    const ofYear = counts.filter(({ month }) => month.startsWith(label));
    return { label, value: ofYear.reduce((sum, { value }) => sum + value, 0) };
  });
}

/** The months from one to another; one more than the chart can hold is enough to know. */
function monthsFrom(first: string, last: string): string[] {
  const months: string[] = [];
  for (let month = first; month <= last && months.length <= MOST_MONTHS; ) {
    months.push(month);
    month = addMonths(`${month}-01`, 1).slice(0, 7);
  }
  return months;
}

const STEPS = [1, 2, 5, 10];

/** The top of a zero-based axis for values up to `largest`: the next 1, 2 or 5 of a power of ten; at least 2. */
export function topOfAxis(largest: number): number {
  if (largest <= 2) return 2;
  const power = 10 ** Math.floor(Math.log10(largest));
  const step = STEPS.find((one) => one * power >= largest) ?? 10;
  return step * power;
}
