import { sql } from 'kysely';
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
  let naming = openedIn(db, scope).where(sql<boolean>`scheme_ids <> '{}'`);
  if (schemeIds) naming = naming.where(sql<boolean>`scheme_ids && ${[...schemeIds]}::uuid[]`);
  const rows = await naming
    .select(['scheme_ids', ({ fn }) => fn.countAll<number>().as('cases')])
    .groupBy('scheme_ids')
    .execute();
  return rows.map(({ scheme_ids: schemeIds, cases }) => ({ schemeIds, cases }));
}

/** How many cases name any of these schemes, each counted once. */
export function casesNaming(all: readonly CasesOfSchemes[], schemeIds: ReadonlySet<string>): number {
  return all
    .filter((alike) => alike.schemeIds.some((schemeId) => schemeIds.has(schemeId)))
    .reduce((sum, { cases }) => sum + cases, 0);
}
