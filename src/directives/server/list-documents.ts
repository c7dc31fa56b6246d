import { z } from 'zod';
import { dayOf } from '../../platform/clock.ts';
import { cutPage, decodeCursor } from '../../platform/cursor.ts';
import type { Db } from '../../platform/database.ts';
import type { Services } from '../../platform/services.ts';
import { momentSchema } from '../../wire/encoding.ts';
import type { DirectiveDocument } from '../document-contract.ts';
import type { FoundBoard } from './boards.ts';
import { presentDocument } from './document-queries.ts';
import { isLate } from './task-conditions.ts';

const documentCursor = z.tuple([momentSchema, z.uuid()]);

/** The documents of a board, last entered first; with `counts` how their tasks stand. Throws `bad_cursor`. */
export async function listDocuments(
  { db, clock }: Services,
  { unitId }: FoundBoard,
  query: { readonly cursor?: string | undefined; readonly limit: number },
  counts: boolean,
): Promise<{ rows: DirectiveDocument[]; next: string | null }> {
  const after = decodeCursor(documentCursor, query.cursor);
  let select = db
    .selectFrom('directive')
    .selectAll()
    .where('unit_id', '=', unitId)
    .orderBy('recorded_at', 'desc')
    .orderBy('directive_id', 'desc')
    .limit(query.limit + 1);
  if (after !== undefined) {
    const [at, id] = after;
    select = select.where(({ eb, refTuple, tuple }) =>
      eb(refTuple('recorded_at', 'directive_id'), '<', tuple(new Date(at), id)),
    );
  }
  const page = cutPage(await select.execute(), query.limit, (last) => [
    last.recorded_at.toISOString(),
    last.directive_id,
  ]);
  const ids = page.rows.map((row) => row.directive_id);
  const counted = counts ? await countByDocument(db, ids, dayOf(clock.now())) : undefined;
  const rows = page.rows.map((row) => presentDocument(row, counted?.(row.directive_id) ?? null));
  return { rows, next: page.next };
}

type Counts = NonNullable<DirectiveDocument['counts']>;

/** How the tasks of some documents stand on a day. */
export async function countByDocument(
  db: Db,
  directiveIds: readonly string[],
  today: string,
): Promise<(directiveId: string) => Counts> {
  const rows =
    directiveIds.length === 0
      ? []
      : await db
          .selectFrom('directive_task')
          .select(['directive_id', (task) => task.fn.countAll<number>().as('tasks')])
          .select((task) => [
            task.fn.countAll<number>().filterWhere('closed_on', 'is', null).as('open'),
            task.fn.countAll<number>().filterWhere(isLate(task, today)).as('late'),
          ])
          .where('directive_id', 'in', directiveIds)
          .groupBy('directive_id')
          .execute();
  const counts = new Map(rows.map(({ directive_id, ...each }) => [directive_id, each]));
  return (directiveId) => counts.get(directiveId) ?? { tasks: 0, open: 0, late: 0 };
}
