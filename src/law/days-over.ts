import { addDays, type Day, daysBetween } from './day.ts';
import { endOn, lastDay } from './deadline.ts';
import type { LawBook, Parameter } from './law-book.ts';

/** Days in a row. */
export interface DaysOver {
  /** Null where they have no beginning. */
  readonly from: Day | null;
  readonly to: Day;
}

/**
 * The days from which a term `code` that is counted from them was over before `today`; a span for each row of the law
 * that has come into force. The first row governs what is older than the law book as well; days after it that have no
 * row are in no span: what nothing asks to end is kept.
 */
export function daysOver(book: LawBook, code: string, today: Day): readonly DaysOver[] {
  const rows = book.parameters
    .filter((row) => row.code === code && row.validFrom <= today)
    .toSorted((a, b) => (a.validFrom < b.validFrom ? -1 : 1));
  return rows
    .map((row, place) => ({
      from: place === 0 ? null : row.validFrom,
      to: lastDayOver(book, row, today),
    }))
    .filter(({ from, to }) => from === null || from <= to);
}

/** A later day never ends earlier: back by what a guess is too late, then on by what that was too far. */
function lastDayOver(book: LawBook, row: Parameter, today: Day): Day {
  const latest = row.validTo !== null && row.validTo < today ? row.validTo : today;
  const end = (day: Day) => endOn(book, day, lastDay(book, row, day), [row]).day;
  let day = latest;
  while (end(day) >= today) day = addDays(day, -1 - daysBetween(today, end(day)));
  while (day < latest && end(addDays(day, 1)) < today) day = addDays(day, 1);
  return day;
}
