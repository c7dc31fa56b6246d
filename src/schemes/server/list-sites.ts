import { sql } from 'kysely';
import { countSigningIn } from '../../accounts/server/index.ts';
import { dayOf } from '../../platform/clock.ts';
import type { Db } from '../../platform/database.ts';
import { newestWords, readWords } from '../../words/server/index.ts';
import type { Site } from '../site-contract.ts';
import { pageOfSites } from './page-of-sites.ts';
import type { StoredScheme, StoredSite } from './scheme-queries.ts';
import { valuesSince } from './values-since.ts';

/** How a page of a scheme's records is read. */
export interface RecordsPage {
  readonly cursor?: string | undefined;
  readonly limit: number;
  /** Whether the asker opens the unit's words. */
  readonly opens: boolean;
}

/** The sites of a scheme: those that stand first, the latest begun before the others. Throws `bad_cursor`. */
export async function listSites(
  db: Db,
  scheme: StoredScheme,
  { cursor, limit, opens }: RecordsPage,
  now: Date,
): Promise<{ rows: Site[]; next: string | null }> {
  const page = await pageOfSites(db, scheme, { cursor, limit });
  const counts = await countTeams(db, scheme, page.rows, dayOf(now));
  const ofScheme = { areaId: scheme.area_id, schemeId: scheme.scheme_id };
  const siteIds = page.rows.map(({ site_id }) => site_id);
  const signIn = await countSigningIn(db, ofScheme, siteIds, now);
  const subjects = page.rows.map((row) => ({ areaId: row.area_id, subjectId: row.site_id }));
  const words = await readWords(db, 'scheme_site', subjects, 'unit');
  const since = await valuesSince(db, scheme, siteIds);
  const fieldsOf = (siteId: string) => newestWords(words(siteId), ['fields']).fields;
  const rows = page.rows.map((row) => ({
    ...presentSite(row),
    valuesSince: since.get(row.site_id) ?? null,
    hasWords: fieldsOf(row.site_id) !== null,
    words: opens ? fieldsOf(row.site_id) : null,
    ...(counts.get(row.site_id) ?? { teams: 0, members: 0 }),
    signIn: signIn.get(row.site_id) ?? 0,
  }));
  return { rows, next: page.next };
}

function presentSite(
  row: StoredSite,
): Omit<Site, 'valuesSince' | 'hasWords' | 'words' | 'teams' | 'members' | 'signIn'> {
  return {
    siteId: row.site_id,
    placeAreaId: row.place_area_id,
    placeVerified: row.place_verified,
    sort: row.sort,
    name: row.name,
    fromDay: row.from_day,
    toDay: row.to_day,
    kindVersion: row.kind_version,
    fields: { ...row.fields },
  };
}

async function countTeams(
  db: Db,
  { area_id, scheme_id }: StoredScheme,
  sites: readonly StoredSite[],
  day: string,
): Promise<Map<string, { teams: number; members: number }>> {
  if (sites.length === 0) return new Map();
  const rows = await db
    .selectFrom('scheme_team as team')
    .innerJoin('scheme_term as term', (join) =>
      join
        .onRef('term.area_id', '=', 'team.area_id')
        .onRef('term.scheme_id', '=', 'team.scheme_id')
        .onRef('term.team_id', '=', 'team.team_id'),
    )
    .select([
      'team.site_id',
      ({ fn }) => fn.countAll<number>().as('teams'),
      ({ fn }) => fn.sum<number>('term.members').as('members'),
    ])
    .where('team.area_id', '=', area_id)
    .where('team.scheme_id', '=', scheme_id)
    .where(
      'team.site_id',
      'in',
      sites.map(({ site_id }) => site_id),
    )
    .where(sql<boolean>`term.from_day <= ${day} and coalesce(term.to_day, 'infinity') >= ${day}`)
    .groupBy('team.site_id')
    .execute();
  return new Map(rows.map(({ site_id, teams, members }) => [site_id, { teams, members: Number(members) }]));
}
