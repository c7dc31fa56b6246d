import { AppError } from '../../platform/app-error.ts';
import type { Trx } from '../../platform/database.ts';
import { belongsAt } from './belongs-at.ts';
import type { Invitation } from './create-invitation.ts';
import { writeSiteInvitation } from './invite-site-member.ts';
import type { StoredSiteMember } from './site-member-queries.ts';

/** A new link to an invitation that was not taken; the old one opens nothing. Throws `not_found` where it was taken, and for who has left. */
export async function renewSiteInvitation(
  trx: Trx,
  actorId: string,
  member: StoredSiteMember,
  names: { readonly schemeName: string; readonly siteName: string },
  now: Date,
): Promise<Invitation & { readonly login: string }> {
  const { area_id: areaId, member_id: memberId, unit_id: unitId, role } = member;
  const held = await trx
    .updateTable('site_member')
    .set({ invited_at: now, invited_by: actorId })
    .where('area_id', '=', areaId)
    .where('member_id', '=', memberId)
    .where('account_id', 'is', null)
    .where(belongsAt(now))
    .executeTakeFirst();
  if (held.numUpdatedRows !== 1n) throw new AppError('not_found');
  return writeSiteInvitation(trx, actorId, { areaId, memberId, unitId, role, ...names }, now);
}
