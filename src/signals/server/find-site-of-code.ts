import type { Services } from '../../platform/services.ts';
import type { FindSite } from '../../tips/server/index.ts';
import { hashOfCode } from './make-code.ts';

/** Finds the site that a code stands for: the present one, or a former one that is still accepted. */
export function findSiteOfCode({ db, clock }: Services): FindSite {
  return async (code) => {
    const row = await db
      .selectFrom('site_code')
      .select(['area_id', 'scheme_id', 'site_id'])
      .where('code_hash', '=', hashOfCode(code))
      .where('accepted_until', '>', clock.now())
      .executeTakeFirst();
    return row && { areaId: row.area_id, schemeId: row.scheme_id, siteId: row.site_id };
  };
}
