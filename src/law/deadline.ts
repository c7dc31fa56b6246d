import { addWorkingDays, isCalendarVerified, workingDayFrom } from './calendar.ts';
import { LAW_CODES } from './codes.ts';
import { addDays, addMonths, type Day, dayOfMoment, endOfDay } from './day.ts';
import { findParameter, type LawBook, type Parameter, parameterOn } from './law-book.ts';

/** When a clock ends, and on what ground. */
export interface Due {
  readonly state: 'running';
  /** The day from which it was counted; that day itself does not count. */
  readonly from: Day;
  /** The last day; the clock ends at 24:00 of it. */
  readonly day: Day;
  /** The last day before the roll to a working day. */
  readonly unrolled: Day;
  readonly rolled: boolean;
  /** The rows it stands on, the length first. */
  readonly grounds: readonly Parameter[];
  /** False where any row, any calendar day that decided it, or a change of law on the way is unverified. */
  readonly verified: boolean;
}

/** Where a clock of the row's length ends, before any roll. Hours are counted in begun days. */
export function lastDay(book: LawBook, row: Parameter, from: Day): Day {
  switch (row.unit) {
    case 'day':
      return addDays(from, row.value);
    case 'working_day':
      return addWorkingDays(book, from, row.value);
    case 'month':
      return addMonths(from, row.value);
    case 'hour':
      return addDays(from, Math.ceil(row.value / 24));
    case 'hour_of_day':
    case 'weekday':
    case 'month_of_year':
    case 'day_of_month':
    case 'year':
    case 'person':
    case 'percent':
      throw new RangeError(`${row.code} is no length of time`);
  }
}

/**
 * A clock that ends on `unrolled`, rolled to the next working day where its first row says so
 * (BLTTHS 2015, Điều 134). Which law governs is fixed on `from`: a row that expired before the clock's end
 * still counts, and makes the answer unverified, because no source for that rule is at hand.
 */
export function endOn(
  book: LawBook,
  from: Day,
  unrolled: Day,
  grounds: readonly [Parameter, ...Parameter[]],
): Due {
  const length = grounds[0];
  const roll = length.rolls ? findParameter(book, LAW_CODES.roll, unrolled) : undefined;
  const day = roll === undefined ? unrolled : workingDayFrom(book, unrolled);
  const rolled = day !== unrolled;
  const rows = rolled && roll !== undefined ? [...grounds, roll] : grounds;
  const straddles = grounds.some((row) => row.validTo !== null && row.validTo < unrolled);
  const countsFrom = length.unit === 'working_day' ? addDays(from, 1) : unrolled;
  const calendar = !length.rolls || isCalendarVerified(book, countsFrom, day);
  const verified = !straddles && calendar && rows.every((row) => row.verified);
  return { state: 'running', from, day, unrolled, rolled, grounds: rows, verified };
}

/**
 * When the clock `code` that starts on `from` ends: the day after `from` is the first that counts, so the
 * last is `from` + N; a day off rolls to the next working day; working days skip days off.
 * The row valid on `from` governs. Throws `LawGap` where none is.
 */
export function dueDay(book: LawBook, code: string, from: Day): Due {
  const row = parameterOn(book, code, from);
  return endOn(book, from, lastDay(book, row, from), [row]);
}

/**
 * The moment at which the clock `code` that starts at `from` ends: hours to the second, night and holidays
 * included; all other units at 24:00 of the last day (BLTTHS 2015, Điều 134). Throws `LawGap`.
 */
export function dueMoment(book: LawBook, code: string, from: Date): Date {
  const day = dayOfMoment(from);
  const row = parameterOn(book, code, day);
  if (row.unit === 'hour') return new Date(from.getTime() + row.value * 3_600_000);
  return endOfDay(dueDay(book, code, day).day);
}
