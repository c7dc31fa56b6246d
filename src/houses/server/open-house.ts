import type { z } from 'zod';
import { AppError } from '../../platform/app-error.ts';
import { dayOf } from '../../platform/clock.ts';
import { transaction } from '../../platform/database.ts';
import type { Services } from '../../platform/services.ts';
import { findSite, type StoredScheme } from '../../schemes/server/index.ts';
import type { openHouse as contract } from '../contract.ts';
import { appendHouseLeaf } from './append-house-leaf.ts';

type Opened = z.output<(typeof contract)['body']>;

/**
 * Enters a boarding house of a site; `memberId` is the landlord's where they enter it themselves. Throws `not_found`
 * for an unknown site, `outside_site` for one that has ended, `draft_conflict` for a known id.
 */
export async function openHouse(
  { db, clock }: Services,
  accountId: string,
  scheme: StoredScheme,
  memberId: string | null,
  { houseId, siteId, address, rules, gateHour }: Opened,
): Promise<{ version: number }> {
  const at = clock.now();
  const site = await findSite(db, scheme, siteId);
  if (site === undefined) throw new AppError('not_found');
  if (site.to_day !== null && site.to_day < dayOf(at)) throw new AppError('outside_site');
  const house = { area_id: scheme.area_id, house_id: houseId };
  await transaction(db, async (trx) => {
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
    if (written.numInsertedOrUpdatedRows !== 1n) throw new AppError('draft_conflict');
    await appendHouseLeaf(trx, house, 'house.open', [siteId, memberId], { accountId, at });
  });
  return { version: 1 };
}
