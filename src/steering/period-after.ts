import { addDays, addMonths, type Day } from '../law/day.ts';
import type { LawBook } from '../law/law-book.ts';
import { lengthOf, periodContaining, wholeMonths } from './calendar-periods.ts';
import type { CalendarCode, Length, PeriodicCalendar } from './calendars.ts';
import { CALENDAR_SHAPES } from './calendars.ts';
import type { Period } from './periods.ts';

/**
 * The period right after one: of a calendar the next of the same length, of free days as many months where they are
 * whole months, else as many days. Undefined where it is none of its calendar.
 */
export function periodAfter(book: LawBook, calendar: CalendarCode, period: Period): Period | undefined {
  const from = addDays(period.to, 1);
  if (calendar !== 'free') {
    const length = lengthOf(book, calendar, period);
    return length && periodContaining(book, calendar, length, from);
  }
  const months = wholeMonths(period);
  if (months !== undefined) return { from, to: addDays(addMonths(from, months), -1) };
  const days = (Date.parse(period.to) - Date.parse(period.from)) / 86_400_000;
  return { from, to: addDays(from, days) };
}

/**
 * The period to show when somebody turns to another calendar: the one that holds the end of what was shown, or today
 * where that is earlier, of the same length where the calendar knows it, else of its longest.
 */
export function periodOn(
  book: LawBook,
  calendar: PeriodicCalendar,
  wanted: Length | undefined,
  shownTo: Day,
  today: Day,
): Period | undefined {
  const { lengths } = CALENDAR_SHAPES[calendar];
  const length = lengths.find((one) => one === wanted) ?? lengths.at(-1);
  if (length === undefined) return undefined;
  const day = shownTo < today ? shownTo : today;
  return periodContaining(book, calendar, length, day) ?? periodContaining(book, calendar, length, today);
}
