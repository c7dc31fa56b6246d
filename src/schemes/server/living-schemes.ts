import { sql } from 'kysely';
import type { Db } from '../../platform/database.ts';
import { doneIn } from './active-schemes.ts';
import type { SchemeScope } from './scheme-scope.ts';

/** A scheme that was alive in a period. */
interface LivingScheme {
  readonly schemeId: string;
  readonly areaId: number;
  readonly kind: string;
  readonly name: string;
  readonly launchedOn: string;
}

/** Where a scheme stands in the order of names: its name as a key, then its id. */
type NamePlace = readonly [key: string, schemeId: string];

/** The schemes of some areas that were alive on some day of a period. */
function living(db: Db, scope: SchemeScope) {
  return alive(db, scope).where('scheme.area_id', '=', anyOf(scope.areaIds));
}

function anyOf(areaIds: readonly number[]) {
  return sql<number>`any(${[...areaIds]}::int[])`;
}

/** Those of all areas. */
function alive(db: Db, { from, to, asOf }: Omit<SchemeScope, 'areaIds'>) {
  return db
    .selectFrom('scheme')
    .where('launched_on', '<=', to < asOf ? to : asOf)
    .where((scheme) => scheme.or([scheme('dissolved_on', 'is', null), scheme('dissolved_on', '>=', from)]));
}

/** How many of them there are of each kind, in the order of the kinds' codes. */
export async function countLiving(
  db: Db,
  scope: SchemeScope,
): Promise<readonly { kind: string; schemes: number }[]> {
  return living(db, scope)
    .select(['kind', ({ fn }) => fn.countAll<number>().as('schemes')])
    .groupBy('kind')
    .orderBy('kind')
    .execute();
}

/** What they did in the period at their sites in these areas, by kind; nothing of a kind that did nothing. */
export async function countActivitiesByKind(
  db: Db,
  scope: SchemeScope,
): Promise<ReadonlyMap<string, number>> {
  const rows = await living(db, scope)
    .innerJoin(doneIn(db, scope).as('did'), (join) =>
      join.onRef('did.area_id', '=', 'scheme.area_id').onRef('did.scheme_id', '=', 'scheme.scheme_id'),
    )
    .select(['kind', ({ fn }) => fn.sum<string>('did.activities').as('activities')])
    .groupBy('kind')
    .execute();
  return new Map(rows.map(({ kind, activities }) => [kind, Number(activities)]));
}

/** Which they are, to be joined. */
export function livingKinds(db: Db, scope: SchemeScope) {
  return living(db, scope).select(['scheme_id', 'kind']);
}

/** The kinds of those of them that are among these. */
export async function kindsOfLiving(
  db: Db,
  scope: SchemeScope,
  schemeIds: readonly string[],
): Promise<ReadonlyMap<string, string>> {
  const rows = await livingKinds(db, scope)
    .where('scheme_id', '=', sql<string>`any(${[...schemeIds]}::uuid[])`)
    .execute();
  return new Map(rows.map(({ scheme_id, kind }) => [scheme_id, kind]));
}

/**
 * Some of them by name, of one kind or of all, behind a place or from the first on. The first of each area are put in
 * order, so that a ward reads its own and a province no more than a page of each of its areas.
 */
export async function livingByName(
  db: Db,
  scope: SchemeScope,
  {
    kind,
    after,
    limit,
  }: { readonly kind?: string | undefined; readonly after?: NamePlace | undefined; readonly limit: number },
): Promise<(LivingScheme & { readonly nameKey: string })[]> {
  let ofArea = alive(db, scope)
    .where('scheme.area_id', '=', sql.ref<number>('area.area_id'))
    .select(['scheme_id', 'kind', 'name', 'launched_on', 'name_key'])
    .orderBy('name_key')
    .orderBy('scheme_id')
    .limit(limit);
  if (kind !== undefined) ofArea = ofArea.where('kind', '=', kind);
  if (after !== undefined) {
    const [key, id] = after;
    ofArea = ofArea.where(sql<boolean>`(name_key, scheme_id) > (${key}, ${id}::uuid)`);
  }
  const rows = await db
    .selectFrom('area')
    .innerJoinLateral(ofArea.as('scheme'), (join) => join.onTrue())
    .where('area.area_id', '=', anyOf(scope.areaIds))
    .select(['scheme_id', 'area.area_id', 'scheme.kind', 'scheme.name', 'launched_on', 'name_key'])
    .orderBy('name_key')
    .orderBy('scheme_id')
    .limit(limit)
    .execute();
  return rows.map(({ scheme_id, area_id, kind, name, launched_on, name_key }) => ({
    schemeId: scheme_id,
    areaId: area_id,
    kind,
    name,
    // it was launched by then
    launchedOn: launched_on ?? scope.to,
    nameKey: name_key,
  }));
}
