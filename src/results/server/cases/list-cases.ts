import { sql } from 'kysely';
import { z } from 'zod';
import { AppError } from '../../../platform/app-error.ts';
import { cutPage, decodeCursor } from '../../../platform/cursor.ts';
import type { Db } from '../../../platform/database.ts';
import { daySchema } from '../../../wire/encoding.ts';
import type { CaseFilter, CaseRow } from '../../case-contract.ts';
import { presentCase } from './case-queries.ts';
import type { CaseScope } from './case-scope.ts';

const cursorSchema = z.tuple([daySchema, z.uuid()]);

/** A page of cases, newest opened first. Throws `bad_cursor`, `end_before_start`. */
export async function listCases(
  db: Db,
  scope: CaseScope,
  query: CaseFilter & { readonly cursor?: string | undefined; readonly limit: number },
): Promise<{ rows: CaseRow[]; next: string | null }> {
  const { from, to, state, offence } = query;
  if (from !== undefined && to !== undefined && to < from) throw new AppError('end_before_start');
  const after = decodeCursor(cursorSchema, query.cursor);
  let select = casesOf(db, scope)
    .selectAll()
    .orderBy('opened_on', 'desc')
    .orderBy('case_id', 'desc')
    .limit(query.limit + 1);
  if (state !== undefined) select = select.where('state', '=', state);
  if (offence !== undefined) select = select.where('offence', '=', offence);
  if (from !== undefined) select = select.where('opened_on', '>=', from);
  if (to !== undefined) select = select.where('opened_on', '<=', to);
  if (after !== undefined) {
    select = select.where(({ eb, refTuple, tuple }) =>
      eb(refTuple('opened_on', 'case_id'), '<', tuple(...after)),
    );
  }
  const { rows, next } = cutPage(await select.execute(), query.limit, (last) => [
    last.opened_on,
    last.case_id,
  ]);
  return { rows: rows.map(presentCase), next };
}

/** The cases that a view shows; each has an index that begins with what it looks at. */
function casesOf(db: Db, scope: CaseScope) {
  return db.selectFrom(viewed(db, scope).as('criminal_case'));
}

function viewed(db: Db, scope: CaseScope) {
  const cases = db.selectFrom('criminal_case').selectAll();
  const ids = sql<number>`any(${[...scope.ids]}::int[])`;
  if (scope.view === 'own') return cases.where('unit_id', '=', ids);
  if (scope.view === 'arriving') return cases.where('to_unit_id', '=', ids);
  if (scope.view === 'area') return cases.where('place_area_id', '=', ids);
  return (
    cases
      .where('opened_by', '=', ids)
      .whereRef('unit_id', '<>', 'opened_by')
      // few, but the planner cannot know: without a fence it would walk all cases in search of them
      .offset(0)
  );
}
