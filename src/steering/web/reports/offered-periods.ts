import type { Day } from '../../../law/day.ts';
import type { LawBook } from '../../../law/law-book.ts';
import { periodBefore, periodContaining } from '../../calendar-periods.ts';
import type { Length, PeriodicCalendar } from '../../calendars.ts';
import type { Period } from '../../periods.ts';

/** How far back periods of each length are offered: enough to catch up, and to write of a year long past. */
const OFFERED: Readonly<Record<Length, number>> = { month: 36, quarter: 12, half: 24, year: 12 };

/** The periods of a calendar that a report can be about, the one that runs today first. */
export function offeredPeriods(
  book: LawBook,
  calendar: PeriodicCalendar,
  length: Length,
  today: Day,
): Period[] {
  const offered: Period[] = [];
  let period = periodContaining(book, calendar, length, today);
  while (period !== undefined && offered.length < OFFERED[length]) {
    offered.push(period);
    period = periodBefore(book, calendar, period);
  }
  return offered;
}
