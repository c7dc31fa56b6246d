import { randomUUID } from 'node:crypto';
import type { z } from 'zod';
import { dayOfMoment } from '../../law/day.ts';
import { currentLawBook } from '../../law/server/index.ts';
import { AppError } from '../../platform/app-error.ts';
import { type Trx, transaction } from '../../platform/database.ts';
import type { Services } from '../../platform/services.ts';
import { grantFault } from '../../sealed/header.ts';
import { type DueDuty, dutiesOnArrival } from '../duties.ts';
import type { takeIn as contract } from '../resident-contract.ts';
import { appendHouseLeaf } from './append-house-leaf.ts';
import { addUp, type HouseKey, type StoredHouse } from './house-queries.ts';

type Arrival = z.output<(typeof contract)['body']>;

/** How far a phone's clock may run ahead. */
const AHEAD_MS = 10 * 60_000;

/**
 * Somebody moves in: the room counts one more, the sealed identity is kept for the landlord, and what has to be
 * notified begins to run. Throws `not_found` for an unknown room, `room_full`, `day_in_future`, `already_entered` for a
 * known id, and `unknown_recipient` or `mixed_recipients` for what is not sealed to one hybrid recipient.
 */
export async function takeIn(
  { db, clock }: Services,
  accountId: string,
  house: StoredHouse,
  { residentId, roomId, stay, arrivedAt, sealed }: Arrival,
): Promise<void> {
  const at = clock.now();
  const arrived = new Date(arrivedAt);
  if (arrived.getTime() > at.getTime() + AHEAD_MS) throw new AppError('day_in_future');
  const identity = Buffer.from(sealed, 'base64url');
  const fault = grantFault(identity);
  if (fault) throw new AppError(fault);
  const duties = dutiesOnArrival(await currentLawBook(db, clock), arrived, stay);
  const { area_id, house_id } = house;
  const key = { area_id, house_id, resident_id: residentId };
  const arrivedOn = dayOfMoment(arrived);
  await transaction(db, async (trx) => {
    const written = await trx
      .insertInto('house_resident')
      .values({ ...key, room_id: roomId, stay, arrived_on: arrivedOn, left_on: null })
      .onConflict((conflict) => conflict.doNothing())
      .executeTakeFirst();
    if (written.numInsertedOrUpdatedRows !== 1n) throw new AppError('already_entered');
    await takePlace(trx, house, roomId);
    await addUp(trx, house, { occupants: 1 });
    await trx
      .insertInto('house_resident_words')
      .values({ ...key, sealed: identity })
      .execute();
    await storeDuties(trx, key, duties);
    await appendHouseLeaf(trx, house, 'house.arrival', [residentId, roomId, arrivedOn], { accountId, at });
  });
}

async function takePlace(trx: Trx, { area_id, house_id }: HouseKey, roomId: string): Promise<void> {
  const room = trx
    .updateTable('house_room')
    .set((row) => ({ occupants: row('occupants', '+', 1) }))
    .where('area_id', '=', area_id)
    .where('house_id', '=', house_id)
    .where('room_id', '=', roomId);
  const taken = await room.whereRef('occupants', '<', 'capacity').executeTakeFirst();
  if (taken.numUpdatedRows === 1n) return;
  const known = await trx
    .selectFrom('house_room')
    .select('room_id')
    .where('area_id', '=', area_id)
    .where('house_id', '=', house_id)
    .where('room_id', '=', roomId)
    .executeTakeFirst();
  throw new AppError(known === undefined ? 'not_found' : 'room_full');
}

/** Writes what has to be notified for somebody. */
export async function storeDuties(
  trx: Trx,
  key: HouseKey & { readonly resident_id: string },
  duties: readonly DueDuty[],
): Promise<void> {
  const rows = duties.map(({ kind, opensOn, dueAt, verified }) => ({
    ...key,
    duty_id: randomUUID(),
    kind,
    opens_on: opensOn,
    due_at: dueAt,
    verified,
    done_on: null,
    channel: null,
    dropped_on: null,
  }));
  await trx.insertInto('house_duty').values(rows).execute();
}
