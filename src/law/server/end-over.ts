import { type RawBuilder, sql } from 'kysely';
import { dayOf } from '../../platform/clock.ts';
import type { Services } from '../../platform/services.ts';
import { endOfDay, startOfDay } from '../day.ts';
import { type DaysOver, daysOver } from '../days-over.ts';
import { currentLawBook } from './current-law-book.ts';

/** Rows that are looked for, and ended, in one go. */
const PAGE = 1000;

/**
 * Ends everything of which the term `code` is over, page by page until one is short. `find` gives at most so many rows
 * counted from these days, and none that `end` has ended. Gives how many there were. A run that was broken off is
 * finished by the next.
 */
export async function endOver<Row>(
  { db, clock }: Pick<Services, 'db' | 'clock'>,
  code: string,
  find: (days: DaysOver, most: number) => Promise<readonly Row[]>,
  end: (rows: readonly Row[]) => Promise<void>,
): Promise<number> {
  const book = await currentLawBook(db, clock);
  let ended = 0;
  for (const days of daysOver(book, code, dayOf(clock.now()))) {
    for (let page = PAGE; page === PAGE; ended += page) {
      const rows = await find(days, PAGE);
      await end(rows);
      page = rows.length;
    }
  }
  return ended;
}

/** A condition: that a moment falls on one of these days in Viet Nam; the column as `table.column`. */
export function isAmong({ from, to }: DaysOver, at: string): RawBuilder<boolean> {
  const ends = sql<boolean>`${sql.ref(at)} < ${endOfDay(to)}`;
  return from === null ? ends : sql`(${ends} and ${sql.ref(at)} >= ${startOfDay(from)})`;
}

/**
 * A condition: that the later of a day and of the moment at which it was entered falls on one of these days; the
 * columns as `table.column`. What is entered late has its whole term.
 */
export function isLaterAmong({ from, to }: DaysOver, day: string, at: string): RawBuilder<boolean> {
  const end = sql<boolean>`${sql.ref(day)} <= ${to} and ${sql.ref(at)} < ${endOfDay(to)}`;
  if (from === null) return sql`(${end})`;
  return sql`(${end} and (${sql.ref(day)} >= ${from} or ${sql.ref(at)} >= ${startOfDay(from)}))`;
}
