import { LAW_CODES } from './codes.ts';
import { type Day, daysBetween } from './day.ts';
import { type LawBook, parameterOn } from './law-book.ts';

/** How a deadline stands on a day. */
type Urgency = 'overdue' | 'soon' | 'calm';

/** Overdue from the day after `due`; soon from `tip.soon` days before it. Throws `LawGap`. */
export function urgencyOf(book: LawBook, due: Day, today: Day): Urgency {
  const left = daysBetween(today, due);
  if (left < 0) return 'overdue';
  return left <= parameterOn(book, LAW_CODES.soon, today).value ? 'soon' : 'calm';
}
