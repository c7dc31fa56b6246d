import type { z } from 'zod';
import { countSiteReaders } from '../../accounts/server/index.ts';
import { type SiteMembership, TEAM_ROLES } from '../../accounts/site-roles.ts';
import type { Services } from '../../platform/services.ts';
import { nameSites, signalsOfKind } from '../../schemes/server/index.ts';
import { CODE_READERS } from '../batch.ts';
import type { readSiteCodes as contract, SiteCode } from '../contract.ts';
import { presentCode } from './present-code.ts';

/** The codes of the sites in whose team somebody serves; those that have ended are left out. */
export async function readSiteCodes(
  services: Services,
  sites: readonly SiteMembership[],
): Promise<z.input<(typeof contract)['reply']>> {
  const own = sites.filter(({ role }) => TEAM_ROLES.includes(role));
  const siteIds = own.map(({ siteId }) => siteId);
  const [names, readers] = await Promise.all([
    nameSites(
      services.db,
      own.map(({ areaId }) => areaId),
      siteIds,
    ),
    countSiteReaders(services.db, own, TEAM_ROLES, services.clock.now()),
  ]);
  const rows: SiteCode[] = [];
  for (const site of own) {
    const named = names.get(site.siteId);
    if (named === undefined || named.toDay !== null) continue;
    const { schemeName, siteName, kind } = named;
    const enough = (readers.get(site.siteId) ?? 0) >= CODE_READERS;
    const present = enough ? await presentCode(services, site) : { code: null, lastDay: null };
    const signals = [...(await signalsOfKind(services.db, kind))];
    rows.push({ siteId: site.siteId, schemeName, siteName, ...present, signals });
  }
  return { rows };
}
