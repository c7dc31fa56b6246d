import { AppError } from '../../../platform/app-error.ts';
import { dayOf } from '../../../platform/clock.ts';
import { transaction } from '../../../platform/database.ts';
import type { Services } from '../../../platform/services.ts';
import { changeShift, type StoredShift } from './shift-queries.ts';

/** A leader takes a shift off the plan; its row stays. Throws `day_in_past`, and `shift_changed` for one that is done. */
export async function dropShift(
  { db, clock }: Services,
  accountId: string,
  shift: StoredShift,
): Promise<void> {
  const at = clock.now();
  if (shift.on_day < dayOf(at)) throw new AppError('day_in_past');
  await transaction(db, (trx) =>
    changeShift(trx, shift, { dropped_at: at, offered_to: null }, ['shift.drop', shift.member_id], {
      accountId,
      at,
    }),
  );
}
