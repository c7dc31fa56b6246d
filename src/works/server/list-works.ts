import { z } from 'zod';
import { cutPage, decodeCursor } from '../../platform/cursor.ts';
import type { Db } from '../../platform/database.ts';
import { livingByName, type SchemeScope } from '../../schemes/server/index.ts';
import type { listByScheme } from '../contract.ts';
import { worksOf } from './works-of.ts';

const cursor = z.tuple([z.string().max(1000), z.uuid()]);

/**
 * A page of the schemes of a scope that were alive in its period, by name, of one kind or of all, with what came of
 * each. Throws `bad_cursor`.
 */
export async function listWorks(
  db: Db,
  scope: SchemeScope,
  { kind, ...page }: Pick<z.output<(typeof listByScheme)['query']>, 'kind' | 'cursor' | 'limit'>,
): Promise<z.input<(typeof listByScheme)['reply']>> {
  const after = decodeCursor(cursor, page.cursor);
  const found = await livingByName(db, scope, { kind, after, limit: page.limit + 1 });
  const { rows, next } = cutPage(found, page.limit, ({ nameKey, schemeId }) => [nameKey, schemeId]);
  const works = await worksOf(
    db,
    scope,
    rows.map(({ schemeId }) => schemeId),
  );
  return { rows: rows.map(({ nameKey: _, ...scheme }) => ({ ...scheme, ...works(scheme.schemeId) })), next };
}
