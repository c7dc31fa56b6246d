import { z } from 'zod';
import { cutPage, decodeCursor } from '../../platform/cursor.ts';
import type { Db } from '../../platform/database.ts';
import { daySchema } from '../../wire/encoding.ts';
import type { BoardMember } from '../board-contract.ts';
import type { FoundBoard } from './boards.ts';
import { presentMember } from './member-queries.ts';

const memberCursor = z.tuple([daySchema, z.uuid()]);

/** The terms of a board by their first day, newest first. Throws `bad_cursor`. */
export async function listMembers(
  db: Db,
  { unitId }: FoundBoard,
  query: { readonly cursor?: string | undefined; readonly limit: number },
): Promise<{ rows: BoardMember[]; next: string | null }> {
  const after = decodeCursor(memberCursor, query.cursor);
  let select = db
    .selectFrom('board_member')
    .selectAll()
    .where('unit_id', '=', unitId)
    .orderBy('valid_from', 'desc')
    .orderBy('member_id', 'desc')
    .limit(query.limit + 1);
  if (after !== undefined) {
    select = select.where(({ eb, refTuple, tuple }) =>
      eb(refTuple('valid_from', 'member_id'), '<', tuple(...after)),
    );
  }
  const page = cutPage(await select.execute(), query.limit, (last) => [last.valid_from, last.member_id]);
  return { rows: page.rows.map(presentMember), next: page.next };
}
