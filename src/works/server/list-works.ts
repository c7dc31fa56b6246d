import { z } from 'zod';
import { cutPage, decodeCursor } from '../../platform/cursor.ts';
import type { Db } from '../../platform/database.ts';
import type { SchemeScope } from '../../schemes/server/index.ts';
import type { countByKind, listByScheme } from '../contract.ts';
import { addWork } from '../figures.ts';
import { countWorks, type SchemeWork } from './count-works.ts';

/** What came of the schemes of a scope by kind, in the order of the kinds' codes. */
export async function worksByKind(
  db: Db,
  scope: SchemeScope,
): Promise<z.input<(typeof countByKind)['reply']>['rows']> {
  const byKind = Map.groupBy(await countWorks(db, scope), ({ kind }) => kind);
  return [...byKind]
    .map(([kind, works]) => ({
      kind,
      schemes: works.length,
      ...addWork(works.map(({ figures }) => figures)),
    }))
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
  const all = (await countWorks(db, scope)).filter(
    ({ kind }) => query.kind === undefined || kind === query.kind,
  );
  const found = all.slice(startOf(all, after?.[0])).slice(0, query.limit + 1);
  const { rows, next } = cutPage(found, query.limit, ({ schemeId }) => [schemeId]);
  return { rows: rows.map(({ figures, ...scheme }) => ({ ...scheme, ...figures })), next };
}

/** Behind the last scheme shown; from the beginning where that has gone. */
function startOf(all: readonly SchemeWork[], after: string | undefined): number {
  return all.findIndex(({ schemeId }) => schemeId === after) + 1;
}
