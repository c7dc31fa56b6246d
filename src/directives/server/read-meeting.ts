import { displayNames } from '../../accounts/server/index.ts';
import type { Db } from '../../platform/database.ts';
import type { Services } from '../../platform/services.ts';
import type { Meeting } from '../board-contract.ts';
import { leadersOf, type StoredMeeting } from './meeting-queries.ts';

/** A meeting with what it has become; once issued, as it was issued. `tasks` for whoever oversees the board alone. */
export async function readMeeting(
  { db }: Services,
  meeting: StoredMeeting,
  may: { readonly keep: boolean; readonly oversee: boolean },
): Promise<Meeting> {
  const { issued } = meeting;
  const leaders = issued ?? (await namedLeaders(db, meeting));
  const conclusions = issued?.conclusions ?? meeting.conclusions;
  const counts = may.oversee ? await tasksOfConclusions(db, meeting.meeting_id) : new Map<number, number>();
  return {
    meetingId: meeting.meeting_id,
    unitId: meeting.unit_id,
    version: meeting.version,
    number: meeting.number,
    heldOn: meeting.held_on,
    place: issued?.place ?? meeting.place,
    chairId: meeting.chair_id,
    secretaryId: meeting.secretary_id,
    chair: leaders.chair,
    secretary: leaders.secretary,
    agenda: [...(issued?.agenda ?? meeting.agenda)],
    minutes: issued?.minutes ?? meeting.minutes,
    conclusions: [...conclusions],
    issued: await issueOf(db, meeting),
    tasks: conclusions.map((_, index) => counts.get(index) ?? 0),
    may: { keep: may.keep },
  };
}

async function issueOf(db: Db, meeting: StoredMeeting): Promise<Meeting['issued']> {
  const { issued, issued_at: at, issued_by: by, issued_hash: hash } = meeting;
  if (issued === null || at === null || hash === null) return null;
  const names = await displayNames(db, by === null ? [] : [by]);
  return {
    at: at.toISOString(),
    by: names.get(by ?? '') ?? '',
    board: issued.board,
    hash: hash.toString('hex'),
  };
}

/** Who leads and writes; nobody where a term has been shortened since. */
async function namedLeaders(db: Db, { unit_id: unitId, held_on: heldOn, ...meeting }: StoredMeeting) {
  const { chair_id: chairId, secretary_id: secretaryId } = meeting;
  try {
    return await leadersOf(db, unitId, { heldOn, chairId, secretaryId });
  } catch {
    return { chair: null, secretary: null };
  }
}

async function tasksOfConclusions(db: Db, meetingId: string): Promise<Map<number, number>> {
  const rows = await db
    .selectFrom('directive_task')
    .select(['conclusion', (task) => task.fn.countAll<number>().as('tasks')])
    .where('meeting_id', '=', meetingId)
    .groupBy('conclusion')
    .execute();
  return new Map(rows.map(({ conclusion, tasks }) => [conclusion ?? 0, tasks]));
}
