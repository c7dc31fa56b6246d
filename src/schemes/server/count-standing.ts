import { sql } from 'kysely';
import type { Db } from '../../platform/database.ts';
import type { SchemeKey } from './scheme-queries.ts';

/** What of a scheme stands on a day. */
export interface Standing {
  readonly sites: number;
  readonly teams: number;
  readonly members: number;
}

const NOTHING: Standing = { sites: 0, teams: 0, members: 0 };

/** Sites, teams and members of some schemes on a day; two queries for all of them. */
export async function countStanding(
  db: Db,
  schemes: readonly SchemeKey[],
  day: string,
): Promise<(schemeId: string) => Standing> {
  if (schemes.length === 0) return () => NOTHING;
  const areaIds = [...new Set(schemes.map(({ area_id }) => area_id))];
  const schemeIds = schemes.map(({ scheme_id }) => scheme_id);
  const lasts = sql<boolean>`from_day <= ${day} and coalesce(to_day, 'infinity') >= ${day}`;
  const [sites, terms] = await Promise.all([
    db
      .selectFrom('scheme_site')
      .select(['scheme_id', ({ fn }) => fn.countAll<number>().as('sites')])
      .where('area_id', 'in', areaIds)
      .where('scheme_id', 'in', schemeIds)
      .where(lasts)
      .groupBy('scheme_id')
      .execute(),
    db
      .selectFrom('scheme_term')
      .select([
        'scheme_id',
        ({ fn }) => fn.countAll<number>().as('teams'),
        ({ fn }) => fn.sum<number>('members').as('members'),
      ])
      .where('area_id', 'in', areaIds)
      .where('scheme_id', 'in', schemeIds)
      .where(lasts)
      .groupBy('scheme_id')
      .execute(),
  ]);
  const siteCounts = new Map(sites.map((row) => [row.scheme_id, row.sites]));
  const termCounts = new Map(terms.map((row) => [row.scheme_id, row]));
  return (schemeId) => {
    const { teams = 0, members = 0 } = termCounts.get(schemeId) ?? {};
    return { sites: siteCounts.get(schemeId) ?? 0, teams, members: Number(members) };
  };
}
