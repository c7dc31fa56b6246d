import type { Updateable } from 'kysely';
import type { z } from 'zod';
import type { LeafField } from '../../ledger/leaf.ts';
import { AppError, invalidInput } from '../../platform/app-error.ts';
import { type Trx, transaction } from '../../platform/database.ts';
import type { Services } from '../../platform/services.ts';
import type { changeHouse as contract } from '../contract.ts';
import { appendHouseLeaf } from './append-house-leaf.ts';
import { holdHouse } from './hold-house.ts';
import { type HouseKey, placed, refuseAddress, type StoredHouse } from './house-queries.ts';
import type { HouseTable } from './tables.ts';

type Change = z.output<(typeof contract)['body']>;

/**
 * Says anew what a house is: address, rules, gate hour, and all of its fire equipment. Throws `house_changed` where
 * somebody else changed it meanwhile, `not_found` where it has ended, `address_taken` where another house of the site
 * stands at the address, and `invalid_input` for a kind of equipment named twice.
 */
export async function changeHouse(
  { db, clock }: Services,
  accountId: string,
  house: StoredHouse,
  { version: seen, address, rules, gateHour, equipment }: Change,
): Promise<{ version: number }> {
  const at = clock.now();
  if (new Set(equipment.map(({ kind }) => kind)).size < equipment.length) {
    throw invalidInput('equipment', 'custom');
  }
  const version = seen + 1;
  const next = equipment.map(({ nextCheckOn }) => nextCheckOn).toSorted()[0] ?? null;
  await transaction(db, async (trx) => {
    const set = {
      ...placed(address),
      rules: rules.normalize('NFC'),
      gate_hour: gateHour,
      next_check_on: next,
    };
    await holdHouse(trx, house);
    await rewriteHouse(trx, house, seen, set, [gateHour, JSON.stringify(equipment)], { accountId, at });
    await replaceEquipment(trx, house, equipment);
  });
  return { version };
}

/**
 * Takes a house that is held from the version that was seen to the next, with its leaf. Throws `house_changed` and
 * `address_taken`.
 */
export async function rewriteHouse(
  trx: Trx,
  house: HouseKey,
  seen: number,
  set: Updateable<HouseTable>,
  said: readonly LeafField[],
  by: { readonly accountId: string; readonly at: Date },
): Promise<void> {
  const version = seen + 1;
  const changed = await trx
    .updateTable('house')
    .set({ ...set, version })
    .where('area_id', '=', house.area_id)
    .where('house_id', '=', house.house_id)
    .where('version', '=', seen)
    .executeTakeFirst()
    .catch(refuseAddress);
  if (changed.numUpdatedRows !== 1n) throw new AppError('house_changed');
  await appendHouseLeaf(trx, house, 'house.change', [version, ...said], by);
}

async function replaceEquipment(
  trx: Trx,
  { area_id, house_id }: HouseKey,
  equipment: Change['equipment'],
): Promise<void> {
  await trx
    .deleteFrom('house_equipment')
    .where('area_id', '=', area_id)
    .where('house_id', '=', house_id)
    .execute();
  if (equipment.length === 0) return;
  const rows = equipment.map(({ kind, count, nextCheckOn }) => {
    return { area_id, house_id, kind, count, next_check_on: nextCheckOn };
  });
  await trx.insertInto('house_equipment').values(rows).execute();
}
