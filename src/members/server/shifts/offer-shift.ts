import { AppError } from '../../../platform/app-error.ts';
import { type Trx, transaction } from '../../../platform/database.ts';
import type { Services } from '../../../platform/services.ts';
import { dutyDays } from './duty-days.ts';
import { holdOnDuty } from './hold-on-duty.ts';
import { changeShift, type StoredShift, siteOf } from './shift-queries.ts';

/**
 * The holder asks somebody of the team to take a shift, or nobody any more. It stays theirs until that one takes it.
 * Throws `day_in_past`, `not_of_site` for a stranger, for oneself, and for somebody who will have left,
 * `shift_overlap` for somebody who has that very shift, `shift_changed`.
 */
export async function offerShift(
  services: Services,
  accountId: string,
  shift: StoredShift,
  toMemberId: string | null,
): Promise<void> {
  const at = services.clock.now();
  const { since } = await dutyDays(services);
  if (shift.on_day < since) throw new AppError('day_in_past');
  if (toMemberId === shift.member_id) throw new AppError('not_of_site');
  const said = ['shift.offer', shift.member_id, toMemberId] as const;
  await transaction(services.db, async (trx) => {
    if (toMemberId !== null) await checkAsked(trx, shift, toMemberId, at);
    await changeShift(trx, shift, { offered_to: toMemberId }, said, { accountId, at });
  });
}

async function checkAsked(trx: Trx, shift: StoredShift, memberId: string, at: Date): Promise<void> {
  const { area_id: areaId, site_id: siteId, on_day: onDay, number } = shift;
  await holdOnDuty(trx, siteOf(shift), [{ memberId, onDay }], at);
  const taken = await trx
    .selectFrom('site_shift')
    .select('shift_id')
    .where('area_id', '=', areaId)
    .where('site_id', '=', siteId)
    .where('on_day', '=', onDay)
    .where('number', '=', number)
    .where('member_id', '=', memberId)
    .where('dropped_at', 'is', null)
    .executeTakeFirst();
  if (taken !== undefined) throw new AppError('shift_overlap');
}
