import { randomUUID } from 'node:crypto';
import { sql } from 'kysely';
import { expect, it } from 'vitest';
import { servedClub } from '../../../tests/kit/served-club.ts';
import { testHouse, testIdentity } from '../../../tests/kit/test-houses.ts';
import { addDays } from '../../law/day.ts';
import { transaction } from '../../platform/database.ts';
import { MOST_HOUSES_OF_LANDLORD, MOST_ROOMS_OF_HOUSE } from '../contract.ts';

const world = await servedClub();
const { services, club, desk, landlord, leader, post, get, today, arrival, moveIn, own, another, leavesOf } =
  world;
const { db } = services;

const identitiesIn = async (houseId: string) =>
  (
    await db
      .selectFrom('house_resident_words')
      .select('resident_id')
      .where('house_id', '=', houseId)
      .execute()
  ).length;
const overview = () => get(desk.chief, `/api/schemes/${club.schemeId}/houses/overview`);
const listed = async (query: string) => {
  const { rows } = await get(desk.chief, `/api/schemes/${club.schemeId}/houses?limit=100&${query}`);
  return rows.map((house: { houseId: string }) => house.houseId);
};

it('takes an empty room out of a house, and none in which somebody lives', async () => {
  const { houseId, roomIds } = await own();
  const [lived = '', empty = ''] = roomIds;
  await moveIn(houseId, lived);
  const remove = (roomId: string) => post(landlord, `/api/houses/${houseId}/rooms/${roomId}/remove`, {});
  expect(await remove(lived)).toBe('room_occupied');
  expect(await remove(empty)).toBe('ok');
  expect(await remove(empty)).toBe('ok');
  expect(await get(desk.chief, `/api/houses/${houseId}`)).toMatchObject({
    rooms: 1,
    capacity: 2,
    occupants: 1,
  });
  expect(await leavesOf(houseId)).toEqual([
    'house.arrival',
    'house.open',
    'house.room_removed',
    'house.rooms',
  ]);
});

it('ends a house: out of lists and counts, nobody’s identity left, nothing to notify, nothing to put right', async () => {
  const before = await overview();
  const { houseId, roomIds } = await own();
  await moveIn(houseId, roomIds[0], { stay: 'long' });
  const finding = { findingId: randomUUID(), kind: 'hygiene', said: '', followUpOn: today() };
  const visit = { visitId: randomUUID(), onDay: today(), findings: [finding], note: null };
  expect(await post(leader, `/api/houses/${houseId}/visits`, visit)).toBe('ok');
  const end = (over: object = {}) =>
    post(landlord, `/api/houses/${houseId}/end`, { version: 1, lastDay: today(), ...over });
  expect(await end({ lastDay: addDays(today(), 1) })).toBe('day_in_future');
  expect(await end({ lastDay: addDays(today(), -1) })).toBe('house_used_later');
  expect(await end({ version: 2 })).toBe('house_changed');
  expect(await end()).toBe('ok');
  // an answer that was lost is heard again, and nothing else
  expect(await end()).toBe('ok');
  expect(await end({ version: 2 })).toBe('house_changed');
  const again = { version: 1, lastDay: today() };
  expect(await post(desk.chief, `/api/houses/${houseId}/end`, again)).toBe('house_changed');
  expect(await overview()).toEqual(before);
  expect(await identitiesIn(houseId)).toBe(0);
  expect((await get(landlord, '/api/to/duties')).rows).not.toContainEqual(
    expect.objectContaining({ houseId }),
  );
  expect(await listed('view=all')).not.toContain(houseId);
  expect(await listed('view=with_findings')).not.toContain(houseId);
  expect(await listed('view=ended')).toContain(houseId);
  const house = await get(desk.chief, `/api/houses/${houseId}`);
  expect(house).toMatchObject({ endedOn: today(), kept: false, occupants: 0, openFindings: 0, keeps: false });
  const { rows: visits } = await get(desk.chief, `/api/houses/${houseId}/visits`);
  expect(visits).toMatchObject([{ findings: [{ outcome: 'house_ended', closedOn: today() }] }]);
  for (const who of [landlord, desk.chief]) {
    expect(await post(who, `/api/houses/${houseId}/rooms/${roomIds[0]}`, { number: '1', capacity: 1 })).toBe(
      'not_found',
    );
  }
  expect((await leavesOf(houseId)).filter((what) => what === 'house.end')).toHaveLength(1);
  expect(await get(landlord, `/api/houses/${houseId}`)).toMatchObject({ endedOn: today(), hosts: false });
  const stranger = await another();
  const url = `/api/houses/${houseId}`;
  expect((await get(stranger, url)).error.code).toBe('not_found');
  expect(await post(stranger, `${url}/end`, { version: 1, lastDay: today() })).toBe('not_found');
});

