import { AppError } from '../../platform/app-error.ts';
import { transaction } from '../../platform/database.ts';
import type { Services } from '../../platform/services.ts';
import { appendHouseLeaf } from './append-house-leaf.ts';
import { holdHouse } from './hold-house.ts';
import { addUp, type StoredHouse } from './house-queries.ts';

/**
 * Takes an empty room out of a house: entered by mistake, or there no more. Who lived there once stays counted. One that
 * is gone already is gone. Throws `not_found` for a house that has ended, and `room_occupied`.
 */
export async function removeRoom(
  { db, clock }: Services,
  accountId: string,
  house: StoredHouse,
  roomId: string,
): Promise<void> {
  const at = clock.now();
  const { area_id, house_id } = house;
  await transaction(db, async (trx) => {
    await holdHouse(trx, house);
    const room = await trx
      .deleteFrom('house_room')
      .where('area_id', '=', area_id)
      .where('house_id', '=', house_id)
      .where('room_id', '=', roomId)
      .returning(['capacity', 'occupants'])
      .executeTakeFirst();
    if (room === undefined) return;
    if (room.occupants > 0) throw new AppError('room_occupied');
    await addUp(trx, house, { rooms: -1, capacity: -room.capacity });
    await appendHouseLeaf(trx, house, 'house.room_removed', [roomId, room.capacity], { accountId, at });
  });
}
