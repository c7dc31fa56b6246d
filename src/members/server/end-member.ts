import { endSiteMember, holdNotLeft, type StoredSiteMember } from '../../accounts/server/index.ts';
import { type Trx, transaction } from '../../platform/database.ts';
import type { Services } from '../../platform/services.ts';
import type { SitesEnd } from '../../schemes/server/index.ts';
import { endWordsOf } from '../../words/server/index.ts';
import type { LeavesBy } from './leaves-by.ts';
import { leaveShifts } from './shifts/leave-shifts.ts';

/** What else of a person ends with their belonging to a site, in the same transaction. */
export type AlsoEnds = (trx: Trx, member: StoredSiteMember, by: LeavesBy) => Promise<void>;

/**
 * Somebody leaves a site: no link, no session and no duty ahead is left, and the sealed names are destroyed. Throws
 * `not_found` where it was carried out already.
 */
export function endMember(
  { db, clock }: Services,
  accountId: string | null,
  member: StoredSiteMember,
  alsoEnds: AlsoEnds,
): Promise<void> {
  return transaction(db, (trx) => leave(trx, member, { accountId, at: clock.now() }, alsoEnds));
}

/** Everybody of a site leaves with it. */
export function endPeopleWith(alsoEnds: AlsoEnds): SitesEnd {
  return async (trx, { areaId, schemeId, siteIds }, by) => {
    for (const member of await holdNotLeft(trx, { areaId, schemeId }, siteIds)) {
      await leave(trx, member, by, alsoEnds);
    }
  };
}

async function leave(trx: Trx, member: StoredSiteMember, by: LeavesBy, alsoEnds: AlsoEnds): Promise<void> {
  await endSiteMember(trx, by.accountId, member, by.at);
  await alsoEnds(trx, member, by);
  await leaveShifts(trx, member, by);
  await endWordsOf(trx, 'site_member', { areaId: member.area_id, subjectId: member.member_id });
}
