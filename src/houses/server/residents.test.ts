import { expect, it } from 'vitest';
import { servedClub } from '../../../tests/kit/served-club.ts';
import { testIdentity } from '../../../tests/kit/test-houses.ts';
import { addDays } from '../../law/day.ts';
import type { DoneDuty, OpenDuty } from '../resident-contract.ts';

const DAY_MS = 86_400_000;
const world = await servedClub();
const { services, landlord, post, get, today, arrival, moveIn, own } = world;
const { db, clock } = services;

const openOf = async (residentId: string): Promise<OpenDuty[]> => {
  const { rows } = await get(landlord, '/api/to/duties?limit=100');
  return rows.filter((duty: OpenDuty) => duty.residentId === residentId);
};
const doneOf = async (residentId: string): Promise<DoneDuty[]> => {
  const { rows } = await get(landlord, '/api/to/duties/done?limit=100');
  return rows.filter((duty: DoneDuty) => duty.residentId === residentId);
};
const finish = ({ houseId, dutyId }: { houseId: string; dutyId: string }, over: object = {}) => {
  const body = { channel: 'vneid', doneOn: today(), until: null, ...over };
  return post(landlord, `/api/to/houses/${houseId}/duties/${dutyId}/done`, body);
};
const undo = ({ houseId, dutyId }: { houseId: string; dutyId: string }) =>
  post(landlord, `/api/to/houses/${houseId}/duties/${dutyId}/undo`, {});
/** The only duty of a kind among some. */
const only = <Row extends { kind: string }>(rows: readonly Row[], kind: Row['kind']): Row => {
  const [row, more] = rows.filter((each) => each.kind === kind);
  if (row === undefined || more !== undefined) throw new Error(`no one ${kind}`);
  return row;
};

it('reminds of temporary residence once somebody who came for less has nearly been there for the law’s days', async () => {
  const { houseId, roomIds } = await own();
  const arrivedOn = today();
  const residentId = await moveIn(houseId, roomIds[0]);
  expect((await openOf(residentId)).map(({ kind }) => kind)).toEqual(['stay_notice']);
  clock.advance(25 * DAY_MS);
  const residence = only(await openOf(residentId), 'temporary_residence');
  expect(residence).toMatchObject({ urgency: 'soon', earliestOn: arrivedOn });
  // registered before one was reminded
  expect(await finish(residence, { doneOn: addDays(arrivedOn, 9), until: addDays(today(), 90) })).toBe('ok');
});

it('takes somebody who moved in before the law, without a notice of the arrival', async () => {
  const { houseId, roomIds } = await own();
  const residentId = await moveIn(houseId, roomIds[0], { arrivedAt: '2019-03-12T03:00:00Z', stay: 'long' });
  const duties = await openOf(residentId);
  expect(duties).toMatchObject([
    {
      kind: 'temporary_residence',
      urgency: 'overdue',
      earliestOn: '2021-07-01',
      dueAt: '2021-07-31T17:00:00.000Z',
    },
  ]);
  for (const arrivedAt of ['0000-01-01T00:00:00Z', '0206-03-02T03:00:00Z']) {
    const body = await arrival(roomIds[0], { arrivedAt });
    expect(await post(landlord, `/api/to/houses/${houseId}/residents`, body)).toBe('invalid_input');
  }
});

it('answers the very same arrival and departure again as done, and no other under its id', async () => {
  const { houseId, roomIds } = await own();
  const url = `/api/to/houses/${houseId}/residents`;
  const body = await arrival(roomIds[0]);
  for (const _ of [1, 2]) expect(await post(landlord, url, body)).toBe('ok');
  expect(await post(landlord, url, { ...body, stay: 'long' })).toBe('already_entered');
  expect(await get(landlord, `/api/houses/${houseId}`)).toMatchObject({ occupants: 1 });
  const leaving = `${url}/${body.residentId}/leave`;
  for (const _ of [1, 2]) expect(await post(landlord, leaving, { leftOn: today() })).toBe('ok');
  expect(await post(landlord, leaving, { leftOn: addDays(today(), -1) })).toBe('not_found');
  expect(await get(landlord, `/api/houses/${houseId}`)).toMatchObject({ occupants: 0 });
});

