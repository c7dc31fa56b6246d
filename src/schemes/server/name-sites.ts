import type { Db } from '../../platform/database.ts';
import type { ClearValues } from '../form.ts';

/** A site by its names, with the day on which it ended; null while it stands. */
interface NamedSite {
  readonly schemeName: string;
  readonly siteName: string;
  readonly kind: string;
  readonly toDay: string | null;
  /** What the site records in the clear. */
  readonly fields: ClearValues;
}

/** The names of sites of some areas, by the site's id; unknown ones are left out. One query. */
export async function nameSites(
  db: Db,
  areaIds: readonly number[],
  siteIds: readonly string[],
): Promise<ReadonlyMap<string, NamedSite>> {
  if (siteIds.length === 0) return new Map();
  const rows = await db
    .selectFrom('scheme_site as site')
    .innerJoin('scheme', (join) =>
      join.onRef('scheme.area_id', '=', 'site.area_id').onRef('scheme.scheme_id', '=', 'site.scheme_id'),
    )
    .select(['site.site_id', 'site.name as site_name', 'site.to_day', 'site.fields'])
    .select(['scheme.name as scheme_name', 'scheme.kind'])
    .where('site.area_id', 'in', [...new Set(areaIds)])
    .where('site.site_id', 'in', [...new Set(siteIds)])
    .execute();
  return new Map(
    rows.map((row) => [
      row.site_id,
      {
        schemeName: row.scheme_name,
        siteName: row.site_name,
        kind: row.kind,
        toDay: row.to_day,
        fields: row.fields,
      },
    ]),
  );
}
