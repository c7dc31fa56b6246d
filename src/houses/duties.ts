import { LAW_CODES } from '../law/codes.ts';
import { addDays, type Day, dayOfMoment, endOfDay, laterDay, startOfDay } from '../law/day.ts';
import { dueDay, lastDay } from '../law/deadline.ts';
import { findParameter, firstDayWith, type LawBook, parameterOn } from '../law/law-book.ts';
import type { Duty, Stay } from './codes.ts';

/** Something to notify: from which day on it can be done, and by which moment it has to be. */
export interface DueDuty {
  readonly kind: Duty;
  readonly opensOn: Day;
  readonly dueAt: Date;
  /** Whether every row it stands on was compared with its source. */
  readonly verified: boolean;
}

const HOUR_MS = 3_600_000;

/**
 * What is to be notified for somebody who arrives at a moment: the stay at once, and temporary residence where the stay
 * reaches the law's 30 days. Of an arrival before the law there was nothing to notify by it.
 */
export function dutiesOnArrival(book: LawBook, arrivedAt: Date, stay: Stay): DueDuty[] {
  const day = dayOfMoment(arrivedAt);
  const noticed = findParameter(book, LAW_CODES.stayNoticeHour, day) !== undefined;
  const residence = temporaryResidence(book, day, stay);
  return [...(noticed ? [stayNotice(book, arrivedAt)] : []), ...(residence ? [residence] : [])];
}

/**
 * Notice of a stay: by the evening hour of the day of arrival; who arrives after it, by the morning hour of the next
 * (Luật Cư trú, Điều 30).
 */
export function stayNotice(book: LawBook, arrivedAt: Date): DueDuty {
  const day = dayOfMoment(arrivedAt);
  const evening = parameterOn(book, LAW_CODES.stayNoticeHour, day);
  const morning = parameterOn(book, LAW_CODES.stayNoticeMorning, day);
  const atHour = (of: Day, hour: number) => new Date(startOfDay(of).getTime() + hour * HOUR_MS);
  const tonight = atHour(day, evening.value);
  const inTime = arrivedAt < tonight;
  return {
    kind: 'stay_notice',
    opensOn: day,
    dueAt: inTime ? tonight : atHour(addDays(day, 1), morning.value),
    verified: evening.verified && morning.verified,
  };
}

/**
 * Registration of temporary residence (Điều 27) for somebody who came on a day, or was there already when the law came,
 * from whose first day it counts then. It can be done at once; where the stay is to be short one is reminded of it as
 * long before its end as the house reminds of everything. Undefined where the law asks it no more.
 */
export function temporaryResidence(book: LawBook, arrivedOn: Day, stay: Stay): DueDuty | undefined {
  const from = firstDayWith(book, LAW_CODES.temporaryResidence, arrivedOn);
  if (from === undefined) return undefined;
  const { day, verified } = dueDay(book, LAW_CODES.temporaryResidence, from);
  const opensOn = stay === 'long' ? from : laterDay(from, addDays(day, -remindedBefore(book, from)));
  return { kind: 'temporary_residence', opensOn, dueAt: endOfDay(day), verified };
}

/** Days from which on a stay that begins on a day is to be registered; null where the law of that day counts none. */
export function longFromDays(book: LawBook, day: Day): number | null {
  const row = findParameter(book, LAW_CODES.temporaryResidence, day);
  return row?.unit === 'day' ? row.value : null;
}

/** The last day until which temporary residence can be registered, where its term counts from a day (Điều 27). */
export function longestUntil(book: LawBook, from: Day): Day {
  const row = parameterOn(book, LAW_CODES.temporaryResidenceLongest, from);
  return lastDay(book, row, from);
}

/** Renewal of a registration that holds until a day: within the last days of it, by its end (Điều 28). */
export function renewal(book: LawBook, until: Day): DueDuty {
  const row = parameterOn(book, LAW_CODES.temporaryResidenceRenewal, until);
  return {
    kind: 'renewal',
    opensOn: addDays(until, -row.value),
    dueAt: endOfDay(until),
    verified: row.verified,
  };
}

/**
 * The first day on which something can have been notified: of temporary residence that of the arrival, however late one
 * is reminded of it, and none before the law.
 */
export function earliestNotice(
  book: LawBook,
  { kind, opensOn }: Pick<DueDuty, 'kind' | 'opensOn'>,
  arrivedOn: Day,
): Day {
  if (kind !== 'temporary_residence') return opensOn;
  return firstDayWith(book, LAW_CODES.temporaryResidence, arrivedOn) ?? opensOn;
}

/**
 * From which day on the term of a duty counts that is done on a day: a renewal follows the term that runs until the end
 * of the day at `dueAt`, and counts anew where that is over.
 */
export function termFrom({ kind, dueAt }: Pick<DueDuty, 'kind' | 'dueAt'>, doneOn: Day): Day {
  return kind === 'renewal' ? laterDay(lastDayBefore(dueAt), doneOn) : doneOn;
}

/** The last day of a term that ends at a moment. */
function lastDayBefore(end: Date): Day {
  return dayOfMoment(new Date(end.getTime() - 1));
}

/** How urgent something to notify is: late, due within the days that the house reminds before, or neither. */
export function urgencyOf(book: LawBook, dueAt: Date, now: Date): 'overdue' | 'soon' | 'calm' {
  if (dueAt <= now) return 'overdue';
  const today = dayOfMoment(now);
  return dueAt <= endOfDay(addDays(today, remindedBefore(book, today))) ? 'soon' : 'calm';
}

/** How many days before the end the house reminds. */
function remindedBefore(book: LawBook, day: Day): number {
  return parameterOn(book, LAW_CODES.residenceSoon, day).value;
}
