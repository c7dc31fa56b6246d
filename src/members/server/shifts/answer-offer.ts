import { AppError } from '../../../platform/app-error.ts';
import { dayOf } from '../../../platform/clock.ts';
import { transaction } from '../../../platform/database.ts';
import type { Services } from '../../../platform/services.ts';
import { changeShift, type StoredShift } from './shift-queries.ts';

/**
 * Whoever was asked to take a shift takes it, and holds it from then on, or does not. Throws `day_in_past`,
 * `shift_overlap` where they have that very shift by now, and `shift_changed`.
 */
export async function answerOffer(
  { db, clock }: Services,
  accountId: string,
  shift: StoredShift,
  accepts: boolean,
): Promise<void> {
  const at = clock.now();
  if (shift.offered_to === null) throw new AppError('shift_changed');
  if (shift.on_day < dayOf(at)) throw new AppError('day_in_past');
  const taken = accepts ? { member_id: shift.offered_to } : {};
  const said = [accepts ? 'shift.take' : 'shift.decline', shift.member_id, shift.offered_to] as const;
  await transaction(db, (trx) =>
    changeShift(trx, shift, { ...taken, offered_to: null }, said, { accountId, at }),
  );
}
