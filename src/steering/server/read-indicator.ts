import type { z } from 'zod';
import { currentLawBook } from '../../law/server/index.ts';
import { AppError } from '../../platform/app-error.ts';
import type { Services } from '../../platform/services.ts';
import type { readIndicator as contract } from '../indicator-contract.ts';
import { type IndicatorCode, indicatorOf } from '../indicators.ts';
import { workOut } from '../work-out.ts';
import type { AskedPeriods } from './ask-period.ts';
import { basisOfOne } from './basis-of.ts';
import { KEPT_CODES } from './count-sources.ts';
import { orNone } from './or-none.ts';
import { readBreakdowns } from './read-breakdowns.ts';
import { readSteps } from './read-steps.ts';
import { askedPlaceOf, placeOf } from './scope-of.ts';
import { withBefore } from './with-before.ts';

type Query = z.output<(typeof contract)['query']>;
type Reply = z.input<(typeof contract)['reply']>;

/**
 * One indicator opened: by time, by what its rows are, by unit. Throws `not_found` for one
 * whose register is not kept here, `wrong_calendar` where the calendar is none of its own.
 */
export async function readIndicator(
  services: Services,
  code: IndicatorCode,
  asked: AskedPeriods,
  { length }: Pick<Query, 'length'>,
): Promise<Reply> {
  const { scope, against, calendar } = asked;
  const indicator = indicatorOf(code);
  if (!KEPT_CODES.includes(code)) throw new AppError('not_found');
  if (!indicator.calendars.includes(calendar)) throw new AppError('wrong_calendar');
  const book = await currentLawBook(services.db, services.clock);
  const [now, before, steps, breakdowns] = await Promise.all([
    basisOfOne(services, scope, indicator),
    against && basisOfOne(services, against, indicator),
    orNone(services, readSteps(services, book, asked, code, length)),
    orNone(services, readBreakdowns(services.db, scope, indicator)),
  ]);
  const of = (areaIds: readonly number[]) => {
    const { value, of } = workOut(code, now.of(areaIds));
    return { value, of };
  };
  const parts = asked.parts.map((part) => ({ part, areaIds: asked.countedIn(part.areaId) }));
  const inParts = new Set(parts.flatMap(({ areaIds }) => areaIds));
  const counts = indicator.kind === 'count';
  return {
    area: askedPlaceOf(asked),
    from: scope.from,
    to: scope.to,
    asOf: scope.asOf,
    calendar,
    against: against && { from: against.from, to: against.to, asOf: against.asOf },
    figure: withBefore(code, now.whole, before?.whole),
    steps,
    breakdowns,
    parts: counts
      ? parts.map(({ part, areaIds }) => ({
          ...placeOf(part),
          unmapped: asked.unmapped(part.areaId),
          ...of(areaIds),
        }))
      : [],
    rest: counts ? of(scope.areaIds.filter((id) => !inParts.has(id))) : null,
  };
}