it('ends a house once of two who end it at the same moment, and never before somebody left it', async () => {
  const { houseId, roomIds } = await own();
  const residentId = await moveIn(houseId, roomIds[0]);
  services.clock.advance(2 * 86_400_000);
  const leaving = `/api/to/houses/${houseId}/residents/${residentId}/leave`;
  expect(await post(landlord, leaving, { leftOn: today() })).toBe('ok');
  const end = (lastDay: string) => post(landlord, `/api/houses/${houseId}/end`, { version: 1, lastDay });
  expect(await end(addDays(today(), -1))).toBe('house_used_later');
  expect(await Promise.all([1, 2, 3].map(() => end(today())))).toEqual(['ok', 'ok', 'ok']);
  expect((await leavesOf(houseId)).filter((what) => what === 'house.end')).toHaveLength(1);
});

it('gives a house to another landlord of the site: people and duties stay, the identities of the former are gone', async () => {
  const { houseId, roomIds } = await own();
  const residentId = await moveIn(houseId, roomIds[0]);
  const next = await another();
  const give = (login: string, version: number, who = desk.chief) =>
    post(who, `/api/houses/${houseId}/hand-over`, { version, login });
  expect(await give(next.login, 1, landlord)).toBe('not_found');
  expect(await give(leader.login, 1)).toBe('unknown_login');
  expect(await give(next.login, 7)).toBe('house_changed');
  expect(await give(next.login, 1)).toBe('ok');
  expect(await give(next.login, 1)).toBe('ok');
  expect(await identitiesIn(houseId)).toBe(0);
  expect((await get(landlord, `/api/to/houses/${houseId}/residents`)).error.code).toBe('not_found');
  const { rows } = await get(next, `/api/to/houses/${houseId}/residents`);
  expect(rows).toMatchObject([{ residentId, sealed: null }]);
  const { rows: duties } = await get(next, '/api/to/duties');
  expect(duties).toMatchObject([{ residentId, kind: 'stay_notice' }]);
  const sealed = await testIdentity(next.recipient, residentId);
  const anew = { roomId: roomIds[1], stay: 'short', sealed };
  expect(await post(next, `/api/to/houses/${houseId}/residents/${residentId}`, anew)).toBe('ok');
  expect(await identitiesIn(houseId)).toBe(1);
});

it('has an address once in a site while the house is let', async () => {
  const url = `/api/schemes/${club.schemeId}/houses`;
  const house = {
    houseId: randomUUID(),
    siteId: club.siteId,
    address: 'Ngõ 90, phố 5',
    rules: '',
    gateHour: null,
  };
  expect(await post(landlord, url, house)).toBe('ok');
  expect(await post(landlord, url, house)).toBe('ok');
  expect(await post(landlord, url, { ...house, rules: 'Khác.' })).toBe('already_entered');
  const twin = { ...house, houseId: randomUUID() };
  expect(await post(desk.chief, url, twin)).toBe('address_taken');
  const { houseId } = await own();
  const { address, rules, gateHour } = house;
  const change = { version: 1, address, rules, gateHour, equipment: [] };
  expect(await post(landlord, `/api/houses/${houseId}/changes`, change)).toBe('address_taken');
  expect(await post(landlord, `/api/houses/${house.houseId}/end`, { version: 1, lastDay: today() })).toBe(
    'ok',
  );
  expect(await post(desk.chief, url, twin)).toBe('ok');
});

it('finds houses by words of the address, with marks or without', async () => {
  const url = `/api/schemes/${club.schemeId}/houses`;
  const houseId = randomUUID();
  const said = { siteId: club.siteId, address: 'Số 8, ngõ Đồng Tâm', rules: '', gateHour: null };
  expect(await post(desk.chief, url, { houseId, ...said })).toBe('ok');
  expect(await listed('q=dong+tam')).toEqual([houseId]);
  expect(await listed(`q=${encodeURIComponent('TÂM số 8')}`)).toEqual([houseId]);
  expect(await listed('q=ong')).toEqual([]);
  expect(await listed('q=%25')).toHaveLength((await listed('')).length);
});

it('lists the houses of a landlord by their address, page by page', async () => {
  const owner = await another();
  const url = `/api/schemes/${club.schemeId}/houses`;
  const addresses = ['Đường Tân Thành', 'Ngõ 3, phố Ba', 'Đồng Tâm', 'Ngõ 12, phố Ba'];
  for (const address of addresses) {
    const house = { houseId: randomUUID(), siteId: club.siteId, address, rules: '', gateHour: null };
    expect(await post(owner, url, house)).toBe('ok');
  }
  const seen: string[] = [];
  let cursor = '';
  do {
    const page = await get(owner, `/api/to/houses?limit=3${cursor && `&cursor=${cursor}`}`);
    seen.push(...page.rows.map(({ address }: { address: string }) => address));
    cursor = page.next ?? '';
  } while (cursor !== '');
  expect(seen).toEqual(['Đồng Tâm', 'Đường Tân Thành', 'Ngõ 12, phố Ba', 'Ngõ 3, phố Ba']);
});

