import type { z } from 'zod';
import { AppError } from '../../platform/app-error.ts';
import { transaction } from '../../platform/database.ts';
import type { Services } from '../../platform/services.ts';
import type { amendMeeting as contract } from '../board-contract.ts';
import { leadersOf, logMeeting, meetingColumns, type StoredMeeting } from './meeting-queries.ts';
import { refuseTakenNumber } from './record-meeting.ts';

/**
 * Changes a meeting whose minutes are not issued. Throws `minutes_issued`, `entry_changed` where somebody was faster,
 * `meeting_number_taken`.
 */
export async function amendMeeting(
  { db, clock }: Services,
  accountId: string,
  meeting: StoredMeeting,
  { version, ...told }: z.output<(typeof contract)['body']>,
): Promise<{ version: number }> {
  if (meeting.issued_at !== null) throw new AppError('minutes_issued');
  const at = clock.now();
  return transaction(db, async (trx) => {
    await leadersOf(trx, meeting.unit_id, told);
    const updated = await trx
      .updateTable('board_meeting')
      .set({ ...meetingColumns(told), version: version + 1 })
      .where('area_id', '=', meeting.area_id)
      .where('meeting_id', '=', meeting.meeting_id)
      .where('version', '=', version)
      .where('issued_at', 'is', null)
      .executeTakeFirst();
    if (updated.numUpdatedRows !== 1n) throw new AppError('entry_changed');
    await logMeeting(trx, { ...meeting, version: version + 1 }, told, { accountId, at });
    return { version: version + 1 };
  }).catch(refuseTakenNumber);
}
