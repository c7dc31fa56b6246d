import { sql } from 'kysely';
import type { z } from 'zod';
import { findLandlords } from '../../accounts/server/index.ts';
import { AppError } from '../../platform/app-error.ts';
import type { Services } from '../../platform/services.ts';
import type { StoredScheme } from '../../schemes/server/index.ts';
import type { ReplyOf } from '../../wire/endpoint.ts';
import { type matchHouses as contract, MOST_MATCHED_ROOMS } from '../import-contract.ts';

type Asked = z.output<(typeof contract)['body']>;

/**
 * The houses of a scheme that stand at just these addresses with their rooms, what became of those of just these ids,
 * and the landlords who have these codes. Throws `too_large` for more rooms than an answer holds.
 */
export async function matchHouses(
  { db, clock }: Services,
  { area_id: areaId, scheme_id: schemeId }: StoredScheme,
  { addresses, ids: asked, logins }: Asked,
): Promise<ReplyOf<typeof contract>> {
  const names = addresses.map((address) => address.normalize('NFC'));
  const houses = await db
    .selectFrom('house')
    .selectAll()
    .where('area_id', '=', areaId)
    .where('scheme_id', '=', schemeId)
    .where('address', '=', sql<string>`any(${names}::text[])`)
    .where('ended_on', 'is', null)
    .orderBy('house_id')
    .limit(MOST_MATCHED_ROOMS)
    .execute();
  const ids = houses.map(({ house_id }) => house_id);
  const memberIds = houses.flatMap(({ member_id }) => member_id ?? []);
  const [taken, rooms, landlords] = await Promise.all([
    db
      .selectFrom('house')
      .select(['house_id', 'scheme_id', 'address', 'ended_on'])
      .where('area_id', '=', areaId)
      .where('house_id', '=', sql<string>`any(${asked}::uuid[])`)
      .execute(),
    db
      .selectFrom('house_room')
      .selectAll()
      .where('area_id', '=', areaId)
      .where('house_id', '=', sql<string>`any(${ids}::uuid[])`)
      .orderBy('house_id')
      .orderBy('room_id')
      .limit(MOST_MATCHED_ROOMS + 1)
      .execute(),
    findLandlords(db, { areaId, schemeId }, { logins, memberIds }, clock.now()),
  ]);
  if (rooms.length > MOST_MATCHED_ROOMS) throw new AppError('too_large');
  const ofHouse = Map.groupBy(rooms, ({ house_id }) => house_id);
  const loginOf = new Map(landlords.map(({ memberId, login }) => [memberId, login]));
  return {
    rows: houses.map((house) => ({
      houseId: house.house_id,
      siteId: house.site_id,
      version: house.version,
      address: house.address,
      rules: house.rules,
      gateHour: house.gate_hour,
      // whoever keeps it and is no landlord of the scheme any more keeps it all the same
      landlord: house.member_id === null ? null : (loginOf.get(house.member_id) ?? ''),
      rooms: (ofHouse.get(house.house_id) ?? []).map(({ room_id, number, capacity, occupants }) => {
        return { roomId: room_id, number, capacity, occupants };
      }),
    })),
    taken: taken.map(({ house_id, scheme_id, address, ended_on }) => {
      return { houseId: house_id, address: scheme_id === schemeId ? address : null, endedOn: ended_on };
    }),
    landlords: landlords
      .filter(({ login }) => logins.includes(login))
      .map(({ siteId, login }) => ({ siteId, login })),
  };
}
