import { z } from 'zod';
import { cutPage, decodeCursor } from '../../platform/cursor.ts';
import type { Db } from '../../platform/database.ts';
import { daySchema } from '../../wire/encoding.ts';
import type { Resident } from '../resident-contract.ts';
import type { HouseKey } from './house-queries.ts';
import { presentStays } from './stays.ts';

const residentCursor = z.tuple([daySchema, z.uuid()]);

/** Who lives in a house now, the latest arrival first, sealed as they came. Throws `bad_cursor`. */
export async function listResidents(
  db: Db,
  { area_id, house_id }: HouseKey,
  { cursor, limit }: { readonly cursor?: string | undefined; readonly limit: number },
): Promise<{ rows: Resident[]; next: string | null }> {
  const after = decodeCursor(residentCursor, cursor);
  let select = presentStays(db)
    .select(['resident.resident_id', 'resident.room_id', 'resident.stay', 'resident.arrived_on'])
    .select(['room.number', 'words.sealed'])
    .where('resident.area_id', '=', area_id)
    .where('resident.house_id', '=', house_id)
    .orderBy('resident.arrived_on', 'desc')
    .orderBy('resident.resident_id', 'desc')
    .limit(limit + 1);
  if (after !== undefined) {
    select = select.where(({ eb, refTuple, tuple }) =>
      eb(refTuple('resident.arrived_on', 'resident.resident_id'), '<', tuple(after[0], after[1])),
    );
  }
  const page = cutPage(await select.execute(), limit, (last) => [last.arrived_on, last.resident_id]);
  const rows = page.rows.map((row) => ({
    residentId: row.resident_id,
    roomId: row.room_id,
    roomNumber: row.number,
    stay: row.stay,
    arrivedOn: row.arrived_on,
    sealed: row.sealed?.toString('base64url') ?? null,
  }));
  return { rows, next: page.next };
}
