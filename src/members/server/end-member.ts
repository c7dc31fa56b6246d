import { endSiteMember, type StoredSiteMember } from '../../accounts/server/index.ts';
import { type Trx, transaction } from '../../platform/database.ts';
import type { Services } from '../../platform/services.ts';
import { endWordsOf } from '../../words/server/index.ts';
import { leaveShifts } from './shifts/leave-shifts.ts';

/** What else of a person ends with their belonging to a site, in the same transaction. */
export type AlsoEnds = (
  trx: Trx,
  member: StoredSiteMember,
  by: { readonly accountId: string | null; readonly at: Date },
) => Promise<void>;

/** Somebody leaves a site: no link, no session and no duty ahead is left, and the sealed names are destroyed. Throws `not_found`. */
export async function endMember(
  { db, clock }: Services,
  actorId: string,
  member: StoredSiteMember,
  alsoEnds: AlsoEnds,
): Promise<void> {
  const at = clock.now();
  await transaction(db, async (trx) => {
    await endSiteMember(trx, actorId, member, at);
    await alsoEnds(trx, member, { accountId: actorId, at });
    await leaveShifts(trx, member, { accountId: actorId, at });
    await endWordsOf(trx, 'site_member', { areaId: member.area_id, subjectId: member.member_id });
  });
}
