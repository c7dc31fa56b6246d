import { LAW_CODES } from '../law/codes.ts';
import { addDays, type Day, dayOfMoment, endOfDay, startOfDay } from '../law/day.ts';
import { dueDay, lastDay } from '../law/deadline.ts';
import { type LawBook, parameterOn } from '../law/law-book.ts';
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
 * What is to be notified for somebody who arrives at a moment: the stay at once; with a stay of the law's 30 days and
 * more also the registration of temporary residence. Throws `LawGap` before the law that asks it.
 */
export function dutiesOnArrival(book: LawBook, arrivedAt: Date, stay: Stay): DueDuty[] {
  const notice = stayNotice(book, arrivedAt);
  return stay === 'short' ? [notice] : [notice, temporaryResidence(book, dayOfMoment(arrivedAt))];
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

/** Registration of temporary residence, from the day of arrival on (Điều 27). */
export function temporaryResidence(book: LawBook, arrivedOn: Day): DueDuty {
  const { day, verified } = dueDay(book, LAW_CODES.temporaryResidence, arrivedOn);
  return { kind: 'temporary_residence', opensOn: arrivedOn, dueAt: endOfDay(day), verified };
}

/** The last day for which temporary residence can be registered on a day (Điều 27). */
export function longestUntil(book: LawBook, registeredOn: Day): Day {
  const row = parameterOn(book, LAW_CODES.temporaryResidenceLongest, registeredOn);
  return lastDay(book, row, registeredOn);
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

/** How urgent something to notify is: late, due within the days that the house reminds before, or neither. */
export function urgencyOf(book: LawBook, dueAt: Date, now: Date): 'overdue' | 'soon' | 'calm' {
  if (dueAt <= now) return 'overdue';
  const { value } = parameterOn(book, LAW_CODES.residenceSoon, dayOfMoment(now));
  return dueAt <= endOfDay(addDays(dayOfMoment(now), value)) ? 'soon' : 'calm';
}
