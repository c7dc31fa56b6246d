import { type RawBuilder, sql } from 'kysely';
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

/**
 * A name as a key that sorts byte by byte as Vietnamese words do, in which ă, â, đ, ê, ô, ơ and ư are letters of their
 * own and tones are none: the index `scheme_by_name` is in this order, and knows no collation that an update of the
 * system could change.
 */
const NAME_KEY: RawBuilder<string> = sql`(translate(
  normalize(translate(normalize(lower(name), NFD), '\u0300\u0301\u0303\u0309\u0323', ''), NFC),
  'aăâbcdđeêfghijklmnoôơpqrstuưvwxyz', 'ABCDEFGHIJKLMNOPQRSTUVWXYZ[\\]^_\`a') collate "C")`;

/** The schemes of some areas that were alive on some day of a period, all of them or those of a kind. */
function living(db: Db, { areaIds, from, to, asOf }: SchemeScope, kind?: string) {
  const last = to < asOf ? to : asOf;
  const alive = db
    .selectFrom('scheme')
    .where('scheme.area_id', '=', sql<number>`any(${areaIds}::int[])`)
    .where('launched_on', '<=', last)
    .where((scheme) => scheme.or([scheme('dissolved_on', 'is', null), scheme('dissolved_on', '>=', from)]));
  return kind === undefined ? alive : alive.where('kind', '=', kind);
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

/** The kinds of those of them that are among these. */
export async function kindsOfLiving(
  db: Db,
  scope: SchemeScope,
  schemeIds: readonly string[],
): Promise<ReadonlyMap<string, string>> {
  const rows = await living(db, scope)
    .select(['scheme_id', 'kind'])
    .where('scheme_id', '=', sql<string>`any(${[...schemeIds]}::uuid[])`)
    .execute();
  return new Map(rows.map(({ scheme_id, kind }) => [scheme_id, kind]));
}

/** Some of them by name, behind a place or from the first on. */
export async function livingByName(
  db: Db,
  scope: SchemeScope,
  {
    kind,
    after,
    limit,
  }: { readonly kind?: string | undefined; readonly after?: NamePlace | undefined; readonly limit: number },
): Promise<(LivingScheme & { readonly nameKey: string })[]> {
  let select = living(db, scope, kind)
    .select(['scheme_id', 'area_id', 'kind', 'name', 'launched_on', NAME_KEY.as('name_key')])
    .orderBy(NAME_KEY)
    .orderBy('scheme_id')
    .limit(limit);
  if (after !== undefined) {
    const [key, id] = after;
    select = select.where(sql<boolean>`(${NAME_KEY}, scheme_id) > (${key}, ${id}::uuid)`);
  }
  const rows = await select.execute();
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
