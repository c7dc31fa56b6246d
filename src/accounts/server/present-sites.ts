import type { Db, Trx } from '../../platform/database.ts';
import type { SiteMembership } from '../site-roles.ts';
import { belongsAt } from './belongs-at.ts';
import './tables.ts';

/** Sites that one person belongs to at once, at most. */
const MAX_SITES = 20;

/** The sites that an account belongs to at a moment, the longest first. */
export async function presentSites(db: Db | Trx, accountId: string, now: Date): Promise<SiteMembership[]> {
  const rows = await db
    .selectFrom('site_member')
    .select(['member_id', 'area_id', 'scheme_id', 'site_id', 'unit_id', 'role'])
    .where('account_id', '=', accountId)
    .where('valid_from', '<=', now)
    .where(belongsAt(now))
    .orderBy('valid_from')
    .orderBy('member_id')
    .limit(MAX_SITES)
    .execute();
  return rows.map((row) => ({
    memberId: row.member_id,
    areaId: row.area_id,
    schemeId: row.scheme_id,
    siteId: row.site_id,
    unitId: row.unit_id,
    role: row.role,
  }));
}
