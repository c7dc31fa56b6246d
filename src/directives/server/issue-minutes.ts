import { createHash } from 'node:crypto';
import { findUnit } from '../../accounts/server/index.ts';
import { appendLeaf } from '../../ledger/server/index.ts';
import { AppError } from '../../platform/app-error.ts';
import { dayOf } from '../../platform/clock.ts';
import { transaction } from '../../platform/database.ts';
import type { Services } from '../../platform/services.ts';
import { type Minutes, minutesBytes } from '../minutes.ts';
import { leadersOf, type StoredMeeting } from './meeting-queries.ts';

/**
 * Issues the minutes of a meeting: frozen as they stand, their SHA-256 in the log. Throws `minutes_issued`,
 * `minutes_incomplete`, `day_in_future` for a meeting that has not been held, `entry_changed`.
 */
export async function issueMinutes(
  services: Services,
  accountId: string,
  meeting: StoredMeeting,
  version: number,
): Promise<{ hash: string }> {
  const { db, clock } = services;
  const at = clock.now();
  if (meeting.issued_at !== null) throw new AppError('minutes_issued');
  if (meeting.held_on > dayOf(at)) throw new AppError('day_in_future');
  const minutes = await minutesOf(services, meeting);
  const hash = createHash('sha256').update(minutesBytes(minutes)).digest();
  await transaction(db, async (trx) => {
    const issued = await trx
      .updateTable('board_meeting')
      .set({
        issued_at: at,
        issued_by: accountId,
        issued: JSON.stringify(minutes),
        issued_hash: hash,
        version: version + 1,
      })
      .where('area_id', '=', meeting.area_id)
      .where('meeting_id', '=', meeting.meeting_id)
      .where('version', '=', version)
      .where('issued_at', 'is', null)
      .executeTakeFirst();
    // read at another version than the one that is issued
    if (issued.numUpdatedRows !== 1n || meeting.version !== version) throw new AppError('entry_changed');
    const said = [meeting.meeting_id, version + 1, hash.toString('base64url')];
    const fields = ['directives.minutes', ...said, accountId, at.toISOString()];
    await appendLeaf(trx, { areaId: meeting.area_id, subject: 'directives', fields }, at);
  });
  return { hash: hash.toString('hex') };
}

async function minutesOf({ db }: Services, meeting: StoredMeeting): Promise<Minutes> {
  const { unit_id: unitId, chair_id: chairId, secretary_id: secretaryId, held_on: heldOn } = meeting;
  const { chair, secretary } = await leadersOf(db, unitId, { heldOn, chairId, secretaryId });
  const complete = meeting.minutes !== '' && meeting.agenda.length > 0 && meeting.conclusions.length > 0;
  if (chair === null || secretary === null || !complete) throw new AppError('minutes_incomplete');
  const board = (await findUnit(db, unitId))?.name ?? '';
  const { number, place, agenda, minutes, conclusions } = meeting;
  return { board, number, heldOn, place, chair, secretary, agenda, minutes, conclusions };
}
