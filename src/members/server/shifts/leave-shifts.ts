import { appendLeaf } from '../../../ledger/server/index.ts';
import { dayOf } from '../../../platform/clock.ts';
import type { Trx } from '../../../platform/database.ts';
import type { LeavesBy } from '../leaves-by.ts';

/**
 * Somebody leaves a site: what was planned for them from today on is taken off, nobody waits for their answer any more,
 * and the name that they went by is destroyed. In the transaction that ends them.
 */
export async function leaveShifts(
  trx: Trx,
  { area_id, member_id }: { readonly area_id: number; readonly member_id: string },
  { accountId, at }: LeavesBy,
): Promise<void> {
  const dropped = await trx
    .updateTable('site_shift')
    .set({ dropped_at: at, offered_to: null })
    .where('area_id', '=', area_id)
    .where('member_id', '=', member_id)
    .where('on_day', '>=', dayOf(at))
    .where('done_at', 'is', null)
    .where('dropped_at', 'is', null)
    .returning('shift_id')
    .execute();
  await trx
    .updateTable('site_shift')
    .set({ offered_to: null })
    .where('area_id', '=', area_id)
    .where('offered_to', '=', member_id)
    .execute();
  await trx
    .deleteFrom('site_name')
    .where('area_id', '=', area_id)
    .where('member_id', '=', member_id)
    .execute();
  if (dropped.length === 0) return;
  const shifts = dropped.map(({ shift_id }) => shift_id);
  const fields = ['shift.left', member_id, ...shifts, accountId, at.toISOString()];
  await appendLeaf(trx, { areaId: area_id, subject: 'scheme', fields }, at);
}
