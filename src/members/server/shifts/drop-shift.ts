import { AppError } from '../../../platform/app-error.ts';
import { transaction } from '../../../platform/database.ts';
import type { Services } from '../../../platform/services.ts';
import { dutyDays } from './duty-days.ts';
import { changeShift, type StoredShift } from './shift-queries.ts';

/** A leader takes a shift off the plan while it is current or ahead; its row stays. Throws `day_in_past`, and `shift_changed` for one that is done. */
export async function dropShift(services: Services, accountId: string, shift: StoredShift): Promise<void> {
  const at = services.clock.now();
  const { since } = await dutyDays(services);
  if (shift.on_day < since) throw new AppError('day_in_past');
  await transaction(services.db, (trx) =>
    changeShift(trx, shift, { dropped_at: at, offered_to: null }, ['shift.drop', shift.member_id], {
      accountId,
      at,
    }),
  );
}
