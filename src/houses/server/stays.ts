import type { Db, Trx } from '../../platform/database.ts';

/** Stays, those that are over too, with the sealed identity where it is still there. */
export function stays(db: Db | Trx) {
  return db
    .selectFrom('house_resident as resident')
    .leftJoin('house_resident_words as words', (join) =>
      join
        .onRef('words.area_id', '=', 'resident.area_id')
        .onRef('words.house_id', '=', 'resident.house_id')
        .onRef('words.resident_id', '=', 'resident.resident_id'),
    );
}

/** Those of people who live there now, each with its room. */
export function presentStays(db: Db | Trx) {
  return stays(db)
    .innerJoin('house_room as room', (join) =>
      join
        .onRef('room.area_id', '=', 'resident.area_id')
        .onRef('room.house_id', '=', 'resident.house_id')
        .onRef('room.room_id', '=', 'resident.room_id'),
    )
    .where('resident.left_on', 'is', null);
}

/** What is to be notified, or was, about people who live there now: with stay, room and house. */
export function presentDuties(db: Db | Trx) {
  return presentStays(db)
    .innerJoin('house_duty as duty', (join) =>
      join
        .onRef('duty.area_id', '=', 'resident.area_id')
        .onRef('duty.house_id', '=', 'resident.house_id')
        .onRef('duty.resident_id', '=', 'resident.resident_id'),
    )
    .innerJoin('house', (join) =>
      join.onRef('house.area_id', '=', 'resident.area_id').onRef('house.house_id', '=', 'resident.house_id'),
    );
}
