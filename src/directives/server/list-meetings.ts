import { sql } from 'kysely';
import { z } from 'zod';
import { cutPage, decodeCursor } from '../../platform/cursor.ts';
import type { Db } from '../../platform/database.ts';
import { daySchema } from '../../wire/encoding.ts';
import type { MeetingRow } from '../board-contract.ts';
import type { FoundBoard } from './boards.ts';

const meetingCursor = z.tuple([daySchema, z.uuid()]);

/**
 * The meetings of a board, newest first; for its overseers those whose minutes are not issued too, and how many tasks
 * came of each. Throws `bad_cursor`.
 */
export async function listMeetings(
  db: Db,
  { unitId }: FoundBoard,
  query: { readonly cursor?: string | undefined; readonly limit: number },
  oversees: boolean,
): Promise<{ rows: MeetingRow[]; next: string | null }> {
  const after = decodeCursor(meetingCursor, query.cursor);
  let select = db
    .selectFrom('board_meeting as meeting')
    .select(['meeting_id', 'number', 'held_on', 'place', 'issued_at'])
    .select(sql<number>`jsonb_array_length(meeting.conclusions)`.as('conclusions'))
    .select((meeting) =>
      meeting
        .selectFrom('directive_task')
        .select((task) => task.fn.countAll<number>().as('tasks'))
        .whereRef('directive_task.meeting_id', '=', 'meeting.meeting_id')
        .as('tasks'),
    )
    .where('unit_id', '=', unitId)
    .orderBy('held_on', 'desc')
    .orderBy('meeting_id', 'desc')
    .limit(query.limit + 1);
  if (!oversees) select = select.where('issued_at', 'is not', null);
  if (after !== undefined) {
    select = select.where(({ eb, refTuple, tuple }) =>
      eb(refTuple('held_on', 'meeting_id'), '<', tuple(...after)),
    );
  }
  const page = cutPage(await select.execute(), query.limit, (last) => [last.held_on, last.meeting_id]);
  const rows = page.rows.map((row) => ({
    meetingId: row.meeting_id,
    number: row.number,
    heldOn: row.held_on,
    place: row.place,
    issuedAt: row.issued_at?.toISOString() ?? null,
    conclusions: row.conclusions,
    tasks: oversees ? (row.tasks ?? 0) : null,
  }));
  return { rows, next: page.next };
}
