import { randomUUID } from 'node:crypto';
import { expect, it } from 'vitest';
import { signedIn, type TestPerson, testDeployment } from '../../../tests/kit/test-accounts.ts';
import { testHouse, testIdentity } from '../../../tests/kit/test-houses.ts';
import { testClub, testSiteMember } from '../../../tests/kit/test-members.ts';
import { testServices } from '../../../tests/kit/test-services.ts';
import { testDesk } from '../../../tests/kit/test-tips.ts';
import { accountRoutes } from '../../accounts/server/index.ts';
import { addDays, dayOfMoment } from '../../law/day.ts';
import { memberRoutes } from '../../members/server/index.ts';
import { buildServer } from '../../platform/http/server.ts';
import { findHousing, housesRoutes, leaveHouses } from './index.ts';

const services = await testServices();
const { db, clock, config, log } = services;
const deployment = await testDeployment(services);
const desk = await testDesk(services, deployment, deployment.units.desk);
const club = await testClub(services, desk);
const landlord = await testSiteMember(services, deployment, desk, club, 'landlord');
const leader = await testSiteMember(services, deployment, desk, club, 'team_leader');
const routes = [
  ...accountRoutes(services, findHousing(services)),
  ...memberRoutes(services, leaveHouses),
  ...housesRoutes(services),
];
const app = await buildServer({ config, log, routes, checkHealth: async () => undefined });
const today = () => dayOfMoment(clock.now());

const post = async (who: TestPerson, url: string, body: object) => {
  const headers = { ...(await signedIn(app, who)), 'content-type': 'application/json' };
  return app.inject({ method: 'POST', url, headers, body: JSON.stringify(body) });
};
const get = async (who: TestPerson, url: string) =>
  (await app.inject({ url, headers: await signedIn(app, who) })).json();
const codeOf = (answer: { statusCode: number; json: () => { error: { code: string } } }) =>
  answer.statusCode < 400 ? 'ok' : answer.json().error.code;

const moveIn = async (houseId: string, roomId: string, over: object = {}) => {
  const residentId = randomUUID();
  const sealed = await testIdentity(landlord.recipient, residentId);
  const arrivedAt = clock.now().toISOString();
  const body = { residentId, roomId, stay: 'short', arrivedAt, sealed, ...over };
  return { residentId, answer: await post(landlord, `/api/to/houses/${houseId}/residents`, body) };
};
const own = () => testHouse(services, club, landlord);
const count = async (table: 'house_resident' | 'house_resident_words', residentId: string) =>
  (await db.selectFrom(table).select('house_id').where('resident_id', '=', residentId).execute()).length;

it('tells the team of any site that has houses, and its landlords, that there are some', async () => {
  const firm = await testClub(services, desk, 'workers');
  const keeps = await testSiteMember(services, deployment, desk, firm, 'landlord');
  const visits = await testSiteMember(services, deployment, desk, firm, 'team_leader');
  const told = async (who: TestPerson) =>
    (await get(who, '/api/session')).sites.map(({ hasHouses }: { hasHouses: boolean }) => hasHouses);
  expect(await told(leader)).toEqual([true]);
  expect(await told(keeps)).toEqual([true]);
  expect(await told(visits)).toEqual([false]);
  await testHouse(services, firm, keeps);
  expect(await told(visits)).toEqual([true]);
  await db.updateTable('house').set({ ended_on: today() }).where('site_id', '=', firm.siteId).execute();
  expect(await told(visits)).toEqual([false]);
});

it('counts who moves in, and refuses one more than the room has places', async () => {
  const { houseId, roomIds } = await own();
  const [roomId = ''] = roomIds;
  for (let place = 0; place < 2; place += 1)
    expect(codeOf((await moveIn(houseId, roomId)).answer)).toBe('ok');
  expect(codeOf((await moveIn(houseId, roomId)).answer)).toBe('room_full');
  expect(codeOf((await moveIn(houseId, randomUUID())).answer)).toBe('not_found');
  const fewer = await post(landlord, `/api/houses/${houseId}/rooms/${roomId}`, {
    number: '101',
    capacity: 1,
  });
  expect(codeOf(fewer)).toBe('room_full');
  const more = await post(landlord, `/api/houses/${houseId}/rooms/${roomId}`, { number: '101', capacity: 3 });
  expect(codeOf(more)).toBe('ok');
  const house = await get(desk.reception, `/api/houses/${houseId}`);
  expect(house).toMatchObject({ rooms: 2, capacity: 5, occupants: 2, kept: true, hosts: false });
});

it('takes the last place once of two who ask at the same moment', async () => {
  const { houseId, roomIds } = await own();
  const [roomId = ''] = roomIds;
  const answers = await Promise.all([1, 2, 3].map(() => moveIn(houseId, roomId)));
  expect(answers.map(({ answer }) => codeOf(answer)).sort()).toEqual(['ok', 'ok', 'room_full']);
});

