import { type Selectable, sql } from 'kysely';
import { z } from 'zod';
import { displayNames } from '../../areas/area.ts';
import type { AreaBook } from '../../areas/server/index.ts';
import { cutPage } from '../../platform/cursor.ts';
import type { Db } from '../../platform/database.ts';
import { daySchema } from '../../wire/encoding.ts';
import { ALIVE } from '../life.ts';
import type { Nearness, PublicPlace, PublicScheme } from '../public-page-data.ts';
import { newestKinds } from './kind-queries.ts';
import { chairOf } from './read-scheme.ts';
import type { SchemeKey, StoredScheme } from './scheme-queries.ts';
import type { SchemeSiteTable } from './tables.ts';

/** Schemes on one page, and places of each. */
const SHOWN = 20;
const SHOWN_PLACES = 6;

const pageCursor = z.tuple([daySchema, z.uuid()]);
const NEAREST: readonly Nearness[] = ['here', 'divided', 'wider'];

/** What was given to some schemes and spent, in đồng, by the scheme's id; nothing of those without a fund. */
export type FundsOf = (
  schemes: readonly SchemeKey[],
) => Promise<ReadonlyMap<string, NonNullable<PublicScheme['fund']>>>;

/**
 * The living schemes with a site in one of the areas, or kept by the unit of a near one; the latest launched first. A
 * cursor that is none begins at the first page: nobody reads an error there.
 */
export async function publicSchemes(
  db: Db,
  areas: AreaBook,
  around: ReadonlyMap<number, Nearness>,
  fundsOf: FundsOf,
  {
    from,
    today,
    receives,
  }: {
    readonly from?: string | undefined;
    readonly today: string;
    /** Whether a unit has a key that requests are sealed to. */
    readonly receives: (unitId: number) => boolean;
  },
): Promise<{ schemes: PublicScheme[]; next: string | null }> {
  const near = [...around].filter(([, nearness]) => nearness !== 'wider').map(([areaId]) => areaId);
  const found = await readPage(db, { all: [...around.keys()], near, from, today });
  const { rows, next } = cutPage(found, SHOWN, (last) => [last.launched_on ?? '', last.scheme_id]);
  const sites = await sitesOf(db, rows, [...around.keys()], today);
  const funds = await fundsOf(rows);
  const forms = new Map((await newestKinds(db)).map(({ kind, form }) => [kind, form]));
  const schemes = rows.flatMap((row): PublicScheme[] => {
    const form = forms.get(row.kind);
    const chair = chairOf(row);
    if (form === undefined || row.launched_on === null) return [];
    return [
      {
        schemeId: row.scheme_id,
        name: row.name,
        kind: form.name,
        does: form.does,
        about: row.about,
        launchedOn: row.launched_on,
        paidByPeople: row.paid_by_people,
        fund: funds.get(row.scheme_id) ?? null,
        chair: chair && { name: chair.name, contact: chair.contact },
        joins: receives(row.unit_id),
        places: placesOf(areas, around, sites.get(row.scheme_id) ?? []),
      },
    ];
  });
  return { schemes, next };
}

interface Wanted {
  readonly all: readonly number[];
  readonly near: readonly number[];
  readonly from: string | undefined;
  readonly today: string;
}

function readPage(db: Db, { all, near, from, today }: Wanted): Promise<StoredScheme[]> {
  let select = db
    .selectFrom('scheme')
    .selectAll()
    // a site lies within the area of the unit that keeps its scheme
    .where('area_id', '=', sql<number>`any(${all}::int[])`)
    .where('state', 'in', ALIVE)
    .where(
      sql<boolean>`(area_id = any(${near}::int[]) or exists (
        select from scheme_site site
        where site.area_id = scheme.area_id and site.scheme_id = scheme.scheme_id
          and site.place_area_id = any(${all}::int[]) and coalesce(site.to_day, 'infinity') >= ${today}))`,
    )
    .orderBy('launched_on', 'desc')
    .orderBy('scheme_id', 'desc')
    .limit(SHOWN + 1);
  const after = cursorIn(from);
  if (after !== undefined) {
    select = select.where(({ eb, refTuple, tuple }) =>
      eb(refTuple('launched_on', 'scheme_id'), '<', tuple(after[0], after[1])),
    );
  }
  return select.execute();
}

function cursorIn(text: string | undefined): [string, string] | undefined {
  if (text === undefined) return undefined;
  try {
    return pageCursor.parse(JSON.parse(Buffer.from(text, 'base64url').toString()));
  } catch {
    return undefined;
  }
}

type PlaceRow = Pick<Selectable<SchemeSiteTable>, 'scheme_id' | 'place_area_id' | 'name' | 'sort'>;

async function sitesOf(
  db: Db,
  schemes: readonly StoredScheme[],
  areaIds: readonly number[],
  today: string,
): Promise<Map<string, PlaceRow[]>> {
  if (schemes.length === 0) return new Map();
  const rows = await db
    .selectFrom('scheme_site')
    .select(['scheme_id', 'place_area_id', 'name', 'sort'])
    .where('area_id', 'in', [...new Set(schemes.map(({ area_id }) => area_id))])
    .where(
      'scheme_id',
      'in',
      schemes.map(({ scheme_id }) => scheme_id),
    )
    .where('place_area_id', '=', sql<number>`any(${areaIds}::int[])`)
    .where(sql<boolean>`coalesce(to_day, 'infinity') >= ${today}`)
    .orderBy('from_day')
    .orderBy('site_id')
    .limit(SHOWN * 50)
    .execute();
  return Map.groupBy(rows, ({ scheme_id }) => scheme_id);
}

function placesOf(
  areas: AreaBook,
  around: ReadonlyMap<number, Nearness>,
  sites: readonly PlaceRow[],
): PublicPlace[] {
  const places = sites.flatMap(({ place_area_id, name, sort }): PublicPlace[] => {
    const area = areas.find(place_area_id);
    const nearness = around.get(place_area_id);
    if (area === undefined || nearness === undefined) return [];
    return [{ name, sort, nearness, area: displayNames(area) }];
  });
  return places
    .toSorted((a, b) => NEAREST.indexOf(a.nearness) - NEAREST.indexOf(b.nearness))
    .slice(0, SHOWN_PLACES);
}
