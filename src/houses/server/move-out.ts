import { AppError } from '../../platform/app-error.ts';
import { dayOf } from '../../platform/clock.ts';
import { transaction } from '../../platform/database.ts';
import type { Services } from '../../platform/services.ts';
import { appendHouseLeaf } from './append-house-leaf.ts';
import { holdHosted } from './hold-house.ts';
import { addUp, type StoredHouse } from './house-queries.ts';
import { leavePlace } from './places.ts';
import { dropDuties, findResident, forgetIdentities } from './resident-queries.ts';

/**
 * Somebody moves out: the sealed identity is deleted for good, what was still to be notified is dropped, the room
 * counts one less; that somebody lived there, and until when, stays. The very same again is harmless. Throws
 * `not_found`, `day_in_future`, `end_before_start`.
 */
export async function moveOut(
  { db, clock }: Services,
  accountId: string,
  house: StoredHouse,
  residentId: string,
  leftOn: string,
): Promise<void> {
  const at = clock.now();
  if (leftOn > dayOf(at)) throw new AppError('day_in_future');
  const key = { area_id: house.area_id, house_id: house.house_id, resident_id: residentId };
  await transaction(db, async (trx) => {
    await holdHosted(trx, house);
    const resident = await findResident(trx, key);
    if (resident?.left_on === leftOn) return;
    if (resident === undefined || resident.left_on !== null) throw new AppError('not_found');
    if (leftOn < resident.arrived_on) throw new AppError('end_before_start');
    await trx
      .updateTable('house_resident')
      .set({ left_on: leftOn })
      .where('area_id', '=', key.area_id)
      .where('house_id', '=', key.house_id)
      .where('resident_id', '=', residentId)
      .execute();
    await forgetIdentities(trx, house, residentId);
    await dropDuties(trx, house, leftOn, residentId);
    await leavePlace(trx, house, resident.room_id);
    await addUp(trx, house, { occupants: -1 });
    await appendHouseLeaf(trx, house, 'house.departure', [residentId, leftOn], { accountId, at });
  });
}
