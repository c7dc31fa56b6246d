import type { z } from 'zod';
import { AppError } from '../../platform/app-error.ts';
import { isUniqueViolation, transaction } from '../../platform/database.ts';
import { isSentAgain } from '../../platform/sent-again.ts';
import type { Services } from '../../platform/services.ts';
import type { recordMeeting as contract, MeetingFields } from '../board-contract.ts';
import type { FoundBoard } from './boards.ts';
import { lockBoard } from './lock-board.ts';
import {
  findMeeting,
  leadersOf,
  logMeeting,
  MEETING_NUMBER,
  meetingColumns,
  type StoredMeeting,
} from './meeting-queries.ts';

/**
 * Enters a meeting. The same again is harmless. Throws `meeting_number_taken`, `invalid_input` for a chair who is no member
 * that day, `already_entered` for another meeting under the same id.
 */
export async function recordMeeting(
  { db, clock }: Services,
  accountId: string,
  board: FoundBoard,
  { meetingId, ...told }: z.output<(typeof contract)['body']>,
): Promise<{ version: number }> {
  const { areaId, unitId } = board;
  const at = clock.now();
  return transaction(db, async (trx) => {
    await lockBoard(trx, board);
    const known = await findMeeting(trx, meetingId);
    if (known !== undefined) return sameAgain(known, unitId, told);
    await leadersOf(trx, unitId, told);
    const row = { area_id: areaId, meeting_id: meetingId, unit_id: unitId, version: 1 };
    const unissued = { issued_at: null, issued_by: null, issued: null, issued_hash: null };
    await trx
      .insertInto('board_meeting')
      .values({ ...row, ...meetingColumns(told), ...unissued })
      .execute();
    await logMeeting(trx, row, told, { accountId, at });
    return { version: 1 };
  }).catch(refuseTakenNumber);
}

/** The words for a number that another meeting of the year has. */
export function refuseTakenNumber(error: unknown): never {
  throw isUniqueViolation(error, MEETING_NUMBER) ? new AppError('meeting_number_taken') : error;
}

function sameAgain(known: StoredMeeting, unitId: number, told: MeetingFields): { version: number } {
  const stored = {
    ...known,
    agenda: JSON.stringify(known.agenda),
    conclusions: JSON.stringify(known.conclusions),
  };
  if (known.unit_id !== unitId || !isSentAgain(stored, meetingColumns(told)))
    throw new AppError('already_entered');
  return { version: known.version };
}
