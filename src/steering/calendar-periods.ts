import { addDays, addMonths, type Day } from '../law/day.ts';
import { findParameter, type LawBook } from '../law/law-book.ts';
import {
  CALENDAR_SHAPES,
  type CalendarCode,
  LENGTHS,
  type Length,
  MONTHS_OF,
  type PeriodicCalendar,
} from './calendars.ts';
import type { Period } from './periods.ts';

/** When a calendar's year begins: a day of a month, with its ground. */
export interface CalendarRule {
  readonly month: number;
  readonly day: number;
  readonly source: string;
  readonly sourceEn: string;
  readonly verified: boolean;
}

/** The rule of a calendar that governs a day; undefined where that day's law knows no such calendar. */
export function ruleOn(book: LawBook, calendar: PeriodicCalendar, day: Day): CalendarRule | undefined {
  const codes = CALENDAR_SHAPES[calendar];
  const month = findParameter(book, codes.month, day);
  const first = findParameter(book, codes.day, day);
  if (month === undefined || first === undefined) return undefined;
  const { source, sourceEn } = month;
  return {
    month: month.value,
    day: first.value,
    source,
    sourceEn,
    verified: month.verified && first.verified,
  };
}

/** The period of a rule and a length that contains a day. The periods of a rule tile the time. */
export function periodWithin(rule: CalendarRule, length: Length, day: Day): Period {
  const start = yearStart(rule, day);
  const months = MONTHS_OF[length];
  for (let past = months; ; past += months) {
    const next = addMonths(start, past);
    if (day < next) return { from: addMonths(start, past - months), to: addDays(next, -1) };
  }
}

/** The same by the law of that day; undefined where it knows no such calendar, or the calendar no such length. */
export function periodContaining(
  book: LawBook,
  calendar: PeriodicCalendar,
  length: Length,
  day: Day,
): Period | undefined {
  if (!CALENDAR_SHAPES[calendar].lengths.includes(length)) return undefined;
  const rule = ruleOn(book, calendar, day);
  return rule && periodWithin(rule, length, day);
}

/** As which of a calendar's lengths a range of days is one period of it; undefined where it is none. */
export function lengthOf(
  book: LawBook,
  calendar: PeriodicCalendar,
  { from, to }: Period,
): Length | undefined {
  return LENGTHS.find((length) => {
    const period = periodContaining(book, calendar, length, to);
    return period?.from === from && period.to === to;
  });
}

/**
 * The period right before one: of a calendar the former of the same length, of free days as many months where they
 * are whole months, else as many days.
 */
export function periodBefore(book: LawBook, calendar: CalendarCode, period: Period): Period | undefined {
  const lastDay = addDays(period.from, -1);
  if (calendar !== 'free') {
    const length = lengthOf(book, calendar, period);
    return length && periodContaining(book, calendar, length, lastDay);
  }
  const months = wholeMonths(period);
  if (months !== undefined) return { from: addMonths(period.from, -months), to: lastDay };
  return { from: addDays(period.from, -daysOf(period)), to: lastDay };
}

/**
 * The same period of an earlier year: of the one before, or, for more than a year, of the latest that does not
 * overlap. The article's seventeen months, 01/2017 to 05/2018, are compared with 01/2015 to 05/2016.
 */
export function samePeriodBefore(book: LawBook, calendar: CalendarCode, period: Period): Period | undefined {
  const { from, to } = period;
  let years = 1;
  while (addMonths(to, -12 * years) >= from) years += 1;
  const back = (day: Day) => addMonths(day, -12 * years);
  // the last day of a month stays one: 29/02 and 28/02 are the same end
  const end = addDays(back(addDays(to, 1)), -1);
  if (calendar === 'free') return { from: back(from), to: end };
  const length = lengthOf(book, calendar, period);
  return length && periodContaining(book, calendar, length, end);
}

/** The number of whole months that a range is; undefined where it is none. */
export function wholeMonths({ from, to }: Period): number | undefined {
  const next = addDays(to, 1);
  for (let months = 1; ; months += 1) {
    const end = addMonths(from, months);
    if (end === next) return months;
    if (end > next) return undefined;
  }
}

function daysOf({ from, to }: Period): number {
  return (Date.parse(to) - Date.parse(from)) / 86_400_000 + 1;
}

/** The first day of the calendar's year that a day lies in. */
function yearStart({ month, day: first }: CalendarRule, day: Day): Day {
  const pad = (value: number, digits: number) => String(value).padStart(digits, '0');
  const year = Number(day.slice(0, 4));
  const start = `${pad(year, 4)}-${pad(month, 2)}-${pad(first, 2)}`;
  return start <= day ? start : addMonths(start, -12);
}
