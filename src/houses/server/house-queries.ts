import type { Selectable } from 'kysely';
import { foldWords } from '../../areas/fold.ts';
import { AppError } from '../../platform/app-error.ts';
import { type Db, isUniqueViolation, type Trx } from '../../platform/database.ts';
import type { HouseRow } from '../contract.ts';
import type { HouseTable } from './tables.ts';

/** A row as it is stored. */
export type StoredHouse = Selectable<HouseTable>;

/** Where a house is: with the area every statement about it goes to one shard. */
export type HouseKey = Pick<StoredHouse, 'area_id' | 'house_id'>;

/** A house of one of these areas; undefined for any other. */
export async function findHouse(
  db: Db | Trx,
  houseId: string,
  areaIds: readonly number[],
): Promise<StoredHouse | undefined> {
  if (areaIds.length === 0) return undefined;
  return db
    .selectFrom('house')
    .selectAll()
    .where('area_id', 'in', areaIds)
    .where('house_id', '=', houseId)
    .executeTakeFirst();
}

/** Adds to what a house adds up to, in the transaction of what changed. Throws `not_found` where it is no more. */
export async function addUp(
  trx: Trx,
  { area_id, house_id }: HouseKey,
  more: Partial<Record<'rooms' | 'capacity' | 'occupants' | 'open_findings', number>>,
): Promise<void> {
  const { rooms = 0, capacity = 0, occupants = 0, open_findings = 0 } = more;
  const changed = await trx
    .updateTable('house')
    .set((house) => ({
      rooms: house('rooms', '+', rooms),
      capacity: house('capacity', '+', capacity),
      occupants: house('occupants', '+', occupants),
      open_findings: house('open_findings', '+', open_findings),
    }))
    .where('area_id', '=', area_id)
    .where('house_id', '=', house_id)
    .executeTakeFirst();
  if (changed.numUpdatedRows !== 1n) throw new AppError('not_found');
}

/** An address as it is stored. */
export function placed(address: string): Pick<StoredHouse, 'address' | 'folded'> {
  return { address: address.normalize('NFC'), folded: foldWords(address) };
}

/** An address at which another house of the site stands. */
export function refuseAddress(error: unknown): never {
  if (isUniqueViolation(error, 'house_place')) throw new AppError('address_taken');
  throw error;
}

/** A house as a list shows it. */
export function presentHouse(row: StoredHouse, siteName: string): HouseRow {
  return {
    houseId: row.house_id,
    schemeId: row.scheme_id,
    siteId: row.site_id,
    unitId: row.unit_id,
    areaId: row.area_id,
    siteName,
    address: row.address,
    kept: row.member_id !== null,
    rooms: row.rooms,
    capacity: row.capacity,
    occupants: row.occupants,
    openFindings: row.open_findings,
    nextCheckOn: row.next_check_on,
    endedOn: row.ended_on,
  };
}
