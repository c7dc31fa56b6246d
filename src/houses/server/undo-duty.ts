import { AppError } from '../../platform/app-error.ts';
import { type Trx, transaction } from '../../platform/database.ts';
import type { Services } from '../../platform/services.ts';
import { appendHouseLeaf } from './append-house-leaf.ts';
import { findDuty } from './duty-queries.ts';
import { holdHosted } from './hold-house.ts';
import type { HouseKey, StoredHouse } from './house-queries.ts';

/**
 * Takes back that something was notified: it is open again with the time limit that it had, and the renewal that followed
 * from it is gone. The very same again is harmless. Throws `not_found` for what is about nobody who lives there, and
 * `duty_renewed` where that renewal is done as well.
 */
export async function undoDuty(
  { db, clock }: Services,
  accountId: string,
  house: StoredHouse,
  dutyId: string,
): Promise<void> {
  const at = clock.now();
  const { area_id, house_id } = house;
  await transaction(db, async (trx) => {
    await holdHosted(trx, house);
    const duty = await findDuty(trx, { area_id, house_id, duty_id: dutyId });
    if (duty === undefined || duty.dropped_on !== null) throw new AppError('not_found');
    if (duty.done_on === null) return;
    await removeRenewal(trx, house, dutyId);
    await trx
      .updateTable('house_duty')
      .set({ done_on: null, channel: null, until: null })
      .where('area_id', '=', area_id)
      .where('house_id', '=', house_id)
      .where('duty_id', '=', dutyId)
      .execute();
    await appendHouseLeaf(trx, house, 'house.notified_undone', [dutyId, duty.kind], { accountId, at });
  });
}

/** Throws `duty_renewed` where it is done. */
async function removeRenewal(trx: Trx, { area_id, house_id }: HouseKey, dutyId: string): Promise<void> {
  const removed = await trx
    .deleteFrom('house_duty')
    .where('area_id', '=', area_id)
    .where('house_id', '=', house_id)
    .where('renews', '=', dutyId)
    .returning('done_on')
    .execute();
  if (removed.some(({ done_on }) => done_on !== null)) throw new AppError('duty_renewed');
}
