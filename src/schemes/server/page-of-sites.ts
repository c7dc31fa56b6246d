import { sql } from 'kysely';
import { z } from 'zod';
import { cutPage, decodeCursor } from '../../platform/cursor.ts';
import type { Db } from '../../platform/database.ts';
import { daySchema } from '../../wire/encoding.ts';
import type { StoredScheme, StoredSite } from './scheme-queries.ts';

/** The last day of what goes on. */
const NO_END = 'infinity';
const siteCursor = z.tuple([z.union([daySchema, z.literal(NO_END)]), daySchema, z.uuid()]);
const lastDay = sql<string>`coalesce(to_day, 'infinity')`;

/** Which page of the sites, and how long. */
export interface SitesPage {
  readonly cursor?: string | undefined;
  readonly limit: number;
}

/** A page of a scheme's sites: those that stand first, the latest begun before the others. Throws `bad_cursor`. */
export async function pageOfSites(
  db: Db,
  scheme: StoredScheme,
  { cursor, limit }: SitesPage,
): Promise<{ rows: StoredSite[]; next: string | null }> {
  const after = decodeCursor(siteCursor, cursor);
  let select = db
    .selectFrom('scheme_site')
    .selectAll()
    .where('area_id', '=', scheme.area_id)
    .where('scheme_id', '=', scheme.scheme_id)
    .orderBy(lastDay, 'desc')
    .orderBy('from_day', 'desc')
    .orderBy('site_id', 'desc')
    .limit(limit + 1);
  if (after !== undefined) {
    const [ended, day, id] = after;
    select = select.where(
      sql<boolean>`(${lastDay}, from_day, site_id) < (${ended}::date, ${day}::date, ${id}::uuid)`,
    );
  }
  return cutPage(await select.execute(), limit, (last) => [
    last.to_day ?? NO_END,
    last.from_day,
    last.site_id,
  ]);
}
