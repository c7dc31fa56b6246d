import { type Selectable, sql } from 'kysely';
import type { SiteMembership } from '../../accounts/site-roles.ts';
import type { Db, Trx } from '../../platform/database.ts';
import type { HouseKey } from './house-queries.ts';
import { presentDuties } from './stays.ts';
import type { HouseDutyTable } from './tables.ts';

/** A duty with the day on which whoever it is about came. */
export type StoredDuty = Selectable<HouseDutyTable> & { readonly arrived_on: string };

/** A duty about somebody who lives in a house now; undefined where there is none of that id. */
export async function findDuty(
  trx: Trx,
  { area_id, house_id, duty_id }: HouseKey & { readonly duty_id: string },
): Promise<StoredDuty | undefined> {
  return presentDuties(trx)
    .selectAll('duty')
    .select('resident.arrived_on')
    .where('duty.area_id', '=', area_id)
    .where('duty.house_id', '=', house_id)
    .where('duty.duty_id', '=', duty_id)
    .executeTakeFirst();
}

/** What lists of a landlord's duties show of each, in all houses that the landlord keeps. */
export function ownDuties(db: Db, sites: readonly SiteMembership[]) {
  const memberIds = sites.map(({ memberId }) => memberId);
  return presentDuties(db)
    .select(['duty.duty_id', 'duty.house_id', 'duty.resident_id', 'duty.kind', 'house.address'])
    .select(['room.number', 'words.sealed'])
    .where('house.area_id', 'in', [...new Set(sites.map(({ areaId }) => areaId))])
    .where('house.member_id', '=', sql<string>`any(${memberIds}::uuid[])`);
}

type OwnDuty = Awaited<ReturnType<ReturnType<typeof ownDuties>['executeTakeFirstOrThrow']>>;

/** The same, as it crosses the wire. */
export function presentDuty(row: OwnDuty) {
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