it('has each number once in a house, in the order in which people count', async () => {
  const { houseId } = await own();
  const add = (...numbers: string[]) => {
    const rooms = numbers.map((number) => ({ roomId: randomUUID(), number, capacity: 2 }));
    return post(landlord, `/api/houses/${houseId}/rooms`, { rooms });
  };
  expect(codeOf(await add('101'))).toBe('room_number_taken');
  expect(codeOf(await add('7', '7'))).toBe('room_number_taken');
  expect(codeOf(await add('9', '10', 'A2'))).toBe('ok');
  const first = await get(landlord, `/api/houses/${houseId}/rooms?limit=3`);
  const rest = await get(landlord, `/api/houses/${houseId}/rooms?limit=3&cursor=${first.next}`);
  const numbers = [...first.rows, ...rest.rows].map(({ number }: { number: string }) => number);
  expect(numbers).toEqual(['9', '10', 'A2', '101', '102']);
});

it('deletes the identity of who leaves, and keeps that somebody lived there', async () => {
  const { houseId, roomIds } = await own();
  const { residentId } = await moveIn(houseId, roomIds[0] ?? '', { stay: 'long' });
  expect(await count('house_resident_words', residentId)).toBe(1);
  const url = `/api/to/houses/${houseId}/residents/${residentId}/leave`;
  expect(codeOf(await post(landlord, url, { leftOn: addDays(today(), 1) }))).toBe('day_in_future');
  expect(codeOf(await post(landlord, url, { leftOn: addDays(today(), -1) }))).toBe('end_before_start');
  expect(codeOf(await post(landlord, url, { leftOn: today() }))).toBe('ok');
  expect(await count('house_resident_words', residentId)).toBe(0);
  expect(await count('house_resident', residentId)).toBe(1);
  const { rows } = await get(landlord, '/api/to/duties?limit=100');
  expect(rows.filter((duty: { residentId: string }) => duty.residentId === residentId)).toEqual([]);
  expect(await get(landlord, `/api/houses/${houseId}`)).toMatchObject({ occupants: 0 });
});

it('takes an identity only as it is sealed to one person', async () => {
  const { houseId, roomIds } = await own();
  const clear = Buffer.from('Lò Văn Thử').toString('base64url');
  const { answer } = await moveIn(houseId, roomIds[0] ?? '', { sealed: clear });
  expect(codeOf(answer)).toBe('unknown_recipient');
});

it('reminds of what is to be notified until it is done, and of the renewal when its window opens', async () => {
  const { houseId, roomIds } = await own();
  const { residentId } = await moveIn(houseId, roomIds[0] ?? '', { stay: 'long' });
  const mine = async () => {
    const { rows } = await get(landlord, '/api/to/duties?limit=100');
    return rows.filter((duty: { residentId: string }) => duty.residentId === residentId);
  };
  const [notice, registration] = await mine();
  expect(notice).toMatchObject({ kind: 'stay_notice', verified: false, longestUntil: null });
  expect(registration).toMatchObject({ kind: 'temporary_residence' });
  const done = (dutyId: string, over: object = {}) =>
    post(landlord, `/api/to/houses/${houseId}/duties/${dutyId}/done`, {
      channel: 'vneid',
      doneOn: today(),
      until: null,
      ...over,
    });
  expect(codeOf(await done(notice.dutyId, { until: addDays(today(), 300) }))).toBe('invalid_input');
  expect(codeOf(await done(notice.dutyId, { doneOn: addDays(today(), -1) }))).toBe('notice_too_early');
  expect(codeOf(await done(notice.dutyId))).toBe('ok');
  expect(codeOf(await done(notice.dutyId, { channel: 'telephone' }))).toBe('not_found');
  expect(codeOf(await done(registration.dutyId))).toBe('invalid_input');
  const tooLong = await done(registration.dutyId, { until: addDays(registration.longestUntil, 1) });
  expect(tooLong.json().error).toMatchObject({
    code: 'residence_too_long',
    details: { longestUntil: registration.longestUntil },
  });
  expect(codeOf(await done(registration.dutyId, { until: today() }))).toBe('end_before_start');
  expect(codeOf(await done(registration.dutyId, { until: addDays(today(), 20) }))).toBe('ok');
  expect(await mine()).toEqual([]);
  clock.advance(6 * 86_400_000);
  expect(await mine()).toMatchObject([{ kind: 'renewal', urgency: 'calm' }]);
});

