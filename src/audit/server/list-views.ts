import { sql } from 'kysely';
import { z } from 'zod';
import { cutPage, decodeCursor } from '../../platform/cursor.ts';
import type { Db } from '../../platform/database.ts';
import type { listViews as contract } from '../contract.ts';
import { peopleOf, personIn } from './people-queries.ts';
import './tables.ts';

const cursorSchema = z.tuple([z.iso.datetime(), z.uuid()]);

/**
 * A page of who looked at the logs, newest first. An auditor of some units sees the looking of those who saw no more
 * than these units. Throws `bad_cursor`.
 */
export async function listViews(
  db: Db,
  scope: 'all' | readonly number[],
  { cursor, limit }: z.output<(typeof contract)['query']>,
): Promise<z.input<(typeof contract)['reply']>> {
  const after = decodeCursor(cursorSchema, cursor);
  let query = db
    .selectFrom('audit_view')
    .selectAll()
    .orderBy('at', 'desc')
    .orderBy('view_id', 'desc')
    .limit(limit + 1);
  if (scope !== 'all') query = query.where(sql<boolean>`unit_ids <@ ${[...scope]}::int[]`);
  if (after !== undefined) {
    const [at, viewId] = after;
    query = query.where(({ eb, refTuple, tuple }) =>
      eb(refTuple('at', 'view_id'), '<', tuple(new Date(at), viewId)),
    );
  }
  const found = await query.execute();
  const { rows, next } = cutPage(found, limit, (last) => [last.at.toISOString(), last.view_id]);
  const people = await peopleOf(
    db,
    rows.map((row) => row.account_id),
  );
  const asked = rows.flatMap(({ filter: { accountId } }) =>
    accountId === undefined ? [] : String(accountId),
  );
  const about = await peopleOf(db, asked, scope);
  return {
    rows: rows.map((row) => ({
      viewId: row.view_id,
      at: row.at.toISOString(),
      person: personIn(people, row.account_id),
      kind: row.kind,
      filter: row.filter,
      about: about.get(String(row.filter.accountId)) ?? null,
      rowCount: row.row_count,
    })),
    next,
  };
}
