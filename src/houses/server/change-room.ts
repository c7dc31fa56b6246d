import type { z } from 'zod';
import { AppError } from '../../platform/app-error.ts';
import { type Trx, transaction } from '../../platform/database.ts';
import type { Services } from '../../platform/services.ts';
import type { changeRoom as contract } from '../contract.ts';
import { refuseTaken } from './add-rooms.ts';
import { appendHouseLeaf } from './append-house-leaf.ts';
import { holdHouse } from './hold-house.ts';
import { addUp, type HouseKey, type StoredHouse } from './house-queries.ts';

/**
 * Number and capacity of a room. Throws `not_found`, `room_number_taken`, and `room_full` for fewer places than people
 * who live there.
 */
export async function changeRoom(
  { db, clock }: Services,
  accountId: string,
  house: StoredHouse,
  roomId: string,
  { number, capacity }: z.output<(typeof contract)['body']>,
): Promise<void> {
  const by = { accountId, at: clock.now() };
  await transaction(db, async (trx) => {
    await holdHouse(trx, house);
    await rewriteRoom(trx, house, roomId, { number, capacity }, by);
  });
}

/** The same in a house that is held. */
export async function rewriteRoom(
  trx: Trx,
  house: HouseKey,
  roomId: string,
  { number, capacity }: z.output<(typeof contract)['body']>,
  by: { readonly accountId: string; readonly at: Date },
): Promise<void> {
  const room = await trx
    .selectFrom('house_room')
    .select(['capacity', 'occupants'])
    .where('area_id', '=', house.area_id)
    .where('house_id', '=', house.house_id)
    .where('room_id', '=', roomId)
    .executeTakeFirst();
  if (room === undefined) throw new AppError('not_found');
  if (room.occupants > capacity) throw new AppError('room_full');
  await trx
    .updateTable('house_room')
    .set({ number: number.normalize('NFC'), capacity })
    .where('area_id', '=', house.area_id)
    .where('house_id', '=', house.house_id)
    .where('room_id', '=', roomId)
    .execute()
    .catch(refuseTaken);
  await addUp(trx, house, { capacity: capacity - room.capacity });
  await appendHouseLeaf(trx, house, 'house.room', [roomId, capacity], by);
}