it('sums up a club, and lists the houses with open findings until each is closed', async () => {
  const { houseId } = await own();
  const visit = (who: TestPerson, findings: object[]) =>
    post(who, `/api/houses/${houseId}/visits`, {
      visitId: randomUUID(),
      onDay: today(),
      findings,
      note: null,
    });
  const finding = {
    findingId: randomUUID(),
    kind: 'fire_equipment',
    said: '',
    followUpOn: addDays(today(), 7),
  };
  expect(codeOf(await visit(landlord, [finding]))).toBe('not_found');
  const late = { ...finding, followUpOn: addDays(today(), -1) };
  expect(codeOf(await visit(leader, [late]))).toBe('due_before_start');
  expect(codeOf(await visit(leader, [finding]))).toBe('ok');
  const found = async () => {
    const { rows } = await get(desk.chief, `/api/schemes/${club.schemeId}/houses?view=with_findings`);
    return rows.map((house: { houseId: string }) => house.houseId);
  };
  expect(await found()).toEqual([houseId]);
  const overview = await get(desk.chief, `/api/schemes/${club.schemeId}/houses/overview`);
  expect(overview).toMatchObject({ housesWithFindings: 1, openFindings: 1, lateFindings: 0 });
  const { rows } = await get(landlord, `/api/houses/${houseId}/visits`);
  expect(rows).toMatchObject([{ findings: [{ kind: 'fire_equipment', closedOn: null }] }]);
  const url = `/api/houses/${houseId}/findings/${finding.findingId}/close`;
  const closing = { outcome: 'put_right', closedOn: today(), done: null };
  expect(codeOf(await post(leader, url, closing))).toBe('not_found');
  expect(codeOf(await post(desk.chief, url, closing))).toBe('ok');
  expect(codeOf(await post(desk.reception, url, closing))).toBe('finding_closed');
  expect(await found()).toEqual([]);
});

it('counts the houses of a site that are let, with their rooms', async () => {
  const other = await testClub(services, desk);
  const url = ({ schemeId, siteId }: typeof club) =>
    `/api/schemes/${schemeId}/sites/${siteId}/registered-houses`;
  expect(await get(desk.chief, url(other))).toEqual({ asOf: today(), houses: 0, rooms: 0 });
  const by = { accountId: desk.chief.accountId, memberId: null };
  await testHouse(services, other, by, 3);
  const { houseId } = await testHouse(services, other, by, 2);
  expect(await get(desk.chief, url(other))).toEqual({ asOf: today(), houses: 2, rooms: 5 });
  expect(codeOf(await post(desk.chief, `/api/houses/${houseId}/end`, { version: 1, lastDay: today() }))).toBe(
    'ok',
  );
  expect(await get(desk.chief, url(other))).toMatchObject({ houses: 1, rooms: 3 });
});

it('lists fire checks by their day, and refuses a change made upon an older state', async () => {
  const house = await own();
  const url = `/api/houses/${house.houseId}/changes`;
  const said = { address: 'Ngõ 14, phố 5', rules: '', gateHour: null };
  const equipment = [{ kind: 'extinguisher', count: 4, nextCheckOn: '2020-01-01' }];
  expect(codeOf(await post(landlord, url, { version: 1, ...said, equipment }))).toBe('ok');
  expect(codeOf(await post(desk.chief, url, { version: 1, ...said, equipment }))).toBe('house_changed');
  const { rows } = await get(desk.chief, `/api/schemes/${club.schemeId}/houses?limit=1`);
  expect(rows).toMatchObject([{ houseId: house.houseId, nextCheckOn: '2020-01-01' }]);
});

it('leaves a house without a landlord, and every identity in it destroyed, when the landlord leaves', async () => {
  const leaver = await testSiteMember(services, deployment, desk, club, 'landlord');
  const { houseId, roomIds } = await testHouse(services, club, leaver);
  const residentId = randomUUID();
  const sealed = await testIdentity(leaver.recipient, residentId);
  const arrival = {
    residentId,
    roomId: roomIds[0],
    stay: 'short',
    arrivedAt: clock.now().toISOString(),
    sealed,
  };
  expect(codeOf(await post(leaver, `/api/to/houses/${houseId}/residents`, arrival))).toBe('ok');
  const url = `/api/schemes/${club.schemeId}/members/${leaver.memberId}/end`;
  expect(codeOf(await post(desk.chief, url, {}))).toBe('ok');
  expect(await count('house_resident_words', residentId)).toBe(0);
  expect(await get(desk.chief, `/api/houses/${houseId}`)).toMatchObject({ kept: false, occupants: 1 });
});

it('shows who lives there to the landlord alone', async () => {
  const { houseId, roomIds } = await own();
  await moveIn(houseId, roomIds[0] ?? '');
  const url = `/api/to/houses/${houseId}/residents`;
  expect((await get(landlord, url)).rows).toHaveLength(1);
  for (const who of [desk.chief, leader]) expect((await get(who, url)).error.code).toBe('not_found');
});
