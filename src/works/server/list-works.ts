import { z } from 'zod';
import { cutPage, decodeCursor } from '../../platform/cursor.ts';
import type { Db } from '../../platform/database.ts';
import { type LivingScheme, livingSchemes, type SchemeScope } from '../../schemes/server/index.ts';
import type { countByKind, listByScheme } from '../contract.ts';
import { countWorks } from './count-works.ts';

const collator = new Intl.Collator('vi');

/** What came of the schemes of a scope that were alive in its period by kind, in the order of the kinds' codes. */
export async function worksByKind(
  db: Db,
  scope: SchemeScope,
): Promise<z.input<(typeof countByKind)['reply']>['rows']> {
  const [schemes, figuresOf] = await Promise.all([livingSchemes(db, scope), countWorks(db, scope)]);
  return [...Map.groupBy(schemes, ({ kind }) => kind)]
    .map(([kind, ofKind]) => ({ kind, schemes: ofKind.length, ...figuresOf(ofKind) }))
    .sort((a, b) => (a.kind < b.kind ? -1 : 1));
}

const cursor = z.tuple([z.uuid()]);

/** A page of these schemes by name, of one kind or of all. Throws `bad_cursor`. */
export async function listWorks(
  db: Db,
  scope: SchemeScope,
  query: Pick<z.output<(typeof listByScheme)['query']>, 'kind' | 'cursor' | 'limit'>,
): Promise<z.input<(typeof listByScheme)['reply']>> {
  const after = decodeCursor(cursor, query.cursor);
  const all = (await livingSchemes(db, scope))
    .filter(({ kind }) => query.kind === undefined || kind === query.kind)
    .sort((a, b) => collator.compare(a.name, b.name) || (a.schemeId < b.schemeId ? -1 : 1));
  const found = all.slice(startOf(all, after?.[0])).slice(0, query.limit + 1);
  const { rows, next } = cutPage(found, query.limit, ({ schemeId }) => [schemeId]);
  const figuresOf = await countWorks(
    db,
    scope,
    rows.map(({ schemeId }) => schemeId),
  );
  return { rows: rows.map((scheme) => ({ ...scheme, ...figuresOf([scheme]) })), next };
}

/** Behind the last scheme shown; from the beginning where that has gone. */
function startOf(all: readonly LivingScheme[], after: string | undefined): number {
  return all.findIndex(({ schemeId }) => schemeId === after) + 1;
}
