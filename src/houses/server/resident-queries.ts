import type { Selectable } from 'kysely';
import { AppError } from '../../platform/app-error.ts';
import type { Trx } from '../../platform/database.ts';
import { grantFault } from '../../sealed/header.ts';
import type { HouseKey } from './house-queries.ts';
import { stays } from './stays.ts';
import type { HouseResidentTable } from './tables.ts';

/** A stay of somebody in a house. */
export type ResidentKey = HouseKey & { readonly resident_id: string };

/** A stay as it is stored, with the identity where it is still there. */
type StoredResident = Selectable<HouseResidentTable> & { readonly sealed: Buffer | null };

/** A stay, whether it lasts or is over; undefined where there is none of that id. */
export async function findResident(
  trx: Trx,
  { area_id, house_id, resident_id }: ResidentKey,
): Promise<StoredResident | undefined> {
  return stays(trx)
    .selectAll('resident')
    .select('words.sealed')
    .where('resident.area_id', '=', area_id)
    .where('resident.house_id', '=', house_id)
    .where('resident.resident_id', '=', resident_id)
    .executeTakeFirst();
}

/** An identity as it came (base64url). Throws `unknown_recipient` or `mixed_recipients` unless it is sealed to one hybrid recipient. */
export function receiveIdentity(sealed: string): Buffer {
  const identity = Buffer.from(sealed, 'base64url');
  const fault = grantFault(identity);
  if (fault) throw new AppError(fault);
  return identity;
}

/** Keeps who somebody is, in place of what was kept before. */
export async function putIdentity(trx: Trx, key: ResidentKey, sealed: Buffer): Promise<void> {
  await trx
    .insertInto('house_resident_words')
    .values({ ...key, sealed })
    .onConflict((known) => known.columns(['area_id', 'house_id', 'resident_id']).doUpdateSet({ sealed }))
    .execute();
}

/** Deletes for good who lives in a house, all of them or one. */
export async function forgetIdentities(
  trx: Trx,
  { area_id, house_id }: HouseKey,
  residentId?: string,
): Promise<void> {
  let forget = trx
    .deleteFrom('house_resident_words')
    .where('area_id', '=', area_id)
    .where('house_id', '=', house_id);
  if (residentId !== undefined) forget = forget.where('resident_id', '=', residentId);
  await forget.execute();
}

/** Drops what was still to be notified in a house, of everybody or of one, as of a day. */
export async function dropDuties(
  trx: Trx,
  { area_id, house_id }: HouseKey,
  day: string,
  residentId?: string,
): Promise<void> {
  let drop = trx
    .updateTable('house_duty')
    .set({ dropped_on: day })
    .where('area_id', '=', area_id)
    .where('house_id', '=', house_id)
    .where('done_on', 'is', null)
    .where('dropped_on', 'is', null);
  if (residentId !== undefined) drop = drop.where('resident_id', '=', residentId);
  await drop.execute();
}
