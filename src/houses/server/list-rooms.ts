import { sql } from 'kysely';
import { z } from 'zod';
import { cutPage, decodeCursor } from '../../platform/cursor.ts';
import type { Db } from '../../platform/database.ts';
import type { Room } from '../contract.ts';
import type { HouseKey } from './house-queries.ts';

const roomCursor = z.tuple([z.string().max(12), z.uuid()]);

/** The rooms of a house in the order of their numbers: 2 before 10, as people count. Throws `bad_cursor`. */
export async function listRooms(
  db: Db,
  { area_id, house_id }: HouseKey,
  { cursor, limit }: { readonly cursor?: string | undefined; readonly limit: number },
): Promise<{ rows: Room[]; next: string | null }> {
  const after = decodeCursor(roomCursor, cursor);
  let select = db
    .selectFrom('house_room')
    .selectAll()
    .where('area_id', '=', area_id)
    .where('house_id', '=', house_id)
    .orderBy(sql`length(number)`)
    .orderBy('number')
    .orderBy('room_id')
    .limit(limit + 1);
  if (after !== undefined) {
    const [number, id] = after;
    select = select.where(
      sql<boolean>`(length(number), number, room_id) > (length(${number}), ${number}, ${id}::uuid)`,
    );
  }
  const page = cutPage(await select.execute(), limit, (last) => [last.number, last.room_id]);
  const rows = page.rows.map(({ room_id, number, capacity, occupants }) => {
    return { roomId: room_id, number, capacity, occupants };
  });
  return { rows, next: page.next };
}
