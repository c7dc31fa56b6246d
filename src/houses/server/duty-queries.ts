import type { Selectable } from 'kysely';
import type { Db, Trx } from '../../platform/database.ts';
import type { HouseKey } from './house-queries.ts';
import type { HouseDutyTable } from './tables.ts';

/** A duty with the day on which whoever it is about came. */
export type StoredDuty = Selectable<HouseDutyTable> & { readonly arrived_on: string };

/** A duty about somebody who lives in a house now; undefined where there is none of that id. */
export async function findDuty(
  trx: Trx,
  { area_id, house_id, duty_id }: HouseKey & { readonly duty_id: string },
): Promise<StoredDuty | undefined> {
  return trx
    .selectFrom('house_duty as duty')
    .innerJoin('house_resident as resident', (join) =>
      join
        .onRef('resident.area_id', '=', 'duty.area_id')
        .onRef('resident.house_id', '=', 'duty.house_id')
        .onRef('resident.resident_id', '=', 'duty.resident_id'),
    )
    .selectAll('duty')
    .select('resident.arrived_on')
    .where('duty.area_id', '=', area_id)
    .where('duty.house_id', '=', house_id)
    .where('duty.duty_id', '=', duty_id)
    .where('resident.left_on', 'is', null)
    .executeTakeFirst();
}

/** Duties about those who live in houses now, with the room, the address, and the sealed identity where it is there. */
export function dutiesInHouses(db: Db) {
  return db
    .selectFrom('house')
    .innerJoin('house_duty as duty', (join) =>
      join.onRef('duty.area_id', '=', 'house.area_id').onRef('duty.house_id', '=', 'house.house_id'),
    )
    .innerJoin('house_resident as resident', (join) =>
      join
        .onRef('resident.area_id', '=', 'duty.area_id')
        .onRef('resident.house_id', '=', 'duty.house_id')
        .onRef('resident.resident_id', '=', 'duty.resident_id'),
    )
    .innerJoin('house_room as room', (join) =>
      join
        .onRef('room.area_id', '=', 'resident.area_id')
        .onRef('room.house_id', '=', 'resident.house_id')
        .onRef('room.room_id', '=', 'resident.room_id'),
    )
    .leftJoin('house_resident_words as words', (join) =>
      join
        .onRef('words.area_id', '=', 'duty.area_id')
        .onRef('words.house_id', '=', 'duty.house_id')
        .onRef('words.resident_id', '=', 'duty.resident_id'),
    )
    .select(['duty.duty_id', 'duty.house_id', 'duty.resident_id', 'duty.kind', 'house.address'])
    .select(['room.number', 'words.sealed'])
    .where('resident.left_on', 'is', null);
}

/** What lists of open and of done duties both show. */
export function presentDuty(row: {
  readonly duty_id: string;
  readonly house_id: string;
  readonly resident_id: string;
  readonly kind: StoredDuty['kind'];
  readonly address: string;
  readonly number: string;
  readonly sealed: Buffer | null;
}) {
  return {
    dutyId: row.duty_id,
    houseId: row.house_id,
    address: row.address,
    residentId: row.resident_id,
    roomNumber: row.number,
    kind: row.kind,
    sealed: row.sealed?.toString('base64url') ?? null,
  };
}
