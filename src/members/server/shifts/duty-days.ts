import { LAW_CODES } from '../../../law/codes.ts';
import { addDays, type Day } from '../../../law/day.ts';
import { parameterOn } from '../../../law/law-book.ts';
import { currentLawBook } from '../../../law/server/index.ts';
import { dayOf } from '../../../platform/clock.ts';
import type { Services } from '../../../platform/services.ts';
import { currentSince } from '../../shift.ts';

/** The days that matter for duty at a moment, by the rows of the house. */
export interface DutyDays {
  readonly today: Day;
  /** The first day whose shifts are current. */
  readonly since: Day;
  /** The first day of which an unmarked shift is still shown to its holder. */
  readonly unmarkedFrom: Day;
  /** The first day of which the desk is told numbers. */
  readonly countedFrom: Day;
  /** How many days are offered to plan, from the first current one on, and shown of what is over. */
  readonly planned: number;
}

/** What the days of duty are now. Throws `LawGap` where the house has no row. */
export async function dutyDays({ db, clock }: Pick<Services, 'db' | 'clock'>): Promise<DutyDays> {
  const book = await currentLawBook(db, clock);
  const now = clock.now();
  const today = dayOf(now);
  const value = (code: string) => parameterOn(book, code, today).value;
  return {
    today,
    since: currentSince(now, value(LAW_CODES.shiftCurrent)),
    unmarkedFrom: addDays(today, -value(LAW_CODES.shiftUnmarked)),
    countedFrom: addDays(today, 1 - value(LAW_CODES.shiftCounted)),
    planned: value(LAW_CODES.shiftPlanned),
  };
}
