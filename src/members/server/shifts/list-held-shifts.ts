import type { SiteMembership } from '../../../accounts/site-roles.ts';
import type { Services } from '../../../platform/services.ts';
import type { HeldShift } from '../../shift.ts';

/** The shifts of a site that some people hold on some days, as the plan stands now. */
export async function listHeldShifts(
  { db }: Pick<Services, 'db'>,
  { areaId, siteId }: SiteMembership,
  { memberIds, days }: { readonly memberIds: readonly string[]; readonly days: readonly string[] },
): Promise<HeldShift[]> {
  const rows = await db
    .selectFrom('site_shift')
    .select(['member_id', 'on_day', 'number'])
    .where('area_id', '=', areaId)
    .where('site_id', '=', siteId)
    .where('member_id', 'in', memberIds)
    .where('on_day', 'in', days)
    .where('dropped_at', 'is', null)
    .orderBy('on_day')
    .orderBy('number')
    .execute();
  return rows.map(({ member_id, on_day, number }) => ({ memberId: member_id, onDay: on_day, number }));
}
