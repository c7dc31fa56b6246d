import { randomUUID } from 'node:crypto';
import { sql } from 'kysely';
import { addDays, dayOfMoment } from '../src/law/day.ts';
import { say } from './numbers.ts';
import type { World } from './world.ts';

/** Rooms of an ordinary house, and the share of all rooms that stand in one very large one. */
const ROOMS_OF_HOUSE = 10;
const LARGE = 0.1;

/** A club of the bench's desk with so many rooms in its houses; gives the lists that a reader turns. */
export async function fillWithHouses(
  { services: { db }, desk, chief }: World,
  rooms: number,
): Promise<readonly string[]> {
  const started = performance.now();
  const { areaId, unitId } = desk;
  const today = dayOfMoment(new Date());
  const [schemeId, siteId, largeId] = [randomUUID(), randomUUID(), randomUUID()];
  const inLarge = Math.max(1, Math.floor(rooms * LARGE));
  const houses = Math.max(1, Math.ceil((rooms - inLarge) / ROOMS_OF_HOUSE));
  await db.insertInto('scheme_home').values({ scheme_id: schemeId, area_id: areaId }).execute();
  await sql`
    insert into scheme (area_id, scheme_id, unit_id, kind, name, folded, about, paid_by_people, in_reports, state, version,
      launched_on, recorded_by, recorded_at)
    values (${areaId}::int, ${schemeId}::uuid, ${unitId}::int, 'boarding_house_club', 'Câu lạc bộ nhà trọ (mẫu)',
      ' cau lac bo nha tro mau', '',
      true, false, 'running', 1, ${addDays(today, -700)}::date, ${chief.accountId}::uuid, now())`.execute(db);
  await sql`
    insert into scheme_site (area_id, scheme_id, site_id, place_area_id, place_verified, sort, name, from_day,
      kind_version, fields)
    values (${areaId}::int, ${schemeId}::uuid, ${siteId}::uuid, ${areaId}::int, true, 'residential_group', 'Khu phố 1',
      ${addDays(today, -690)}::date, 1, '{}')`.execute(db);
  await sql`
    insert into house (area_id, house_id, scheme_id, site_id, unit_id, address, folded, rules, rooms, capacity, occupants,
      open_findings, next_check_on, version, recorded_by, recorded_at)
    select ${areaId}::int, case when n = 0 then ${largeId}::uuid else gen_random_uuid() end, ${schemeId}::uuid,
      ${siteId}::uuid, ${unitId}::int, 'Ngõ ' || n || ' (địa chỉ mẫu)',
      ' ngo ' || n || ' dia chi mau', '',
      case when n = 0 then ${inLarge}::int else ${ROOMS_OF_HOUSE}::int end,
      2 * case when n = 0 then ${inLarge}::int else ${ROOMS_OF_HOUSE}::int end, 0,
      case when n % 7 = 0 then 1 else 0 end, ${today}::date + (random() * 400)::int - 30, 1,
      ${chief.accountId}::uuid, now()
    from generate_series(0, ${houses}::int) as n`.execute(db);
  await sql`
    insert into house_room (area_id, house_id, room_id, number, capacity)
    select house.area_id, house.house_id, gen_random_uuid(), (100 + n)::text, 2
    from house, generate_series(1, house.rooms) as n
    where house.area_id = ${areaId}::int and house.scheme_id = ${schemeId}::uuid`.execute(db);
  say(`${rooms} rooms in ${houses + 1} houses in ${((performance.now() - started) / 1000).toFixed(1)} s`);
  return [
    `/api/schemes/${schemeId}/houses?limit=50`,
    `/api/schemes/${schemeId}/houses?limit=50&view=with_findings`,
    `/api/houses/${largeId}/rooms?limit=50`,
  ];
}
