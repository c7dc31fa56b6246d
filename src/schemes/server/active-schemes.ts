import { sql } from 'kysely';
import type { Db } from '../../platform/database.ts';
import { countStanding, type Standing } from './count-standing.ts';
import type { SchemeKey } from './scheme-queries.ts';
import type { SchemeScope } from './scheme-scope.ts';

/** A scheme with what it did in a period at the sites of some areas. */
export interface ActiveScheme extends SchemeKey {
  readonly name: string;
  readonly activities: number;
}

/**
 * The schemes (of these, where they are said) with an activity in a period at a site of these areas, in no order: as
 * many as there are schemes.
 */
export async function activeSchemes(
  db: Db,
  scope: SchemeScope,
  schemeIds?: readonly string[],
): Promise<readonly ActiveScheme[]> {
  const did = doneIn(db, scope);
  const wanted = schemeIds ? did.where('scheme_id', '=', sql<string>`any(${[...schemeIds]}::uuid[])`) : did;
  return db
    .selectFrom(wanted.as('did'))
    .innerJoin('scheme', (join) =>
      join.onRef('scheme.area_id', '=', 'did.area_id').onRef('scheme.scheme_id', '=', 'did.scheme_id'),
    )
    .select(['did.area_id', 'did.scheme_id', 'scheme.name', 'did.activities'])
    .execute();
}

/** What each scheme did in a period at the sites of these areas. */
export function doneIn(db: Db, { areaIds, from, to, asOf }: SchemeScope) {
  return db
    .selectFrom('scheme_activity')
    .select(['area_id', 'scheme_id', ({ fn }) => fn.countAll<number>().as('activities')])
    .where('place_area_id', '=', sql<number>`any(${areaIds}::int[])`)
    .where('on_day', '>=', from)
    .where('on_day', '<=', to < asOf ? to : asOf)
    .where('withdrawn_at', 'is', null)
    .groupBy(['area_id', 'scheme_id']);
}

/** What of these schemes stood on the last day of a period, wherever its sites are. */
export function standingOf(
  db: Db,
  schemes: readonly SchemeKey[],
  { to, asOf }: SchemeScope,
): Promise<(schemeId: string) => Standing> {
  return countStanding(db, schemes, to < asOf ? to : asOf);
}
