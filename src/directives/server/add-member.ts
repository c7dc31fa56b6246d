import type { z } from 'zod';
import { AppError, invalidInput } from '../../platform/app-error.ts';
import { transaction } from '../../platform/database.ts';
import { isSentAgain } from '../../platform/sent-again.ts';
import type { Services } from '../../platform/services.ts';
import type { BoardMember, addMember as contract } from '../board-contract.ts';
import type { FoundBoard } from './boards.ts';
import { lockBoard } from './lock-board.ts';
import { findMember, logMember, presentMember, refuseOverlap } from './member-queries.ts';

type Told = z.output<(typeof contract)['body']>;

/**
 * Enters a term in a board. The same again is harmless. Throws `end_before_start`, `board_terms_overlap`, and
 * `already_entered` for another term under the same id.
 */
export async function addMember(
  { db, clock }: Services,
  accountId: string,
  board: FoundBoard,
  told: Told,
): Promise<BoardMember> {
  const { memberId, name, post, role, validFrom, validTo } = told;
  if (validTo !== null && validTo < validFrom) {
    throw new AppError('end_before_start', { issues: invalidInput('validTo', 'end_before_start').issues });
  }
  const row = {
    area_id: board.areaId,
    member_id: memberId,
    unit_id: board.unitId,
    name: name.normalize('NFC'),
    post: post.normalize('NFC'),
    role,
    valid_from: validFrom,
    valid_to: validTo,
    version: 1,
  };
  return transaction(db, async (trx) => {
    await lockBoard(trx, board);
    const known = await findMember(trx, memberId);
    if (known !== undefined) {
      if (known.unit_id !== board.unitId || !isSentAgain(known, row)) throw new AppError('already_entered');
      return presentMember(known);
    }
    await refuseOverlap(trx, row);
    await trx.insertInto('board_member').values(row).execute();
    await logMember(trx, row, { accountId, at: clock.now() });
    return presentMember(row);
  });
}
