import { sql } from 'kysely';
import { type FoundLandlord, findLandlords, holdSiteMembers } from '../../accounts/server/index.ts';
import { AppError, invalidInput } from '../../platform/app-error.ts';
import { dayOf } from '../../platform/clock.ts';
import { type Trx, transaction } from '../../platform/database.ts';
import { inRow } from '../../platform/in-row.ts';
import type { Services } from '../../platform/services.ts';
import type { StoredScheme } from '../../schemes/server/index.ts';
import type { ImportedHouse } from '../import-contract.ts';
import { writeRooms } from './add-rooms.ts';
import { rewriteHouse } from './change-house.ts';
import { rewriteRoom } from './change-room.ts';
import type { StoredHouse } from './house-queries.ts';
import { checkSite, writeHouse } from './open-house.ts';

/** Who imports, and when. */
interface By {
  readonly accountId: string;
  readonly at: Date;
}

/**
 * Enters and changes houses with their rooms as a file says, all of them in one transaction or none. What stands
 * there already as it is asked for is left alone, so that the same batch changes nothing. Throws the errors of entering
 * and changing one, with the row; `house_kept` where another landlord keeps the house, `unknown_login` where nobody of
 * the site has the code.
 */
export async function importHouses(
  services: Services,
  accountId: string,
  scheme: StoredScheme,
  houses: readonly ImportedHouse[],
): Promise<{ written: number }> {
  const { db, clock } = services;
  const by = { accountId, at: clock.now() };
  const ids = houses.map(({ houseId }) => houseId);
  if (new Set(ids).size < ids.length) throw invalidInput('houses', 'custom');
  return transaction(db, async (trx) => {
    const landlords = await holdLandlords(trx, scheme, houses, by.at);
    const known = await holdHouses(trx, scheme, ids);
    let written = 0;
    for (const [row, imported] of houses.entries()) {
      const wrote = await inRow(row, async () => {
        const memberId = landlordOf(landlords, imported);
        const house = known.get(imported.houseId);
        if (house === undefined) return enter(trx, scheme, imported, memberId, by);
        return bringUpToDate(trx, house, imported, memberId, by);
      });
      if (wrote) written += 1;
    }
    return { written };
  });
}

/** The landlords whom the houses name, held until the transaction ends. */
async function holdLandlords(
  trx: Trx,
  { area_id: areaId, scheme_id: schemeId }: StoredScheme,
  houses: readonly ImportedHouse[],
  now: Date,
): Promise<FoundLandlord[]> {
  const logins = houses.flatMap(({ landlord }) => landlord ?? []);
  const found = await findLandlords(trx, { areaId, schemeId }, { logins, memberIds: [] }, now);
  const memberIds = found.map(({ memberId }) => memberId);
  const present = await holdSiteMembers(trx, areaId, memberIds, now);
  return found.filter(({ memberId }) => present.includes(memberId));
}

function landlordOf(landlords: readonly FoundLandlord[], { landlord, siteId }: ImportedHouse): string | null {
  if (landlord === null) return null;
  const found = landlords.find((each) => each.login === landlord && each.siteId === siteId);
  if (found === undefined) throw new AppError('unknown_login');
  return found.memberId;
}

async function enter(
  trx: Trx,
  scheme: StoredScheme,
  { version, rooms, ...opened }: ImportedHouse,
  memberId: string | null,
  by: By,
): Promise<true> {
  if (version !== null) throw new AppError('not_found');
  await checkSite(trx, scheme, opened.siteId, dayOf(by.at));
  const house = await writeHouse(trx, scheme, memberId, opened, by);
  if (rooms.length > 0) await writeRooms(trx, house, rooms, by);
  return true;
}

/** Whether anything was not as the file says. */
async function bringUpToDate(
  trx: Trx,
  house: StoredHouse,
  imported: ImportedHouse,
  memberId: string | null,
  by: By,
): Promise<boolean> {
  const { version, siteId, rules, gateHour } = imported;
  if (house.site_id !== siteId || house.address !== imported.address.normalize('NFC')) {
    throw new AppError('house_changed');
  }
  if (memberId !== null && house.member_id !== null && house.member_id !== memberId) {
    throw new AppError('house_kept');
  }
  const kept = memberId ?? house.member_id;
  const asSaid =
    house.rules === rules.normalize('NFC') && house.gate_hour === gateHour && house.member_id === kept;
  if (!asSaid) {
    const said = [gateHour, kept, 'import'];
    const set = { rules: rules.normalize('NFC'), gate_hour: gateHour, member_id: kept };
    await rewriteHouse(trx, house, version ?? 0, set, said, by);
  }
  const roomsWritten = await bringRooms(trx, house, imported.rooms, by);
  return !asSaid || roomsWritten;
}

/** A room that somebody has given other places than the file was compared with is refused: `house_changed`. */
async function bringRooms(
  trx: Trx,
  house: StoredHouse,
  wanted: ImportedHouse['rooms'],
  by: By,
): Promise<boolean> {
  const known = await roomsNumbered(
    trx,
    house,
    wanted.map(({ number }) => number.normalize('NFC')),
  );
  const fresh = wanted.filter(({ number }) => !known.has(number.normalize('NFC')));
  if (fresh.length > 0) await writeRooms(trx, house, fresh, by);
  let changed = fresh.length > 0;
  for (const { number, capacity, seen } of wanted) {
    const room = known.get(number.normalize('NFC'));
    if (room === undefined || room.capacity === capacity) continue;
    if (room.capacity !== seen) throw new AppError('house_changed');
    await rewriteRoom(trx, house, room.room_id, { number, capacity }, by);
    changed = true;
  }
  return changed;
}

async function roomsNumbered(trx: Trx, { area_id, house_id }: StoredHouse, numbers: readonly string[]) {
  const rows = await trx
    .selectFrom('house_room')
    .select(['room_id', 'number', 'capacity'])
    .where('area_id', '=', area_id)
    .where('house_id', '=', house_id)
    .where('number', '=', sql<string>`any(${numbers}::text[])`)
    .execute();
  return new Map(rows.map((room) => [room.number, room]));
}

/** The houses among these ids that stand, held until the transaction ends. */
async function holdHouses(
  trx: Trx,
  { area_id, scheme_id }: StoredScheme,
  ids: readonly string[],
): Promise<ReadonlyMap<string, StoredHouse>> {
  const rows = await trx
    .selectFrom('house')
    .selectAll()
    .where('area_id', '=', area_id)
    .where('scheme_id', '=', scheme_id)
    .where('house_id', '=', sql<string>`any(${ids}::uuid[])`)
    .where('ended_on', 'is', null)
    .orderBy('house_id')
    .forUpdate()
    .execute();
  return new Map(rows.map((row) => [row.house_id, row]));
}
