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

/** Those of these schemes with an activity in a period at a site of these areas, in no order. */
export async function activeSchemes(
  db: Db,
  scope: SchemeScope,
  schemeIds: readonly string[],
): Promise<readonly ActiveScheme[]> {
  const did = doneIn(db, scope).where('scheme_id', '=', sql<string>`any(${[...schemeIds]}::uuid[])`);
  return db
    .selectFrom(did.as('did'))
    .innerJoin('scheme', (join) =>
      join.onRef('scheme.area_id', '=', 'did.area_id').onRef('scheme.scheme_id', '=', 'did.scheme_id'),
    )
    .select(['did.area_id', 'did.scheme_id', 'scheme.name', 'did.activities'])
    .execute();
}

/** A scheme in the order of what was done, with its place in it: all below a number of activities have the rank 0. */
interface RankedScheme extends ActiveScheme {
  readonly rank: number;
  readonly name_key: string;
}

/** Where a scheme stands in that order. */
type RankPlace = readonly [rank: number, nameKey: string, schemeId: string];

/**
 * Some of the schemes with an activity in a period at a site of these areas, behind a place or from the first on: most
 * activities first, those with fewer than `rankedFrom` by name.
 */
export async function activeByRank(
  db: Db,
  scope: SchemeScope,
  {
    rankedFrom,
    after,
    limit,
  }: { readonly rankedFrom: number; readonly after?: RankPlace | undefined; readonly limit: number },
): Promise<readonly RankedScheme[]> {
  const rank = sql<number>`case when did.activities < ${rankedFrom}::int then 0 else did.activities end`;
  const all = db
    .selectFrom(doneIn(db, scope).as('did'))
    .innerJoin('scheme', (join) =>
      join.onRef('scheme.area_id', '=', 'did.area_id').onRef('scheme.scheme_id', '=', 'did.scheme_id'),
    )
    .select(['did.area_id', 'did.scheme_id', 'scheme.name', 'scheme.name_key', 'did.activities'])
    .select(rank.as('rank'));
  let select = db
    .selectFrom(all.as('active'))
    .selectAll()
    .orderBy('rank', 'desc')
    .orderBy('name_key')
    .orderBy('scheme_id')
    .limit(limit);
  if (after !== undefined) {
    const [last, key, id] = after;
    select = select.where(
      sql<boolean>`(-rank, name_key, scheme_id) > (${-last}::bigint, ${key}, ${id}::uuid)`,
    );
  }
  return select.execute();
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
