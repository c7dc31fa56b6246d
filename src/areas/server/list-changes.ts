import { z } from 'zod';
import { cutPage, decodeCursor } from '../../platform/cursor.ts';
import type { Db } from '../../platform/database.ts';
import { rowIdSchema } from '../../wire/encoding.ts';
import type { EnteredChange } from '../change-contract.ts';
import './tables.ts';

/** A change as it is listed; `enteredById` is the account, which accounts can name. */
export type ListedChange = Omit<EnteredChange, 'enteredBy'> & { readonly enteredById: string | null };

const changeCursor = z.tuple([rowIdSchema]);

/** Changes that were entered or imported, newest first. Throws `bad_cursor`. */
export async function listChanges(
  db: Db,
  query: { readonly cursor?: string | undefined; readonly limit: number },
): Promise<{ rows: ListedChange[]; next: string | null }> {
  const [before] = decodeCursor(changeCursor, query.cursor) ?? [];
  let select = db
    .selectFrom('area_change')
    .select(['change_id as changeId', 'kind', 'on_day as onDay', 'source', 'verified', 'figures'])
    .select(['entered_by as enteredById', 'entered_at as enteredAt'])
    .orderBy('change_id', 'desc')
    .limit(query.limit + 1);
  if (before !== undefined) select = select.where('change_id', '<', before);
  const found = await select.execute();
  const { rows, next } = cutPage(found, query.limit, (last) => [last.changeId]);
  const entered = rows.filter(({ kind }) => kind !== 'import').map(({ changeId }) => changeId);
  const moves = await movesOf(db, entered);
  return {
    rows: rows.map((row) => ({
      ...row,
      enteredAt: row.enteredAt.toISOString(),
      moves: moves.get(row.changeId) ?? [],
    })),
    next,
  };
}

async function movesOf(db: Db, changeIds: readonly number[]): Promise<Map<number, EnteredChange['moves']>> {
  const moves = new Map<number, EnteredChange['moves']>();
  if (changeIds.length === 0) return moves;
  const rows = await db
    .selectFrom('area_succession')
    .select(['change_id as changeId', 'from_id as fromId', 'to_id as toId', 'extent'])
    .where('change_id', 'in', changeIds)
    .orderBy('succession_id')
    .execute();
  for (const { changeId, ...move } of rows) {
    if (changeId === null) continue;
    const sofar = moves.get(changeId);
    if (sofar) sofar.push(move);
    else moves.set(changeId, [move]);
  }
  return moves;
}
