import { AppError } from '../../platform/app-error.ts';
import { dayOf } from '../../platform/clock.ts';
import { type Trx, transaction } from '../../platform/database.ts';
import type { Services } from '../../platform/services.ts';
import { appendHouseLeaf } from './append-house-leaf.ts';
import { addUp, type HouseKey, type StoredHouse } from './house-queries.ts';

/**
 * Somebody moves out: the sealed identity is deleted for good, what was still to be notified is dropped, the room
 * counts one less; that somebody lived there, and until when, stays. Throws `not_found`, `day_in_future`,
 * `end_before_start`.
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
    const resident = await trx
      .selectFrom('house_resident')
      .select(['room_id', 'arrived_on'])
      .where('area_id', '=', key.area_id)
      .where('house_id', '=', key.house_id)
      .where('resident_id', '=', residentId)
      .where('left_on', 'is', null)
      .forUpdate()
      .executeTakeFirst();
    if (resident === undefined) throw new AppError('not_found');
    if (leftOn < resident.arrived_on) throw new AppError('end_before_start');
    await trx
      .updateTable('house_resident')
      .set({ left_on: leftOn })
      .where('area_id', '=', key.area_id)
      .where('house_id', '=', key.house_id)
      .where('resident_id', '=', residentId)
      .execute();
    await forget(trx, key, leftOn);
    await trx
      .updateTable('house_room')
      .set((row) => ({ occupants: row('occupants', '-', 1) }))
      .where('area_id', '=', key.area_id)
      .where('house_id', '=', key.house_id)
      .where('room_id', '=', resident.room_id)
      .execute();
    await addUp(trx, house, { occupants: -1 });
    await appendHouseLeaf(trx, house, 'house.departure', [residentId, leftOn], { accountId, at });
  });
}

async function forget(
  trx: Trx,
  { area_id, house_id, resident_id }: HouseKey & { readonly resident_id: string },
  day: string,
): Promise<void> {
  await trx
    .deleteFrom('house_resident_words')
    .where('area_id', '=', area_id)
    .where('house_id', '=', house_id)
    .where('resident_id', '=', resident_id)
    .execute();
  await trx
    .updateTable('house_duty')
    .set({ dropped_on: day })
    .where('area_id', '=', area_id)
    .where('house_id', '=', house_id)
    .where('resident_id', '=', resident_id)
    .where('done_on', 'is', null)
    .where('dropped_on', 'is', null)
    .execute();
}
