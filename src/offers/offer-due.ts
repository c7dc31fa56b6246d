import { LAW_CODES } from '../law/codes.ts';
import type { Day } from '../law/day.ts';
import { dueDay } from '../law/deadline.ts';
import type { LawBook } from '../law/law-book.ts';

/** By which day an offer is to have its next step, counted from the last one. Throws `LawGap`. */
export function offerDue(book: LawBook, from: Day): { readonly day: Day; readonly verified: boolean } {
  const { day, verified } = dueDay(book, LAW_CODES.offerAnswer, from);
  return { day, verified };
}
