import type { z } from 'zod';
import { holdSiteMembers } from '../../accounts/server/index.ts';
import { AppError } from '../../platform/app-error.ts';
import { dayOf } from '../../platform/clock.ts';
import { type Db, type Trx, transaction } from '../../platform/database.ts';
import type { Services } from '../../platform/services.ts';
import { findSite, type StoredScheme } from '../../schemes/server/index.ts';
import { type openHouse as contract, MOST_HOUSES_OF_LANDLORD } from '../contract.ts';
import { appendHouseLeaf } from './append-house-leaf.ts';
import { type HouseKey, placed, refuseAddress, type StoredHouse } from './house-queries.ts';

type Opened = z.output<(typeof contract)['body']>;

/**
 * Enters a boarding house of a site; `memberId` is the landlord's where they enter it themselves. The very same again is
 * harmless. Throws `not_found` for an unknown site or a landlord who has left, `outside_site` for one that has ended,
 * `address_taken` where a house of the site stands at the address, `already_entered` for the id of another one,
 * `limit_reached`.
 */
export async function openHouse(
  { db, clock }: Services,
  accountId: string,
  scheme: StoredScheme,
  memberId: string | null,
  opened: Opened,
): Promise<{ version: number }> {
  const at = clock.now();
  await checkSite(db, scheme, opened.siteId, dayOf(at));
  await transaction(db, async (trx) => {
    if (memberId !== null) {
      const [present] = await holdSiteMembers(trx, scheme.area_id, [memberId], at);
      if (present === undefined) throw new AppError('not_found');
    }
    if (await isThere(trx, scheme, memberId, opened)) return;
    if (memberId !== null) await refuseMany(trx, scheme, memberId);
    await writeHouse(trx, scheme, memberId, opened, { accountId, at });
  });
  return { version: 1 };
}

/** Whether a house may be entered in a site today. Throws `not_found` and `outside_site`. */
export async function checkSite(
  db: Db | Trx,
  scheme: StoredScheme,
  siteId: string,
  today: string,
): Promise<void> {
  const site = await findSite(db, scheme, siteId);
  if (site === undefined) throw new AppError('not_found');
  if (site.to_day !== null && site.to_day < today) throw new AppError('outside_site');
}

/** The row of a new house with its leaf, in the caller's transaction. Throws `already_entered` and `address_taken`. */
export async function writeHouse(
  trx: Trx,
  scheme: StoredScheme,
  memberId: string | null,
  { houseId, siteId, address, rules, gateHour }: Opened,
  { accountId, at }: { readonly accountId: string; readonly at: Date },
): Promise<HouseKey & Pick<StoredHouse, 'rooms'>> {
  const house = { area_id: scheme.area_id, house_id: houseId };
  const written = await trx
    .insertInto('house')
    .values({
      ...house,
      scheme_id: scheme.scheme_id,
      site_id: siteId,
      unit_id: scheme.unit_id,
      member_id: memberId,
      ...placed(address),
      rules: rules.normalize('NFC'),
      gate_hour: gateHour,
      next_check_on: null,
      version: 1,
      recorded_by: accountId,
      recorded_at: at,
    })
    .onConflict((conflict) => conflict.columns(['area_id', 'house_id']).doNothing())
    .executeTakeFirst()
    .catch(refuseAddress);
  if (written.numInsertedOrUpdatedRows !== 1n) throw new AppError('already_entered');
  await appendHouseLeaf(trx, house, 'house.open', [siteId, memberId], { accountId, at });
  return { ...house, rooms: 0 };
}

/** Whether just this house was entered before and is as it was: an answer was lost. */
async function isThere(
  trx: Trx,
  { area_id, scheme_id }: StoredScheme,
  memberId: string | null,
  { houseId, siteId, address, rules, gateHour }: Opened,
): Promise<boolean> {
  const known = await trx
    .selectFrom('house')
    .select('house_id')
    .where('area_id', '=', area_id)
    .where('house_id', '=', houseId)
    .where('scheme_id', '=', scheme_id)
    .where('site_id', '=', siteId)
    .where('member_id', 'is not distinct from', memberId)
    .where('address', '=', address.normalize('NFC'))
    .where('rules', '=', rules.normalize('NFC'))
    .where('gate_hour', 'is not distinct from', gateHour)
    .where('ended_on', 'is', null)
    .executeTakeFirst();
  return known !== undefined;
}

/** A landlord keeps so many houses at most, so that nobody fills the register of a unit. Throws `limit_reached`. */
async function refuseMany(trx: Trx, { area_id }: StoredScheme, memberId: string): Promise<void> {
  const kept = await trx
    .selectFrom('house')
    .select('house_id')
    .where('area_id', '=', area_id)
    .where('member_id', '=', memberId)
    .limit(MOST_HOUSES_OF_LANDLORD)
    .execute();
  if (kept.length === MOST_HOUSES_OF_LANDLORD) throw new AppError('limit_reached');
}
