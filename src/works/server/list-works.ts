import { z } from 'zod';
import { cutPage, decodeCursor } from '../../platform/cursor.ts';
import type { Db } from '../../platform/database.ts';
import type { LivingScheme, SchemeScope } from '../../schemes/server/index.ts';
import type { countByKind, listByScheme } from '../contract.ts';
import { countWorks } from './count-works.ts';

/** What came of the schemes of a scope by kind, in the order of the kinds' codes. */
export async function worksByKind(
  db: Db,
  scope: SchemeScope,
): Promise<z.input<(typeof countByKind)['reply']>['rows']> {
  const { schemes, figuresOf } = await countWorks(db, scope);
  return [...Map.groupBy(schemes, ({ kind }) => kind)]
    .map(([kind, ofKind]) => ({ kind, schemes: ofKind.length, ...figuresOf(ofKind) }))
    .sort((a, b) => (a.kind < b.kind ? -1 : 1));
}

const cursor = z.tuple([z.uuid()]);

/** A page of the schemes of a scope by name, of one kind or of all. Throws `bad_cursor`. */
export async function listWorks(
  db: Db,
  scope: SchemeScope,
  query: Pick<z.output<(typeof listByScheme)['query']>, 'kind' | 'cursor' | 'limit'>,
): Promise<z.input<(typeof listByScheme)['reply']>> {
  const after = decodeCursor(cursor, query.cursor);
  const { schemes, figuresOf } = await countWorks(db, scope);
  const all = schemes.filter(({ kind }) => query.kind === undefined || kind === query.kind);
  const found = all.slice(startOf(all, after?.[0])).slice(0, query.limit + 1);
  const { rows, next } = cutPage(found, query.limit, ({ schemeId }) => [schemeId]);
  return { rows: rows.map((scheme) => ({ ...scheme, ...figuresOf([scheme]) })), next };
}

/** Behind the last scheme shown; from the beginning where that has gone. */
function startOf(all: readonly LivingScheme[], after: string | undefined): number {
  return all.findIndex(({ schemeId }) => schemeId === after) + 1;
}
