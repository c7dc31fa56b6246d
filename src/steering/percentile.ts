import type { DayCount } from '../tips/measures.ts';

/**
 * The least number of days within which `share` (0..1) of all was done; null of nothing. A day that was really taken,
 * never one between two (as `percentile_disc` of SQL).
 */
export function percentileOf(counts: readonly DayCount[], share: number): number | null {
  const total = totalOf(counts);
  let done = 0;
  for (const { days, tips } of counts.toSorted((a, b) => a.days - b.days)) {
    done += tips;
    if (done >= share * total) return days;
  }
  return null;
}

/** How many there are. */
export function totalOf(counts: readonly DayCount[]): number {
  return counts.reduce((sum, { tips }) => sum + tips, 0);
}
