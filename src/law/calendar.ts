import { WEEKLY_DAY_OFF } from './codes.ts';
import { addDays, type Day, weekdayOf } from './day.ts';
import { type Holiday, isValidOn, type LawBook, type Parameter } from './law-book.ts';

/** The row that decides whether a day is worked: a holiday row before the weekly rule. */
type CalendarRow = Holiday | Parameter;

/** A year without one working day is no calendar; the walk stops there rather than run for ever. */
const LONGEST_BREAK = 366;

/** The row that makes `day` a day off, or undefined where it is worked. */
function dayOffRow(book: LawBook, day: Day): CalendarRow | undefined {
  const special = book.holidays.find((holiday) => holiday.day === day);
  if (special !== undefined) return special.kind === 'day_off' ? special : undefined;
  const weekday = weekdayOf(day);
  return book.parameters.find(
    (row) => row.code.startsWith(WEEKLY_DAY_OFF) && row.value === weekday && isValidOn(row, day),
  );
}

/** Whether offices are closed on `day`: a public holiday, its substitute, or a weekly day off not swapped. */
export function isDayOff(book: LawBook, day: Day): boolean {
  return dayOffRow(book, day) !== undefined;
}

/** `day` itself where it is worked, else the first worked day after it. */
export function workingDayFrom(book: LawBook, day: Day): Day {
  let candidate = day;
  for (let step = 0; isDayOff(book, candidate); step++) {
    if (step === LONGEST_BREAK) throw new RangeError(`no working day within a year of ${day}`);
    candidate = addDays(candidate, 1);
  }
  return candidate;
}

/** The first worked day after `day`. */
export function nextWorkingDay(book: LawBook, day: Day): Day {
  return workingDayFrom(book, addDays(day, 1));
}

/** The `count`th worked day after `day`, which itself never counts; `day` where `count` is 0. */
export function addWorkingDays(book: LawBook, day: Day, count: number): Day {
  let reached = day;
  for (let counted = 0; counted < count; counted++) reached = nextWorkingDay(book, reached);
  return reached;
}

/** Whether the book knows the public holidays of the year of `day`; Tết of later years is decided year by year. */
export function hasHolidaysOf(book: LawBook, day: Day): boolean {
  const year = day.slice(0, 4);
  return book.holidays.some((holiday) => holiday.day.startsWith(year));
}

/** Whether every day of `from`..`to` (inclusive) stands on verified rows of a year the book knows. */
export function isCalendarVerified(book: LawBook, from: Day, to: Day): boolean {
  for (let day = from; day <= to; day = addDays(day, 1)) {
    const special = book.holidays.find((holiday) => holiday.day === day);
    const row = special ?? dayOffRow(book, day);
    if (row !== undefined && !row.verified) return false;
    if (!hasHolidaysOf(book, day)) return false;
  }
  return true;
}
