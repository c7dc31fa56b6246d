import type { LawBook } from '../law/law-book.ts';
import { lengthOf, periodBefore, samePeriodBefore } from './calendar-periods.ts';
import type { CalendarCode } from './calendars.ts';
import type { Period } from './periods.ts';

/** What a period is compared with: nothing, the one right before, the same of an earlier year, or days of one's own. */
export const AGAINST = ['none', 'before', 'year', 'own'] as const;
export type Against = (typeof AGAINST)[number];

/** Why a period cannot be counted or compared as it was asked for. */
type PeriodFault = 'end_before_start' | 'not_a_period' | 'calendars_mixed';

/** A period as it is asked for: by which calendar, and what it is compared with. */
interface AskedPeriod extends Period {
  readonly calendar: CalendarCode;
  readonly against: Against;
  /** The days of one's own that it is compared with. */
  readonly againstFrom?: string | undefined;
  readonly againstTo?: string | undefined;
}

/**
 * The period that one is compared with (null for none), or why not: it ends before it starts, is no period of the
 * calendar that it is said to be of, or is compared with days that are no period of the same calendar and length.
 */
export function comparedWith(book: LawBook, asked: AskedPeriod): Period | null | PeriodFault {
  const { calendar, against } = asked;
  if (asked.to < asked.from) return 'end_before_start';
  const length = calendar === 'free' ? undefined : lengthOf(book, calendar, asked);
  if (calendar !== 'free' && length === undefined) return 'not_a_period';
  if (against === 'none') return null;
  if (against === 'before') return periodBefore(book, calendar, asked) ?? null;
  if (against === 'year') return samePeriodBefore(book, calendar, asked) ?? null;
  const { againstFrom: from, againstTo: to } = asked;
  if (from === undefined || to === undefined) return 'not_a_period';
  if (to < from) return 'end_before_start';
  if (calendar !== 'free' && lengthOf(book, calendar, { from, to }) !== length) return 'calendars_mixed';
  return { from, to };
}
