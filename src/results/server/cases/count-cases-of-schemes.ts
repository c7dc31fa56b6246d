import { type AliasableExpression, sql } from 'kysely';
import type { Db } from '../../../platform/database.ts';
import type { CountScope } from '../count-scope.ts';
import { openedIn } from './count-cases.ts';

/** So many cases that name the same schemes. */
export interface CasesOfSchemes {
  readonly schemeIds: readonly string[];
  readonly cases: number;
}

/**
 * The cases recorded in the period that name schemes (one of these, where they are said), by which they name: whoever
 * adds up counts none twice.
 */
export async function countCasesOfSchemes(
  db: Db,
  scope: CountScope,
  schemeIds?: readonly string[],
): Promise<CasesOfSchemes[]> {
  let naming = namingIn(db, scope);
  if (schemeIds) naming = naming.where(sql<boolean>`scheme_ids && ${[...schemeIds]}::uuid[]`);
  const rows = await naming
    .select(['scheme_ids', ({ fn }) => fn.countAll<number>().as('cases')])
    .groupBy('scheme_ids')
    .execute();
  return rows.map(({ scheme_ids: schemeIds, cases }) => ({ schemeIds, cases }));
}

/** The cases recorded in the period that name schemes: the index `criminal_case_naming` holds what is asked of them. */
function namingIn(db: Db, scope: CountScope) {
  return openedIn(db, scope).where(sql<boolean>`scheme_ids <> '{}'`);
}

/** How many of the cases recorded in the period name one of these schemes of a kind, each counted once, by kind. */
export async function countCasesByKind(
  db: Db,
  scope: CountScope,
  schemes: AliasableExpression<{ scheme_id: string; kind: string }>,
): Promise<ReadonlyMap<string, number>> {
  const naming = namingIn(db, scope).select(['case_id', sql<string>`unnest(scheme_ids)`.as('scheme_id')]);
  const rows = await db
    .selectFrom(naming.as('naming'))
    .innerJoin(schemes.as('named'), 'named.scheme_id', 'naming.scheme_id')
    .select(['named.kind', ({ fn }) => fn.count<number>('naming.case_id').distinct().as('cases')])
    .groupBy('named.kind')
    .execute();
  return new Map(rows.map(({ kind, cases }) => [kind, cases]));
}

/** How many cases name any of these schemes, each counted once. */
export function casesNaming(all: readonly CasesOfSchemes[], schemeIds: ReadonlySet<string>): number {
  return all
    .filter((alike) => alike.schemeIds.some((schemeId) => schemeIds.has(schemeId)))
    .reduce((sum, { cases }) => sum + cases, 0);
}
