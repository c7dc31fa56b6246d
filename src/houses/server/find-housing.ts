import { sql } from 'kysely';
import type { FindHousing } from '../../accounts/server/index.ts';
import type { Services } from '../../platform/services.ts';
import { nameSites } from '../../schemes/server/index.ts';
import { hasHouses } from '../club.ts';

/** Tells of which of their memberships of sites, by id, people have houses to keep or to visit. */
export function findHousing({ db }: Pick<Services, 'db'>): FindHousing {
  return async (sites) => {
    if (sites.length === 0) return new Set();
    const areaIds = [...new Set(sites.map(({ areaId }) => areaId))];
    const siteIds = [...new Set(sites.map(({ siteId }) => siteId))];
    const [named, rows] = await Promise.all([
      nameSites(db, areaIds, siteIds),
      db
        .selectFrom('house')
        .select('site_id')
        .distinct()
        .where('area_id', 'in', areaIds)
        .where('site_id', '=', sql<string>`any(${siteIds}::uuid[])`)
        .where('ended_on', 'is', null)
        .limit(siteIds.length)
        .execute(),
    ]);
    const entered = new Set(rows.map(({ site_id }) => site_id));
    const housing = sites.filter(({ siteId, role }) =>
      hasHouses({ kind: named.get(siteId)?.kind, role, entered: entered.has(siteId) }),
    );
    return new Set(housing.map(({ memberId }) => memberId));
  };
}
