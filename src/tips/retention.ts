import { LAW_CODES } from '../law/codes.ts';
import { addDays, addMonths, type Day } from '../law/day.ts';
import { dueDay } from '../law/deadline.ts';
import { findParameter, type LawBook } from '../law/law-book.ts';
import type { Outcome } from './workflow.ts';

/** The row of the law book that says how long a tip of each outcome is kept, counted from its closing day. */
export const RETENTION: Readonly<Record<Outcome, string>> = {
  prosecuted: LAW_CODES.retentionProsecuted,
  not_prosecuted: LAW_CODES.retentionNotProsecuted,
  settled: LAW_CODES.retentionSettled,
  advised: LAW_CODES.retentionAdvised,
  no_ground: LAW_CODES.retentionNoGround,
};

/** When the content of a tip ends. */
export interface RetentionEnd {
  /** The day of erasure: the first after the term. */
  readonly erasedFrom: Day;
  /** The law row that asks for it. */
  readonly ground: string;
  readonly verified: boolean;
}

/**
 * From which day on the content of a tip closed on a day with an outcome is to be erased: the day after the last
 * of its term, by the row valid on the closing day. Undefined where that day's law has no such row: then it is kept.
 */
export function retentionEnd(book: LawBook, closedOn: Day, outcome: Outcome): RetentionEnd | undefined {
  const ground = RETENTION[outcome];
  if (findParameter(book, ground, closedOn) === undefined) return undefined;
  const { day, verified } = dueDay(book, ground, closedOn);
  return { erasedFrom: addDays(day, 1), ground, verified };
}

/**
 * The last closing day on which a tip of this outcome may be over today: an upper bound to look by, each tip found
 * is judged by `retentionEnd`. Undefined where the book has no row.
 */
export function closedByAtLatest(book: LawBook, outcome: Outcome, today: Day): Day | undefined {
  const rows = book.parameters.filter(({ code }) => code === RETENTION[outcome]);
  return rows
    .map(({ value, unit }) => (unit === 'month' ? addDays(addMonths(today, -value), MONTH_ENDS) : today))
    .toSorted()
    .at(-1);
}

/** By how many days a month's end may move a term: from 31 August to 28 February. */
const MONTH_ENDS = 3;

/** Outcomes whose content may be erased before its term because its reporter asks: no criminal file holds it. */
const MAY_END_EARLY: readonly Outcome[] = ['settled', 'advised', 'no_ground'];

/** Whether a closed tip's content may be erased at its reporter's wish, or the law asks to keep it. */
export function mayEndEarly(outcome: Outcome | null): boolean {
  return outcome !== null && MAY_END_EARLY.includes(outcome);
}
