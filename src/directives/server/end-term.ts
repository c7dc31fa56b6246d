import type { z } from 'zod';
import { AppError } from '../../platform/app-error.ts';
import { transaction } from '../../platform/database.ts';
import type { Services } from '../../platform/services.ts';
import type { BoardMember, endTerm as contract } from '../board-contract.ts';
import { lockBoard } from './lock-board.ts';
import { logMember, presentMember, refuseOverlap, type StoredMember } from './member-queries.ts';

/**
 * Ends a term, or corrects its last day. Throws `end_before_start`, `board_terms_overlap` where a later day would meet
 * another term, `entry_changed` where somebody was faster.
 */
export async function endTerm(
  { db, clock }: Services,
  accountId: string,
  member: StoredMember,
  { version, validTo }: z.output<(typeof contract)['body']>,
): Promise<BoardMember> {
  if (validTo < member.valid_from) throw new AppError('end_before_start');
  const changed = { ...member, valid_to: validTo, version: version + 1 };
  await transaction(db, async (trx) => {
    await lockBoard(trx, { areaId: member.area_id, unitId: member.unit_id });
    await refuseOverlap(trx, changed);
    const updated = await trx
      .updateTable('board_member')
      .set({ valid_to: validTo, version: changed.version })
      .where('area_id', '=', member.area_id)
      .where('member_id', '=', member.member_id)
      .where('version', '=', version)
      .executeTakeFirst();
    if (updated.numUpdatedRows !== 1n) throw new AppError('entry_changed');
    await logMember(trx, changed, { accountId, at: clock.now() });
  });
  return presentMember(changed);
}
