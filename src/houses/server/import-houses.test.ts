import { randomUUID } from 'node:crypto';
import { expect, it } from 'vitest';
import { testHouse } from '../../../tests/kit/test-houses.ts';
import { demand, foundWorld } from '../../../tests/routes/world.ts';
import { dayOf } from '../../platform/clock.ts';
import type { ReplyOf } from '../../wire/endpoint.ts';
import type { matchHouses } from '../import-contract.ts';

const world = await foundWorld();
const { services, club, people, desk } = world;
const { db } = services;
const url = `/api/schemes/${club.schemeId}/houses`;

const bring = (...houses: object[]) =>
  world.askAs('reception', { method: 'POST', url: `${url}/import`, body: { houses } });
const match = async (addresses: string[], logins: string[] = [], ids: string[] = []) =>
  (await demand(
    world.askAs('chief', { method: 'POST', url: `${url}/matching`, body: { addresses, ids, logins } }),
  )) as ReplyOf<typeof matchHouses>;
const house = (address: string, over: object = {}) => ({
  houseId: randomUUID(),
  siteId: club.siteId,
  version: null,
  address,
  rules: 'Giữ yên lặng.',
  gateHour: '23:00',
  landlord: null,
  rooms: [
    { roomId: randomUUID(), number: '101', capacity: 2, seen: null },
    { roomId: randomUUID(), number: '102', capacity: 3, seen: null },
  ],
  ...over,
});
const leavesOf = async (houseId: string) => {
  const leaves = await db.selectFrom('ledger_leaf').select('fields').where('subject', '=', 'house').execute();
  return leaves.flatMap(({ fields }) => (fields?.[1] === houseId ? [fields[0]] : []));
};

it('enters houses with their rooms once, however often the batch comes', async () => {
  const [one, other] = [house('Số 1, ngõ nhập'), house('Số 2, ngõ nhập', { rooms: [], gateHour: null })];
  expect(await bring(one, other)).toMatchObject({ body: { written: 2 } });
  expect(await bring(one, other)).toMatchObject({ body: { written: 0 } });
  const { rows } = await match(['Số 1, ngõ nhập']);
  expect(rows).toMatchObject([{ houseId: one.houseId, version: 1, landlord: null, gateHour: '23:00' }]);
  expect(rows[0]?.rooms).toHaveLength(2);
  expect((await leavesOf(one.houseId)).sort()).toEqual(['house.open', 'house.rooms']);
  const said = { version: 1, gateHour: '22:30', rooms: [{ ...one.rooms[0], capacity: 4, seen: 2 }] };
  expect(await bring({ ...one, ...said })).toMatchObject({ body: { written: 1 } });
  expect(await bring({ ...one, ...said })).toMatchObject({ body: { written: 0 } });
  const stored = await db
    .selectFrom('house')
    .select(['rooms', 'capacity', 'gate_hour', 'version'])
    .where('house_id', '=', one.houseId)
    .executeTakeFirst();
  expect(stored).toEqual({ rooms: 2, capacity: 7, gate_hour: '22:30', version: 2 });
});

it('gives a house to a landlord of its site by the code, and takes it from none', async () => {
  const { login } = people.landlord;
  const kept = house('Số 3, ngõ nhập', { landlord: login });
  expect(await bring(kept)).toMatchObject({ body: { written: 1 } });
  const { rows, landlords } = await match(['Số 3, ngõ nhập'], [login, 'tv-22222222', desk.chief.login]);
  expect(rows).toMatchObject([{ landlord: login }]);
  expect(landlords).toEqual([{ siteId: club.siteId, login }]);
  const own = await world.askAs('landlord', { method: 'GET', url: '/api/to/houses?limit=100' });
  const addresses = (own.body as { rows: { address: string }[] }).rows.map(({ address }) => address);
  expect(addresses).toContain('Số 3, ngõ nhập');
  const stranger = house('Số 4, ngõ nhập', { landlord: people.teamMember.login });
  expect(await bring(stranger)).toMatchObject({
    code: 'unknown_login',
    body: { error: { details: { row: 0 } } },
  });
  const memberId = randomUUID();
  await db.updateTable('house').set({ member_id: memberId }).where('house_id', '=', kept.houseId).execute();
  expect(await bring({ ...kept, version: 1 })).toMatchObject({ code: 'house_kept' });
});

