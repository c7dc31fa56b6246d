import type { z } from 'zod';
import { dayOfMoment } from '../../law/day.ts';
import { currentLawBook } from '../../law/server/index.ts';
import { AppError, invalidInput } from '../../platform/app-error.ts';
import { type Trx, transaction } from '../../platform/database.ts';
import type { Services } from '../../platform/services.ts';
import { dutiesOnArrival } from '../duties.ts';
import { isOfOurTime } from '../identity.ts';
import type { takeIn as contract } from '../resident-contract.ts';
import { appendHouseLeaf } from './append-house-leaf.ts';
import { holdHosted } from './hold-house.ts';
import { addUp, type StoredHouse } from './house-queries.ts';
import { takePlace } from './places.ts';
import { findResident, putIdentity, type ResidentKey, receiveIdentity } from './resident-queries.ts';
import { storeDuties } from './store-duties.ts';

type Arrival = z.output<(typeof contract)['body']>;

/** How far a phone's clock may run ahead. */
const AHEAD_MS = 10 * 60_000;

/**
 * Somebody moves in: the room counts one more, the sealed identity is kept for the landlord, and what has to be
 * notified begins to run. The very same again is harmless. Throws `not_found` for an unknown room or a house that the
 * landlord keeps no more, `room_full`, `day_in_future`, `invalid_input` for a day that nobody alive has seen,
 * `already_entered` for the id of another stay, and `unknown_recipient` or `mixed_recipients` for what is not sealed to one hybrid recipient.
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
  if (!isOfOurTime(dayOfMoment(arrived), dayOfMoment(at))) throw invalidInput('arrivedAt', 'too_small');
  const identity = receiveIdentity(sealed);
  const duties = dutiesOnArrival(await currentLawBook(db, clock), arrived, stay);
  const key = { area_id: house.area_id, house_id: house.house_id, resident_id: residentId };
  const came = { room_id: roomId, stay, arrived_on: dayOfMoment(arrived) };
  await transaction(db, async (trx) => {
    await holdHosted(trx, house);
    if (await isThere(trx, key, came, identity)) return;
    await takePlace(trx, house, roomId);
    await addUp(trx, house, { occupants: 1 });
    await trx
      .insertInto('house_resident')
      .values({ ...key, ...came, left_on: null })
      .execute();
    await putIdentity(trx, key, identity);
    await storeDuties(trx, key, duties);
    await appendHouseLeaf(trx, house, 'house.arrival', [residentId, roomId, came.arrived_on], {
      accountId,
      at,
    });
  });
}

/** Whether just this was entered before, and its answer lost. Throws `already_entered` for something else of this id. */
async function isThere(
  trx: Trx,
  key: ResidentKey,
  came: { readonly room_id: string; readonly stay: string; readonly arrived_on: string },
  identity: Buffer,
): Promise<boolean> {
  const known = await findResident(trx, key);
  if (known === undefined) return false;
  const same =
    known.left_on === null &&
    known.room_id === came.room_id &&
    known.stay === came.stay &&
    known.arrived_on === came.arrived_on &&
    known.sealed?.equals(identity) === true;
  if (!same) throw new AppError('already_entered');
  return true;
}
