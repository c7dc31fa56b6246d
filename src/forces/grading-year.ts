import { addDays, type Day } from '../law/day.ts';
import type { LawBook } from '../law/law-book.ts';
import { periodContaining } from '../steering/calendar-periods.ts';
import type { Period } from '../steering/periods.ts';

/** The year of grading that a day lies in, 15/11 to 14/11; undefined before the law knew one. */
export function yearAround(book: LawBook, day: Day): Period | undefined {
  return periodContaining(book, 'forces', 'year', day);
}

/** The year that begins on a day; undefined where none does. */
export function yearFrom(book: LawBook, from: Day): Period | undefined {
  const year = yearAround(book, from);
  return year?.from === from ? year : undefined;
}

/** The newest year that is over; undefined where there is none yet. */
export function lastYear(book: LawBook, today: Day): Period | undefined {
  const running = yearAround(book, today);
  return running && yearAround(book, addDays(running.from, -1));
}
