import { AppError } from '../../platform/app-error.ts';
import type { Trx } from '../../platform/database.ts';
import type { HouseKey } from './house-queries.ts';

/** Takes a place in a room, in a house that is held. Throws `not_found` for a room that is not there, and `room_full`. */
export async function takePlace(trx: Trx, { area_id, house_id }: HouseKey, roomId: string): Promise<void> {
  const room = await trx
    .selectFrom('house_room')
    .select(['occupants', 'capacity'])
    .where('area_id', '=', area_id)
    .where('house_id', '=', house_id)
    .where('room_id', '=', roomId)
    .executeTakeFirst();
  if (room === undefined) throw new AppError('not_found');
  if (room.occupants >= room.capacity) throw new AppError('room_full');
  await addToRoom(trx, { area_id, house_id }, roomId, 1);
}

/** Gives a place in a room back, in a house that is held. */
export function leavePlace(trx: Trx, house: HouseKey, roomId: string): Promise<void> {
  return addToRoom(trx, house, roomId, -1);
}

async function addToRoom(
  trx: Trx,
  { area_id, house_id }: HouseKey,
  roomId: string,
  people: number,
): Promise<void> {
  await trx
    .updateTable('house_room')
    .set((room) => ({ occupants: room('occupants', '+', people) }))
    .where('area_id', '=', area_id)
    .where('house_id', '=', house_id)
    .where('room_id', '=', roomId)
    .execute();
}
