import { sql } from 'kysely';
import { loadAreas } from '../../areas/server/index.ts';
import type { Db } from '../../platform/database.ts';
import type { State } from '../life.ts';
import { areasAround } from './areas-around.ts';
import type { StoredScheme } from './scheme-queries.ts';

/** A scheme by its name, without what is known of it. */
export interface SchemeName {
  readonly schemeId: string;
  readonly areaId: number;
  readonly name: string;
  readonly state: State;
}

/** Schemes that one answer names at most. */
const MOST = 300;

/**
 * The schemes that were alive on a day in an area, in what lies below it, above it, or went into it; by name, 300 at
 * most. None of an unknown area.
 */
export async function schemesAround(db: Db, areaId: number, day: string): Promise<SchemeName[]> {
  const areas = await loadAreas(db);
  const area = areas.find(areaId);
  if (area === undefined) return [];
  const around = [...areasAround(areas, area, day).keys()];
  const rows = await db
    .selectFrom('scheme')
    .select(['scheme_id', 'area_id', 'name', 'state'])
    .where('area_id', '=', sql<number>`any(${around}::int[])`)
    .where('launched_on', '<=', day)
    .where((scheme) => scheme.or([scheme('dissolved_on', 'is', null), scheme('dissolved_on', '>=', day)]))
    .orderBy('name')
    .orderBy('scheme_id')
    .limit(MOST)
    .execute();
  return rows.map(named);
}

/** The schemes of these ids, by name; what there is not is left out. */
export async function schemesNamed(db: Db, schemeIds: readonly string[]): Promise<SchemeName[]> {
  if (schemeIds.length === 0) return [];
  const rows = await db
    .selectFrom('scheme_home as home')
    .innerJoin('scheme', (join) =>
      join.onRef('scheme.area_id', '=', 'home.area_id').onRef('scheme.scheme_id', '=', 'home.scheme_id'),
    )
    .select(['scheme.scheme_id', 'scheme.area_id', 'scheme.name', 'scheme.state'])
    .where('home.scheme_id', '=', sql<string>`any(${[...schemeIds]}::uuid[])`)
    .orderBy('scheme.name')
    .orderBy('scheme.scheme_id')
    .execute();
  return rows.map(named);
}

function named(row: Pick<StoredScheme, 'scheme_id' | 'area_id' | 'name' | 'state'>): SchemeName {
  return { schemeId: row.scheme_id, areaId: row.area_id, name: row.name, state: row.state };
}