it('writes nothing of a batch of which one house is refused, and says which', async () => {
  const sound = house('Số 5, ngõ nhập');
  const made = await testHouse(services, club, { accountId: desk.chief.accountId, memberId: null });
  const { address, version } = await db
    .selectFrom('house')
    .select(['address', 'version'])
    .where('house_id', '=', made.houseId)
    .executeTakeFirstOrThrow();
  await db
    .updateTable('house_room')
    .set({ occupants: 2 })
    .where('house_id', '=', made.houseId)
    .where('number', '=', '101')
    .execute();
  const rooms = [{ roomId: randomUUID(), number: '101', capacity: 1, seen: 2 }];
  const full = house(address, { houseId: made.houseId, version, rooms });
  expect(await bring(sound, full)).toMatchObject({
    code: 'room_full',
    body: { error: { details: { row: 1 } } },
  });
  expect(await bring(sound, { ...full, version: 7 })).toMatchObject({ code: 'house_changed' });
  expect(await bring(sound, house('Số 6', { siteId: randomUUID() }))).toMatchObject({ code: 'not_found' });
  expect(await bring(sound, sound)).toMatchObject({ code: 'invalid_input' });
  expect((await match(['Số 5, ngõ nhập'])).rows).toEqual([]);
});

it('puts no room back to what a file was compared with, where somebody has changed it since', async () => {
  const one = house('Số 7, ngõ nhập');
  expect(await bring(one)).toMatchObject({ body: { written: 1 } });
  await db
    .updateTable('house_room')
    .set({ capacity: 4 })
    .where('room_id', '=', one.rooms[0]?.roomId ?? '')
    .execute();
  const room = (over: object) => ({ ...one, version: 1, rooms: [{ ...one.rooms[0], ...over }] });
  const refused = { code: 'house_changed', body: { error: { details: { row: 0 } } } };
  expect(await bring(room({ capacity: 3, seen: 2 }))).toMatchObject(refused);
  // new in the file, and somebody has entered it meanwhile otherwise
  expect(await bring(room({ capacity: 2, seen: null }))).toMatchObject(refused);
  expect(await bring(room({ capacity: 4, seen: 2 }))).toMatchObject({ body: { written: 0 } });
  expect(await bring(room({ capacity: 5, seen: 4 }))).toMatchObject({ body: { written: 1 } });
});

it('tells what became of the houses that a file entered before, and enters no address twice', async () => {
  const moved = house('Số 8, ngõ nhập');
  const ended = house('Số 9, ngõ nhập');
  expect(await bring(moved, ended)).toMatchObject({ body: { written: 2 } });
  const said = { address: 'Số 10, ngõ nhập', rules: '', gateHour: null, equipment: [] };
  const url = (id: string) => `/api/houses/${id}`;
  const change = {
    method: 'POST',
    url: `${url(moved.houseId)}/changes`,
    body: { version: 1, ...said },
  } as const;
  await demand(world.askAs('chief', change));
  const end = { version: 1, lastDay: dayOf(services.clock.now()) };
  await demand(world.askAs('chief', { method: 'POST', url: `${url(ended.houseId)}/end`, body: end }));
  const { rows, taken } = await match(
    ['Số 8, ngõ nhập', 'Số 9, ngõ nhập'],
    [],
    [moved.houseId, ended.houseId, randomUUID()],
  );
  expect(rows).toEqual([]);
  expect(taken).toHaveLength(2);
  expect(taken).toContainEqual({ houseId: moved.houseId, address: 'Số 10, ngõ nhập', endedOn: null });
  expect(taken).toContainEqual({ houseId: ended.houseId, address: ended.address, endedOn: end.lastDay });
  expect(await bring(house('Số 10, ngõ nhập'))).toMatchObject({ code: 'address_taken' });
});
