import { createHash } from 'node:crypto';
import type { Selectable } from 'kysely';
import { appendLeaf } from '../../ledger/server/index.ts';
import { invalidInput } from '../../platform/app-error.ts';
import type { Db, Trx } from '../../platform/database.ts';
import type { MeetingFields } from '../board-contract.ts';
import type { NamedMember } from '../minutes.ts';
import type { StoredMember } from './member-queries.ts';
import type { BoardMeetingTable } from './tables.ts';

/** A row of `board_meeting`. */
export type StoredMeeting = Selectable<BoardMeetingTable>;

/** The constraint that a number stands once in a board and year. */
export const MEETING_NUMBER = 'board_meeting_number';

/** A meeting of any board; undefined where there is none. */
export function findMeeting(db: Db | Trx, meetingId: string): Promise<StoredMeeting | undefined> {
  return db.selectFrom('board_meeting').selectAll().where('meeting_id', '=', meetingId).executeTakeFirst();
}

/** What can be written of a meeting, as columns. */
export function meetingColumns(told: MeetingFields) {
  return {
    number: told.number,
    year: Number(told.heldOn.slice(0, 4)),
    held_on: told.heldOn,
    place: told.place.normalize('NFC'),
    chair_id: told.chairId,
    secretary_id: told.secretaryId,
    agenda: JSON.stringify(told.agenda.map((item) => item.normalize('NFC'))),
    minutes: told.minutes.normalize('NFC'),
    conclusions: JSON.stringify(told.conclusions.map((item) => item.normalize('NFC'))),
  };
}

/** The members that lead and write at a meeting, by id. Throws `invalid_input` for one who is no member that day. */
export async function leadersOf(
  db: Db | Trx,
  unitId: number,
  { heldOn, chairId, secretaryId }: Pick<MeetingFields, 'heldOn' | 'chairId' | 'secretaryId'>,
): Promise<{ chair: NamedMember | null; secretary: NamedMember | null }> {
  const ids = [chairId, secretaryId].filter((id) => id !== null);
  const rows =
    ids.length === 0
      ? []
      : await db.selectFrom('board_member').selectAll().where('member_id', 'in', ids).execute();
  const named = (id: string | null, path: string): NamedMember | null => {
    if (id === null) return null;
    const row = rows.find((each) => each.member_id === id);
    if (row === undefined || row.unit_id !== unitId || !serves(row, heldOn)) {
      throw invalidInput(path, 'no_member');
    }
    return { name: row.name, post: row.post, role: row.role };
  };
  return { chair: named(chairId, 'chairId'), secretary: named(secretaryId, 'secretaryId') };
}

function serves({ valid_from: from, valid_to: to }: StoredMember, day: string): boolean {
  return from <= day && (to === null || day <= to);
}

/** The leaf of a meeting as it was entered or changed: a digest of its texts, in the transaction that wrote them. */
export async function logMeeting(
  trx: Trx,
  meeting: { readonly area_id: number; readonly meeting_id: string; readonly version: number },
  told: MeetingFields,
  { accountId, at }: { readonly accountId: string; readonly at: Date },
): Promise<void> {
  const digest = createHash('sha256').update(JSON.stringify(told)).digest('base64url');
  const said = [meeting.meeting_id, meeting.version, told.number, told.heldOn, digest];
  const fields = ['directives.meeting', ...said, accountId, at.toISOString()];
  await appendLeaf(trx, { areaId: meeting.area_id, subject: 'directives', fields }, at);
}
