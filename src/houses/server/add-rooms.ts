import { sql } from 'kysely';
import type { z } from 'zod';
import { AppError } from '../../platform/app-error.ts';
import { isUniqueViolation, type Trx, transaction } from '../../platform/database.ts';
import type { Services } from '../../platform/services.ts';
import { type addRooms as contract, MOST_ROOMS_OF_HOUSE } from '../contract.ts';
import { appendHouseLeaf } from './append-house-leaf.ts';
import { holdHouse } from './hold-house.ts';
import { addUp, type HouseKey, type StoredHouse } from './house-queries.ts';

type NewRooms = z.output<(typeof contract)['body']>['rooms'];

/**
 * Adds rooms to a house. The very same again is harmless. Throws `not_found` for a house that has ended,
 * `room_number_taken` for a number that is there, or twice among them, and `limit_reached`.
 */
export async function addRooms(
  { db, clock }: Services,
  accountId: string,
  house: StoredHouse,
  rooms: NewRooms,
): Promise<void> {
  const by = { accountId, at: clock.now() };
  await transaction(db, async (trx) => {
    const held = await holdHouse(trx, house);
    if (await areThere(trx, house, rooms)) return;
    await writeRooms(trx, held, rooms, by);
  });
}

/** The rows of new rooms with their leaf, in a house that is held. Throws `room_number_taken` and `limit_reached`. */
export async function writeRooms(
  trx: Trx,
  house: HouseKey & Pick<StoredHouse, 'rooms'>,
  rooms: NewRooms,
  by: { readonly accountId: string; readonly at: Date },
): Promise<void> {
  if (house.rooms + rooms.length > MOST_ROOMS_OF_HOUSE) throw new AppError('limit_reached');
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

/** Whether all of these rooms stand there as they are asked for: an answer was lost. */
async function areThere(trx: Trx, { area_id, house_id }: HouseKey, rooms: NewRooms): Promise<boolean> {
  const ids = rooms.map(({ roomId }) => roomId);
  const known = await trx
    .selectFrom('house_room')
    .select(['room_id', 'number', 'capacity'])
    .where('area_id', '=', area_id)
    .where('house_id', '=', house_id)
    .where('room_id', '=', sql<string>`any(${ids}::uuid[])`)
    .execute();
  return rooms.every(({ roomId, number, capacity }) => {
    const room = known.find(({ room_id }) => room_id === roomId);
    return room?.number === number.normalize('NFC') && room.capacity === capacity;
  });
}

/** A number that another room has, or an id that is in use. */
export function refuseTaken(error: unknown): never {
  if (isUniqueViolation(error, 'house_room_number') || isUniqueViolation(error, 'house_room_pkey')) {
    throw new AppError('room_number_taken');
  }
  throw error;
}
