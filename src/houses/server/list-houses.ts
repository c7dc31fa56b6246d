import { sql } from 'kysely';
import { z } from 'zod';
import type { SiteMembership } from '../../accounts/site-roles.ts';
import { searchWords } from '../../areas/fold.ts';
import { cutPage, decodeCursor } from '../../platform/cursor.ts';
import type { Db } from '../../platform/database.ts';
import { nameSites, type StoredScheme } from '../../schemes/server/index.ts';
import { daySchema } from '../../wire/encoding.ts';
import type { HOUSE_VIEWS, HouseRow } from '../contract.ts';
import { presentHouse, type StoredHouse } from './house-queries.ts';

interface Page {
  readonly cursor?: string | undefined;
  readonly limit: number;
}
type HousesPage = { rows: HouseRow[]; next: string | null };

/** A house without equipment comes after all others. */
const NO_CHECK = '9999-12-31';
const nextCheck = sql<string>`coalesce(next_check_on, 'infinity')`;
const houseCursor = z.tuple([daySchema, z.uuid()]);

/** The houses of a scheme whose address has all these words, the earliest fire check first. Throws `bad_cursor`. */
export async function listHouses(
  db: Db,
  { area_id, scheme_id }: StoredScheme,
  { cursor, limit, view, q }: Page & { readonly view: (typeof HOUSE_VIEWS)[number]; readonly q: string },
): Promise<HousesPage> {
  const after = decodeCursor(houseCursor, cursor);
  let select = db
    .selectFrom('house')
    .selectAll()
    .where('area_id', '=', area_id)
    .where('scheme_id', '=', scheme_id)
    .where('ended_on', view === 'ended' ? 'is not' : 'is', null)
    .orderBy(nextCheck)
    .orderBy('house_id')
    .limit(limit + 1);
  if (view === 'with_findings') select = select.where('open_findings', '>', 0);
  for (const word of searchWords(q)) select = select.where('folded', 'like', `% ${word}%`);
  if (after !== undefined) {
    const [day, id] = after;
    const from = day === NO_CHECK ? 'infinity' : day;
    select = select.where(sql<boolean>`(${nextCheck}, house_id) > (${from}::date, ${id}::uuid)`);
  }
  const page = cutPage(await select.execute(), limit, (last) => [
    last.next_check_on ?? NO_CHECK,
    last.house_id,
  ]);
  return { rows: await named(db, page.rows), next: page.next };
}

const ownCursor = z.tuple([z.string().max(400), z.uuid()]);

/** The houses of a landlord, and of the site of a team, by address. Throws `bad_cursor`. */
export async function listOwnHouses(
  db: Db,
  sites: readonly SiteMembership[],
  { cursor, limit }: Page,
): Promise<HousesPage> {
  const after = decodeCursor(ownCursor, cursor);
  const areaIds = [...new Set(sites.map(({ areaId }) => areaId))];
  const memberIds = sites.filter(({ role }) => role === 'landlord').map(({ memberId }) => memberId);
  const siteIds = sites.filter(({ role }) => role !== 'landlord').map(({ siteId }) => siteId);
  let select = db
    .selectFrom('house')
    .selectAll()
    .where('area_id', 'in', areaIds)
    .where('ended_on', 'is', null)
    .where((house) =>
      house.or([
        house('member_id', '=', sql<string>`any(${memberIds}::uuid[])`),
        house('site_id', '=', sql<string>`any(${siteIds}::uuid[])`),
      ]),
    )
    .orderBy('folded')
    .orderBy('house_id')
    .limit(limit + 1);
  if (after !== undefined) {
    select = select.where(({ eb, refTuple, tuple }) =>
      eb(refTuple('folded', 'house_id'), '>', tuple(after[0], after[1])),
    );
  }
  const page = cutPage(await select.execute(), limit, (last) => [last.folded, last.house_id]);
  return { rows: await named(db, page.rows), next: page.next };
}

async function named(db: Db, rows: readonly StoredHouse[]): Promise<HouseRow[]> {
  const sites = await nameSites(
    db,
    rows.map(({ area_id }) => area_id),
    rows.map(({ site_id }) => site_id),
  );
  return rows.map((row) => presentHouse(row, sites.get(row.site_id)?.siteName ?? ''));
}
