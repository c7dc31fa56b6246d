import { AppError } from '../../../platform/app-error.ts';
import { dayOf } from '../../../platform/clock.ts';
import { transaction } from '../../../platform/database.ts';
import type { Services } from '../../../platform/services.ts';
import { changeShift, type StoredShift } from './shift-queries.ts';

/**
 * The holder says that a shift was done; whoever was asked to take it is asked no more. The same again is harmless.
 * Throws `day_in_future` before its day, and `shift_changed`.
 */
export async function finishShift(
  { db, clock }: Services,
  accountId: string,
  shift: StoredShift,
): Promise<void> {
  const at = clock.now();
  if (shift.done_at !== null) return;
  if (shift.on_day > dayOf(at)) throw new AppError('day_in_future');
  await transaction(db, (trx) =>
    changeShift(trx, shift, { done_at: at, offered_to: null }, ['shift.done', shift.member_id], {
      accountId,
      at,
    }),
  );
}
