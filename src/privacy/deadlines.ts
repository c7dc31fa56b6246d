import { LAW_CODES } from '../law/codes.ts';
import { type Day, dayOfMoment } from '../law/day.ts';
import { dueDay, dueMoment } from '../law/deadline.ts';
import { type LawBook, parameterOn } from '../law/law-book.ts';

/** By which day a request received on a day is to be answered. Throws `LawGap`. */
export function requestDue(
  book: LawBook,
  receivedOn: Day,
): { readonly day: Day; readonly verified: boolean } {
  const { day, verified } = dueDay(book, LAW_CODES.privacyRequest, receivedOn);
  return { day, verified };
}

/** By which moment the authority is to be told of a breach found at a moment. Throws `LawGap`. */
export function breachDue(book: LawBook, foundAt: Date): { readonly at: Date; readonly verified: boolean } {
  const { verified } = parameterOn(book, LAW_CODES.breachNotice, dayOfMoment(foundAt));
  return { at: dueMoment(book, LAW_CODES.breachNotice, foundAt), verified };
}

/** Whether a request is late: not answered, and its last day over. */
export function isRequestLate(request: { readonly dueOn: Day; readonly answeredOn: Day | null }, today: Day) {
  return (request.answeredOn ?? today) > request.dueOn;
}

/** Whether the authority was told too late, or has not been told and the time is over. Moments in ISO 8601, UTC. */
export function isNoticeLate(
  breach: { readonly dueAt: string; readonly notifiedAt: string | null },
  now: Date,
): boolean {
  return new Date(breach.notifiedAt ?? now).getTime() > new Date(breach.dueAt).getTime();
}
