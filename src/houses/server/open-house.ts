import type { z } from 'zod';
import { AppError } from '../../platform/app-error.ts';
import { dayOf } from '../../platform/clock.ts';
import { type Db, type Trx, transaction } from '../../platform/database.ts';
import type { Services } from '../../platform/services.ts';
import { findSite, type StoredScheme } from '../../schemes/server/index.ts';
import type { openHouse as contract } from '../contract.ts';
import { appendHouseLeaf } from './append-house-leaf.ts';
import type { HouseKey } from './house-queries.ts';

type Opened = z.output<(typeof contract)['body']>;

/**
 * Enters a boarding house of a site; `memberId` is the landlord's where they enter it themselves. Throws `not_found`
 * for an unknown site, `outside_site` for one that has ended, `already_entered` for a known id.
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
  await transaction(db, (trx) => writeHouse(trx, scheme, memberId, opened, { accountId, at }));
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

/** The row of a new house with its leaf, in the caller's transaction. Throws `already_entered`. */
export async function writeHouse(
  trx: Trx,
  scheme: StoredScheme,
  memberId: string | null,
  { houseId, siteId, address, rules, gateHour }: Opened,
  { accountId, at }: { readonly accountId: string; readonly at: Date },
): Promise<HouseKey> {
  const house = { area_id: scheme.area_id, house_id: houseId };
  const written = await trx
    .insertInto('house')
    .values({
      ...house,
      scheme_id: scheme.scheme_id,
      site_id: siteId,
      unit_id: scheme.unit_id,
      member_id: memberId,
      address: address.normalize('NFC'),
      rules: rules.normalize('NFC'),
      gate_hour: gateHour,
      next_check_on: null,
      version: 1,
      recorded_by: accountId,
      recorded_at: at,
    })
    .onConflict((conflict) => conflict.doNothing())
    .executeTakeFirst();
  if (written.numInsertedOrUpdatedRows !== 1n) throw new AppError('already_entered');
  await appendHouseLeaf(trx, house, 'house.open', [siteId, memberId], { accountId, at });
  return house;
}
