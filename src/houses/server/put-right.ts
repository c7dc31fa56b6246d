import type { z } from 'zod';
import { currentLawBook } from '../../law/server/index.ts';
import { AppError } from '../../platform/app-error.ts';
import { type Trx, transaction } from '../../platform/database.ts';
import type { Services } from '../../platform/services.ts';
import { temporaryResidence } from '../duties.ts';
import type { putRight as contract } from '../resident-contract.ts';
import { appendHouseLeaf } from './append-house-leaf.ts';
import { holdHosted } from './hold-house.ts';
import type { StoredHouse } from './house-queries.ts';
import { leavePlace, takePlace } from './places.ts';
import { findResident, putIdentity, type ResidentKey, receiveIdentity } from './resident-queries.ts';

/**
 * Puts right what is known of somebody who lives in a house: who it is, sealed anew, the room, and whether the stay is
 * to be long. What was notified and what is to be stays, with its time limits; only when one is reminded of temporary
 * residence follows the stay. Throws `not_found` for somebody who has left and for an unknown room, `room_full`, and
 * `unknown_recipient` or `mixed_recipients` for what is not sealed to one hybrid recipient.
 */
export async function putRight(
  { db, clock }: Services,
  accountId: string,
  house: StoredHouse,
  residentId: string,
  { roomId, stay, sealed }: z.output<(typeof contract)['body']>,
): Promise<void> {
  const at = clock.now();
  const identity = receiveIdentity(sealed);
  const book = await currentLawBook(db, clock);
  const key = { area_id: house.area_id, house_id: house.house_id, resident_id: residentId };
  await transaction(db, async (trx) => {
    await holdHosted(trx, house);
    const resident = await findResident(trx, key);
    if (resident === undefined || resident.left_on !== null) throw new AppError('not_found');
    if (resident.room_id !== roomId) {
      await takePlace(trx, house, roomId);
      await leavePlace(trx, house, resident.room_id);
    }
    await trx
      .updateTable('house_resident')
      .set({ room_id: roomId, stay })
      .where('area_id', '=', key.area_id)
      .where('house_id', '=', key.house_id)
      .where('resident_id', '=', residentId)
      .execute();
    await putIdentity(trx, key, identity);
    const residence = temporaryResidence(book, resident.arrived_on, stay);
    if (residence && stay !== resident.stay) await remindFrom(trx, key, residence.opensOn);
    await appendHouseLeaf(trx, house, 'house.resident', [residentId, roomId, stay], {
      accountId,
      at,
    });
  });
}

async function remindFrom(
  trx: Trx,
  { area_id, house_id, resident_id }: ResidentKey,
  opensOn: string,
): Promise<void> {
  await trx
    .updateTable('house_duty')
    .set({ opens_on: opensOn })
    .where('area_id', '=', area_id)
    .where('house_id', '=', house_id)
    .where('resident_id', '=', resident_id)
    .where('kind', '=', 'temporary_residence')
    .where('done_on', 'is', null)
    .where('dropped_on', 'is', null)
    .execute();
}
