import type { z } from 'zod';
import { AppError } from '../../platform/app-error.ts';
import { isUniqueViolation, type Trx, transaction } from '../../platform/database.ts';
import type { Services } from '../../platform/services.ts';
import type { addRooms as contract } from '../contract.ts';
import { appendHouseLeaf } from './append-house-leaf.ts';
import { addUp, type HouseKey, type StoredHouse } from './house-queries.ts';

type NewRooms = z.output<(typeof contract)['body']>['rooms'];

/** Adds rooms to a house. Throws `room_number_taken` for a number that is there, or twice among them. */
export async function addRooms(
  { db, clock }: Services,
  accountId: string,
  house: StoredHouse,
  rooms: NewRooms,
): Promise<void> {
  const by = { accountId, at: clock.now() };
  await transaction(db, (trx) => writeRooms(trx, house, rooms, by));
}

/** The rows of new rooms with their leaf, in the caller's transaction. Throws `room_number_taken`. */
export async function writeRooms(
  trx: Trx,
  house: HouseKey,
  rooms: NewRooms,
  by: { readonly accountId: string; readonly at: Date },
): Promise<void> {
  const { area_id, house_id } = house;
  const rows = rooms.map(({ roomId, number, capacity }) => {
    return { area_id, house_id, room_id: roomId, number: number.normalize('NFC'), capacity };
  });
  const capacity = rows.reduce((sum, room) => sum + room.capacity, 0);
  await trx.insertInto('house_room').values(rows).execute().catch(refuseTaken);
  await addUp(trx, house, { rooms: rows.length, capacity });
  const said = rows.flatMap((room) => [room.room_id, room.capacity]);
  await appendHouseLeaf(trx, house, 'house.rooms', said, by);
}

/** A number that another room has; an id in use is the same room sent twice. */
export function refuseTaken(error: unknown): never {
  if (isUniqueViolation(error, 'house_room_number') || isUniqueViolation(error, 'house_room_pkey')) {
    throw new AppError('room_number_taken');
  }
  throw error;
}
