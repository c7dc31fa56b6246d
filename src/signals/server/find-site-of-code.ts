import { countSiteReaders } from '../../accounts/server/index.ts';
import { TEAM_ROLES } from '../../accounts/site-roles.ts';
import type { Services } from '../../platform/services.ts';
import type { FindSite } from '../../tips/server/index.ts';
import { CODE_READERS } from '../batch.ts';
import { hashOfCode } from './make-code.ts';

/** Asked about for a code that stands for no site, so that it is answered after the same questions as another. */
const NOWHERE = {
  areaId: 0,
  schemeId: '00000000-0000-0000-0000-000000000000',
  siteId: '00000000-0000-0000-0000-000000000000',
};

/**
 * Finds the site that a code stands for: the present one, or a former one that is still accepted. None where fewer
 * people can read it by now than a site needs for a code.
 */
export function findSiteOfCode({ db, clock }: Services): FindSite {
  return async (code) => {
    const now = clock.now();
    const row = await db
      .selectFrom('site_code')
      .select(['area_id as areaId', 'scheme_id as schemeId', 'site_id as siteId'])
      .where('code_hash', '=', hashOfCode(code))
      .where('accepted_until', '>', now)
      .executeTakeFirst();
    const site = row ?? NOWHERE;
    const readers = await countSiteReaders(db, [site], TEAM_ROLES, now);
    return (readers.get(site.siteId) ?? 0) >= CODE_READERS ? site : undefined;
  };
}
