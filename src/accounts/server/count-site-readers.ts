import { sql } from 'kysely';
import type { Db } from '../../platform/database.ts';
import type { SiteMembership, SiteRole } from '../site-roles.ts';
import './tables.ts';

/** How many accounts serve at each of some sites now in one of some roles, by the site's id. */
export async function countSiteReaders(
  db: Db,
  sites: readonly Pick<SiteMembership, 'areaId' | 'schemeId' | 'siteId'>[],
  roles: readonly SiteRole[],
  now: Date,
): Promise<ReadonlyMap<string, number>> {
  if (sites.length === 0) return new Map();
  const rows = await db
    .selectFrom('site_member')
    .select('site_id')
    .select(({ fn }) => fn.count<number>('account_id').distinct().as('readers'))
    .where('area_id', 'in', [...new Set(sites.map(({ areaId }) => areaId))])
    .where('scheme_id', 'in', [...new Set(sites.map(({ schemeId }) => schemeId))])
    .where('site_id', 'in', [...new Set(sites.map(({ siteId }) => siteId))])
    .where('role', '=', sql<SiteRole>`any(${[...roles]}::text[])`)
    .where('valid_from', '<=', now)
    .where(({ eb, or }) => or([eb('valid_to', 'is', null), eb('valid_to', '>', now)]))
    .groupBy('site_id')
    .execute();
  return new Map(rows.map(({ site_id, readers }) => [site_id, Number(readers)]));
}
