import { AppError } from '../../../platform/app-error.ts';
import { transaction } from '../../../platform/database.ts';
import type { Services } from '../../../platform/services.ts';
import { dutyDays } from './duty-days.ts';
import { holdOnDuty } from './hold-on-duty.ts';
import { changeShift, type StoredShift, siteOf } from './shift-queries.ts';

/**
 * Whoever was asked to take a shift takes it, and holds it from then on, or does not. Throws `day_in_past`,
 * `not_of_site` for who is leaving meanwhile, `shift_overlap` where they have that very shift by now, and `shift_changed`.
 */
export async function answerOffer(
  services: Services,
  accountId: string,
  shift: StoredShift,
  accepts: boolean,
): Promise<void> {
  const at = services.clock.now();
  const { offered_to: askedId } = shift;
  if (askedId === null) throw new AppError('shift_changed');
  const { since } = await dutyDays(services);
  if (shift.on_day < since) throw new AppError('day_in_past');
  const taken = accepts ? { member_id: askedId } : {};
  const said = [accepts ? 'shift.take' : 'shift.decline', shift.member_id, askedId] as const;
  await transaction(services.db, async (trx) => {
    if (accepts) await holdOnDuty(trx, siteOf(shift), [{ memberId: askedId, onDay: shift.on_day }], at);
    await changeShift(trx, shift, { ...taken, offered_to: null }, said, { accountId, at });
  });
}