it('puts right who somebody is, the room and the stay, and leaves the time limits running', async () => {
  const { houseId, roomIds } = await own();
  const [from = '', to = ''] = roomIds;
  const residentId = await moveIn(houseId, from);
  const [notice] = await openOf(residentId);
  clock.advance(2 * DAY_MS);
  const sealed = await testIdentity(landlord.recipient, residentId, 'Tên đã sửa');
  const url = `/api/to/houses/${houseId}/residents/${residentId}`;
  const put = (roomId: string, over: object = {}) =>
    post(landlord, url, { roomId, stay: 'long', sealed, ...over });
  for (const _ of [1, 2]) expect(await put(to)).toBe('ok');
  const { rows } = await get(landlord, `/api/to/houses/${houseId}/residents`);
  expect(rows).toMatchObject([{ residentId, roomId: to, stay: 'long', sealed }]);
  const { rows: rooms } = await get(landlord, `/api/houses/${houseId}/rooms`);
  expect(rooms.map(({ occupants }: { occupants: number }) => occupants)).toEqual([0, 1]);
  const duties = await openOf(residentId);
  expect(only(duties, 'stay_notice').dueAt).toBe(notice?.dueAt);
  expect(only(duties, 'temporary_residence').urgency).toBe('calm');
  expect(await put(to, { stay: 'short' })).toBe('ok');
  expect((await openOf(residentId)).map(({ kind }) => kind)).toEqual(['stay_notice']);
  for (const _ of [1, 2]) await moveIn(houseId, from);
  expect(await put(from)).toBe('room_full');
  expect(await post(landlord, `${url}/leave`, { leftOn: today() })).toBe('ok');
  expect(await put(to)).toBe('not_found');
});

it('renews from the end of the term that runs, and takes marks back one after the other', async () => {
  const { houseId, roomIds } = await own();
  const residentId = await moveIn(houseId, roomIds[0], { stay: 'long' });
  const registration = only(await openOf(residentId), 'temporary_residence');
  const first = registration.longestUntil ?? '';
  for (const _ of [1, 2]) expect(await finish(registration, { until: first })).toBe('ok');
  const passed = Date.parse(addDays(first, -10)) - clock.now().getTime();
  clock.advance(passed);
  const renewal = only(await openOf(residentId), 'renewal');
  expect(renewal.longestUntil).toBe(`${Number(first.slice(0, 4)) + 2}${first.slice(4)}`);
  expect(await finish(renewal, { until: first })).toBe('end_before_start');
  expect(await finish(renewal, { until: renewal.longestUntil })).toBe('ok');
  const [latest, earlier] = await doneOf(residentId);
  expect(latest).toMatchObject({ kind: 'renewal', until: renewal.longestUntil, undoable: true });
  expect(earlier).toMatchObject({ kind: 'temporary_residence', until: first, undoable: false });
  expect(await undo(registration)).toBe('duty_renewed');
  for (const _ of [1, 2]) expect(await undo(renewal)).toBe('ok');
  expect(only(await openOf(residentId), 'renewal').dutyId).toBe(renewal.dutyId);
  expect(await undo(registration)).toBe('ok');
  expect((await openOf(residentId)).map(({ kind }) => kind)).not.toContain('renewal');
  expect(await doneOf(residentId)).toEqual([]);
});

it('shows what is due today and tomorrow first, then what is overdue, then the rest, page by page', async () => {
  await db.deleteFrom('house_duty').execute();
  const { houseId, roomIds } = await own(3);
  const past = new Date(clock.now().getTime() - 3 * DAY_MS).toISOString();
  const late = [];
  for (const roomId of [roomIds[0], roomIds[0], roomIds[1]]) {
    late.push(await moveIn(houseId, roomId, { arrivedAt: past, stay: 'long' }));
  }
  const tonight = await moveIn(houseId, roomIds[2], { stay: 'long' });
  const seen: OpenDuty[] = [];
  let cursor = '';
  do {
    const page = await get(landlord, `/api/to/duties?limit=2${cursor && `&cursor=${cursor}`}`);
    seen.push(...page.rows);
    cursor = page.next ?? '';
    // what has been opened once stays in its order
    clock.advance(60_000);
  } while (cursor !== '');
  expect(seen.map(({ urgency }) => urgency === 'overdue')).toEqual([
    false,
    true,
    true,
    true,
    ...Array(4).fill(false),
  ]);
  expect(seen[0]).toMatchObject({ residentId: tonight, kind: 'stay_notice' });
  expect(new Set(seen.map(({ dutyId }) => dutyId)).size).toBe(8);
  expect(new Set(seen.slice(1, 4).map(({ residentId }) => residentId))).toEqual(new Set(late));
});