it('takes no more rooms of a house, and no more houses of a landlord, than a register bears', async () => {
  const { houseId } = await own(1);
  await db.updateTable('house').set({ rooms: MOST_ROOMS_OF_HOUSE }).where('house_id', '=', houseId).execute();
  const rooms = [{ roomId: randomUUID(), number: '9', capacity: 1 }];
  expect(await post(landlord, `/api/houses/${houseId}/rooms`, { rooms })).toBe('limit_reached');
  const many = await another();
  const { houseId: first } = await testHouse(services, club, many, 1);
  const row = await db
    .selectFrom('house')
    .selectAll()
    .where('house_id', '=', first)
    .executeTakeFirstOrThrow();
  const copies = Array.from({ length: MOST_HOUSES_OF_LANDLORD - 1 }, (_, index) => {
    return { ...row, house_id: randomUUID(), address: `Ngõ ${index} của người có nhiều nhà` };
  });
  await db.insertInto('house').values(copies).execute();
  const house = {
    houseId: randomUUID(),
    siteId: club.siteId,
    address: 'Một nhà nữa',
    rules: '',
    gateHour: null,
  };
  expect(await post(many, `/api/schemes/${club.schemeId}/houses`, house)).toBe('limit_reached');
});

it('tells the second of two who save fire equipment at the same moment that it was changed', async () => {
  const { houseId } = await own();
  const said = { version: 1, address: `Ngõ ${houseId}`, rules: '', gateHour: null };
  const equipment = [{ kind: 'extinguisher', count: 4, nextCheckOn: today() }];
  const save = () => post(landlord, `/api/houses/${houseId}/changes`, { ...said, equipment });
  expect((await Promise.all([save(), save(), save()])).sort()).toEqual([
    'house_changed',
    'house_changed',
    'ok',
  ]);
});

it('waits for a house before any of its rooms, so that an import and a landlord never block each other', async () => {
  const { houseId, roomIds } = await own();
  const [roomId = ''] = roomIds;
  const { sooner, later } = await transaction(db, async (trx) => {
    await trx.selectFrom('house').selectAll().where('house_id', '=', houseId).forUpdate().execute();
    const waiting = post(landlord, `/api/houses/${houseId}/rooms/${roomId}`, { number: '101', capacity: 4 });
    await somebodyWaits();
    await trx.updateTable('house_room').set({ capacity: 3 }).where('room_id', '=', roomId).execute();
    await trx.updateTable('house').set({ capacity: 5 }).where('house_id', '=', houseId).execute();
    return { sooner: true, later: waiting };
  });
  expect([sooner, await later]).toEqual([true, 'ok']);
  expect(await get(landlord, `/api/houses/${houseId}`)).toMatchObject({ capacity: 6 });
});

it('keeps no identity that is on its way while its landlord leaves', async () => {
  const leaver = await another();
  const { houseId, roomIds } = await testHouse(services, club, leaver);
  const body = await arrival(roomIds[0]);
  const late = await transaction(db, async (trx) => {
    await trx.selectFrom('house').selectAll().where('house_id', '=', houseId).forUpdate().execute();
    const arriving = post(leaver, `/api/to/houses/${houseId}/residents`, body);
    await somebodyWaits();
    // as leaving does
    await trx.updateTable('house').set({ member_id: null }).where('house_id', '=', houseId).execute();
    return { arriving };
  });
  expect(await late.arriving).toBe('not_found');
  expect(await identitiesIn(houseId)).toBe(0);
});

it('writes down in the log of a house that its landlord has left, as its next version', async () => {
  const leaver = await another();
  const { houseId } = await testHouse(services, club, leaver);
  const url = `/api/schemes/${club.schemeId}/members/${leaver.memberId}/end`;
  expect(await post(desk.chief, url, {})).toBe('ok');
  expect(await leavesOf(houseId)).toContain('house.landlord_left');
  expect(await get(desk.chief, `/api/houses/${houseId}`)).toMatchObject({ version: 2, kept: false });
});

it('refuses a cursor of a day that is none', async () => {
  const cursor = Buffer.from(JSON.stringify(['0000-01-01', randomUUID()])).toString('base64url');
  const { error } = await get(desk.chief, `/api/schemes/${club.schemeId}/houses?cursor=${cursor}`);
  expect(error.code).toBe('bad_cursor');
});

/** Until another session of this database stands before a lock. */
async function somebodyWaits(): Promise<void> {
  await expect
    .poll(async () => {
      const { rows } = await sql<{ waiting: number }>`
        select count(*)::int as waiting from pg_stat_activity
        where datname = current_database() and wait_event_type = 'Lock'`.execute(db);
      return rows[0]?.waiting;
    })
    .toBe(1);
}
