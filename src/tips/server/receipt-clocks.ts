import type { LawBook } from '../../law/law-book.ts';
import { clocksAtReceipt } from '../deadlines.ts';
import type { LegalClock } from '../run-clock.ts';

const known = new WeakMap<LawBook, Map<string, readonly LegalClock[]>>();

/** The clocks of a tip received on a day: the same for all of that day, so counted once. */
export function receiptClocks(book: LawBook, day: string): readonly LegalClock[] {
  const days = known.get(book) ?? new Map<string, readonly LegalClock[]>();
  known.set(book, days);
  const clocks = days.get(day) ?? clocksAtReceipt(book, day);
  days.set(day, clocks);
  return clocks;
}
