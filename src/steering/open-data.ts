import { recordBy } from '../wire/record-by.ts';
import type { IndicatorCode } from './indicators.ts';

/** Fewer than this, none included, is not told to the public. */
export const LEAST_PUBLISHED = 5;
/** What is told is rounded to a multiple of this. */
export const ROUNDED_TO = 5;

/** The counts that are published: of events, and of what everybody may see anyway. No days, no ratios. */
export const OPEN_INDICATORS = [
  'information_received',
  'useful',
  'crime_reports',
  'resolved',
  'overdue',
  'on_time',
  'cases_recorded',
  'cases_cleared',
  'groups_dismantled',
] as const satisfies readonly IndicatorCode[];
type OpenIndicator = (typeof OPEN_INDICATORS)[number];

/** What is published of each indicator: a multiple of `ROUNDED_TO`, or null where it is suppressed. */
type OpenCounts = Readonly<Record<OpenIndicator, number | null>>;

/** What was counted; what is not named, or did not answer, is null. */
export type FrozenCounts = Readonly<Partial<Record<IndicatorCode, number | null>>>;

/** One count as everybody may know it: null below `LEAST_PUBLISHED`, else the nearest multiple of `ROUNDED_TO`. */
export function openCount(count: number | null | undefined): number | null {
  if (count === null || count === undefined || count < LEAST_PUBLISHED) return null;
  return Math.round(count / ROUNDED_TO) * ROUNDED_TO;
}

/** The counts of one unit as everybody may know them. */
export function openCounts(counts: FrozenCounts): OpenCounts {
  return mapIndicators((code) => openCount(counts[code]));
}

/**
 * A total is the sum of what is published, and of nothing else: whoever subtracts the parts from it is left with 0.
 * It may fall short of the true total by what is suppressed. Null where every part is.
 */
export function openTotal(parts: readonly OpenCounts[]): OpenCounts {
  return mapIndicators((code) => {
    const told = parts.map((part) => part[code]).filter((count) => count !== null);
    return told.length === 0 ? null : told.reduce((sum, count) => sum + count, 0);
  });
}

function mapIndicators(count: (code: OpenIndicator) => number | null): OpenCounts {
  return recordBy(OPEN_INDICATORS, count);
}
