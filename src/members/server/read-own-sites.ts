import type { SiteMembership } from '../../accounts/site-roles.ts';
import type { Db } from '../../platform/database.ts';
import { nameSites } from '../../schemes/server/index.ts';
import type { OwnSite } from '../contract.ts';

/** The sites that somebody belongs to, by their names. */
export async function readOwnSites(db: Db, sites: readonly SiteMembership[]): Promise<OwnSite[]> {
  const names = await nameSites(
    db,
    sites.map(({ areaId }) => areaId),
    sites.map(({ siteId }) => siteId),
  );
  return sites.flatMap(({ memberId, schemeId, siteId, role }) => {
    const named = names.get(siteId);
    if (named === undefined) return [];
    const { schemeName, siteName } = named;
    return [{ memberId, schemeId, siteId, schemeName, siteName, role }];
  });
}
