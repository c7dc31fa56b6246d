import { holdOfTeam } from '../../../accounts/server/index.ts';
import type { SiteMembership } from '../../../accounts/site-roles.ts';
import type { Day } from '../../../law/day.ts';
import { AppError } from '../../../platform/app-error.ts';
import type { Trx } from '../../../platform/database.ts';
import { lastDayOf } from '../last-day-of.ts';

/** Somebody who is to be on duty on a day. */
interface OnDuty {
  readonly memberId: string;
  readonly onDay: Day;
}

/**
 * Sees that people are of a site's team and will be on the day, and holds them until the transaction ends: nobody gets
 * a shift who leaves meanwhile. Throws `not_of_site`.
 */
export async function holdOnDuty(
  trx: Trx,
  site: Pick<SiteMembership, 'areaId' | 'schemeId' | 'siteId'>,
  turns: readonly OnDuty[],
  at: Date,
): Promise<void> {
  const ids = [...new Set(turns.map(({ memberId }) => memberId))];
  const people = await holdOfTeam(trx, site, ids, at);
  for (const { memberId, onDay } of turns) {
    const person = people.get(memberId);
    const last = person && lastDayOf(person);
    if (last === undefined || (last !== null && last < onDay)) throw new AppError('not_of_site');
  }
}
