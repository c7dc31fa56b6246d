import { currentLawBook } from '../../law/server/index.ts';
import { AppError } from '../../platform/app-error.ts';
import { dayOf } from '../../platform/clock.ts';
import type { Services } from '../../platform/services.ts';
import { comparedWith } from '../compare.ts';
import type { IndicatorQuery } from '../indicator-contract.ts';
import type { Period } from '../periods.ts';
import { comparedSoFar } from '../so-far.ts';
import type { CountScope } from './count-sources.ts';
import { type AskedScope, scopeOf } from './scope-of.ts';

/** What was asked for: an area, the period, and the same places in the period that it is compared with. */
export interface AskedPeriods extends AskedScope {
  readonly calendar: IndicatorQuery['calendar'];
  readonly against: CountScope | null;
}

/**
 * The scopes of a question. Throws `unknown_area`, `end_before_start`, `not_a_period` for days that are no period of
 * the calendar, and `calendars_mixed` for a comparison with days that are none of the same length.
 */
export async function askPeriod(
  { db, clock }: Pick<Services, 'db' | 'clock'>,
  query: IndicatorQuery,
): Promise<AskedPeriods> {
  const asked = await scopeOf({ db, clock }, query);
  const against = comparedWith(await currentLawBook(db, clock), query);
  if (typeof against === 'string') throw new AppError(against);
  const { areaIds, asOf } = asked.scope;
  const today = dayOf(clock.now());
  const over = (period: Period): CountScope => {
    const past = comparedSoFar(query, period, asOf);
    return { areaIds, ...past, asOf: past.to < today ? past.to : today };
  };
  return { ...asked, calendar: query.calendar, against: against && over(against) };
}
