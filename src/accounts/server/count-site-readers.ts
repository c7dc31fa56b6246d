import { sql } from 'kysely';
import type { Db } from '../../platform/database.ts';
import type { SiteMembership, SiteRole } from '../site-roles.ts';
import { belongsAt } from './belongs-at.ts';
import './tables.ts';

/** How many accounts that may sign in serve at each of some sites now in one of some roles, by the site's id. */
export async function countSiteReaders(
  db: Db,
  sites: readonly Pick<SiteMembership, 'areaId' | 'schemeId' | 'siteId'>[],
  roles: readonly SiteRole[],
  now: Date,
): Promise<ReadonlyMap<string, number>> {
  if (sites.length === 0) return new Map();
  const rows = await db
    .selectFrom('site_member')
    .innerJoin('account', 'account.account_id', 'site_member.account_id')
    .select('site_member.site_id')
    .select(({ fn }) => fn.count<number>('site_member.account_id').distinct().as('readers'))
    .where('site_member.area_id', 'in', [...new Set(sites.map(({ areaId }) => areaId))])
    .where('site_member.scheme_id', 'in', [...new Set(sites.map(({ schemeId }) => schemeId))])
    .where('site_member.site_id', 'in', [...new Set(sites.map(({ siteId }) => siteId))])
    .where('site_member.role', '=', sql<SiteRole>`any(${[...roles]}::text[])`)
    .where('site_member.valid_from', '<=', now)
    .where(belongsAt(now))
    .where('account.disabled_at', 'is', null)
    .groupBy('site_member.site_id')
    .execute();
  return new Map(rows.map(({ site_id, readers }) => [site_id, Number(readers)]));
}
