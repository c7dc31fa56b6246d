import { sql } from 'kysely';
import type { Db } from '../../platform/database.ts';
import type { SiteSort } from '../sites.ts';
import type { StoredScheme } from './scheme-queries.ts';
import type { SchemeScope } from './scheme-scope.ts';

/** Where a scheme is applied. `verified` is false where it is not known which unit of the lowest level that is. */
interface NamedPlace {
  readonly placeAreaId: number;
  readonly name: string;
  readonly sort: SiteSort;
  readonly verified: boolean;
}

/** A scheme as a report names it. */
interface NamedScheme {
  readonly schemeId: string;
  readonly areaId: number;
  readonly kind: string;
  readonly name: string;
  readonly launchedOn: string;
  readonly paidByPeople: boolean;
  /** Sites on the last day, the earliest first. */
  readonly places: readonly NamedPlace[];
}

/** Schemes that one call names at most, and places of each. */
const MOST_NAMED = 50;
const MOST_PLACES = 20;

/**
 * The schemes of a period that reports are to name (kept up or newly built, alive on its last day), the earliest
 * launched first, with their places; `limit` of them, 50 at most.
 */
export async function nameSchemes(
  db: Db,
  scope: SchemeScope,
  limit: number,
): Promise<readonly NamedScheme[]> {
  const last = scope.to < scope.asOf ? scope.to : scope.asOf;
  if (last < scope.from || scope.areaIds.length === 0) return [];
  const schemes = await db
    .selectFrom('scheme')
    .selectAll()
    .where('area_id', '=', sql<number>`any(${scope.areaIds}::int[])`)
    .where('in_reports', '=', true)
    .where('launched_on', '<=', last)
    .where((scheme) => scheme.or([scheme('dissolved_on', 'is', null), scheme('dissolved_on', '>=', last)]))
    .orderBy('launched_on')
    .orderBy('scheme_id')
    .limit(Math.min(limit, MOST_NAMED))
    .execute();
  const places = await placesOf(db, schemes, last);
  return schemes.map((scheme) => ({
    schemeId: scheme.scheme_id,
    areaId: scheme.area_id,
    kind: scheme.kind,
    name: scheme.name,
    launchedOn: scheme.launched_on ?? '',
    paidByPeople: scheme.paid_by_people,
    places: places.get(scheme.scheme_id) ?? [],
  }));
}

async function placesOf(
  db: Db,
  schemes: readonly StoredScheme[],
  day: string,
): Promise<Map<string, NamedPlace[]>> {
  if (schemes.length === 0) return new Map();
  const ranked = db
    .selectFrom('scheme_site')
    .select(['scheme_id', 'place_area_id', 'name', 'sort', 'place_verified', 'from_day', 'site_id'])
    .select(sql<number>`row_number() over (partition by scheme_id order by from_day, site_id)`.as('rank'))
    .where('area_id', 'in', [...new Set(schemes.map(({ area_id }) => area_id))])
    .where(
      'scheme_id',
      'in',
      schemes.map(({ scheme_id }) => scheme_id),
    )
    .where('from_day', '<=', day)
    .where((site) => site.or([site('to_day', 'is', null), site('to_day', '>=', day)]));
  const rows = await db
    .selectFrom(ranked.as('site'))
    .selectAll()
    .where('rank', '<=', MOST_PLACES)
    .orderBy('scheme_id')
    .orderBy('rank')
    .execute();
  const named = rows.map((row) => ({
    schemeId: row.scheme_id,
    place: { placeAreaId: row.place_area_id, name: row.name, sort: row.sort, verified: row.place_verified },
  }));
  return new Map(
    [...Map.groupBy(named, ({ schemeId }) => schemeId)].map(([id, all]) => [
      id,
      all.map(({ place }) => place),
    ]),
  );
}
