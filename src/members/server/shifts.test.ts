import { randomUUID } from 'node:crypto';
import { expect, it } from 'vitest';
import { signedIn, type TestPerson, testDeployment } from '../../../tests/kit/test-accounts.ts';
import { testClub, testSiteMember } from '../../../tests/kit/test-members.ts';
import { testNames } from '../../../tests/kit/test-names.ts';
import { testServices } from '../../../tests/kit/test-services.ts';
import { testDesk } from '../../../tests/kit/test-tips.ts';
import { accountRoutes } from '../../accounts/server/index.ts';
import { addDays } from '../../law/day.ts';
import { dayOf } from '../../platform/clock.ts';
import { buildServer } from '../../platform/http/server.ts';
import { openBody, openGrant } from '../../sealed/open-envelope.ts';
import { fromBase64Url } from '../../wire/bytes.ts';
import type { OwnShift } from '../shift-contract.ts';
import { memberRoutes } from './index.ts';

const services = await testServices();
const { db, clock, config, log } = services;
const deployment = await testDeployment(services);
const desk = await testDesk(services, deployment, deployment.units.desk);
const club = await testClub(services, desk);
const other = await testClub(services, desk);
const join = (role: 'team_leader' | 'team_member', of = club) =>
  testSiteMember(services, deployment, desk, of, role);
const leader = await join('team_leader');
const an = await join('team_member');
const binh = await join('team_member');
const stranger = await join('team_member', other);
const app = await buildServer({
  config,
  log,
  routes: [
    ...accountRoutes(services, async () => new Set()),
    ...memberRoutes(services, async () => undefined),
  ],
  checkHealth: async () => undefined,
});

const DAY_MS = 86_400_000;
const today = () => dayOf(clock.now());
const onSite = `/api/to/sites/${club.siteId}`;
const sessions = new Map<TestPerson, { cookie: string }>();
const ask = async (who: TestPerson, method: 'GET' | 'POST', url: string, body?: object) => {
  const session = sessions.get(who) ?? (await signedIn(app, who));
  sessions.set(who, session);
  const headers = { ...session, ...(body && { 'content-type': 'application/json' }) };
  return app.inject({ method, url, headers, ...(body && { payload: JSON.stringify(body) }) });
};
const codeOf = (answer: { json: () => { error: { code: string } } }) => answer.json().error.code;
const turn = (who: { memberId: string }, onDay = today(), number = 1) => {
  return { shiftId: randomUUID(), memberId: who.memberId, onDay, number };
};
const plan = (...shifts: ReturnType<typeof turn>[]) => ask(leader, 'POST', `${onSite}/shifts`, { shifts });
/** Planned anew each time, on a day of its own. */
let ahead = 0;
const planned = async (who: { memberId: string }) => {
  ahead += 1;
  const shift = turn(who, addDays(today(), 10 + ahead));
  expect((await plan(shift)).statusCode).toBe(204);
  return shift;
};
const act = (who: TestPerson, { shiftId }: { shiftId: string }, what: string, body: object = {}) =>
  ask(who, 'POST', `/api/to/shifts/${shiftId}/${what}`, body);
const own = async (who: TestPerson): Promise<Record<'held' | 'unmarked' | 'offered', OwnShift[]>> =>
  (await ask(who, 'GET', '/api/to/shifts')).json();
const held = async (who: TestPerson): Promise<OwnShift[]> => (await own(who)).held;

it('plans duty for the people of a site, who see their own and who is beside them', async () => {
  const [first, second] = [turn(an), turn(binh)];
  const next = turn(an, addDays(today(), 1));
  expect((await plan(first, second, next)).statusCode).toBe(204);
  expect((await plan(first, second, next)).statusCode).toBe(204);
  const seen = await held(an);
  expect(seen.map(({ shiftId }) => shiftId)).toEqual([first.shiftId, next.shiftId]);
  expect(seen[0]).toMatchObject({ siteName: 'Phố 5', shiftsADay: 1, beside: [binh.memberId] });
  const { rows } = (await ask(binh, 'GET', `${onSite}/shifts?limit=2`)).json();
  expect(rows).toHaveLength(2);
  expect(codeOf(await ask(stranger, 'GET', `${onSite}/shifts`))).toBe('not_found');
  expect(codeOf(await ask(an, 'POST', `${onSite}/shifts`, { shifts: [turn(an)] }))).toBe('not_found');
});

it('tells a leader which shifts those hold that are being planned, however long the plan is', async () => {
  const [first, last] = [addDays(today(), 200), addDays(today(), 201)];
  const [kept, beside, dropped] = [turn(an, first), turn(binh, first), turn(an, last)];
  expect((await plan(kept, beside, dropped)).statusCode).toBe(204);
  expect((await act(leader, dropped, 'drop')).statusCode).toBe(204);
  const askHeld = (who: TestPerson, memberIds: string[], days = [first, last]) =>
    ask(who, 'POST', `${onSite}/shifts/held`, { memberIds, days });
  const { rows } = (await askHeld(leader, [an.memberId, leader.memberId])).json();
  expect(rows).toEqual([{ memberId: an.memberId, onDay: first, number: 1 }]);
  expect(codeOf(await askHeld(an, [an.memberId]))).toBe('not_found');
  expect(codeOf(await askHeld(stranger, [an.memberId]))).toBe('not_found');
  const many = Array.from({ length: 31 }, () => randomUUID());
  expect(codeOf(await askHeld(leader, many))).toBe('invalid_input');
  for (const shift of [kept, beside]) await act(leader, shift, 'drop');
});

it('refuses a past day, a shift that the day has not got, a stranger, and somebody twice: all of the plan', async () => {
  const day = addDays(today(), 5);
  expect(codeOf(await plan(turn(an, addDays(today(), -1))))).toBe('day_in_past');
  expect(codeOf(await plan(turn(an, day, 2)))).toBe('invalid_input');
  expect(codeOf(await plan(turn(an, day), turn(stranger, day)))).toBe('not_of_site');
  expect(codeOf(await plan(turn(an, day), turn(an, day)))).toBe('shift_overlap');
  const kept = turn(an, day);
  expect((await plan(kept)).statusCode).toBe(204);
  expect(codeOf(await plan(turn(binh, day), turn(an, day)))).toBe('shift_overlap');
  expect(codeOf(await plan({ ...kept, number: 1, memberId: binh.memberId }))).toBe('already_entered');
  expect(await held(binh)).not.toContainEqual(expect.objectContaining({ onDay: day }));
});

it('goes over to another who takes it, and stays where it is otherwise', async () => {
  const shift = await planned(an);
  const offer = (toMemberId: string | null) => act(an, shift, 'offer', { toMemberId });
  expect(codeOf(await offer(stranger.memberId))).toBe('not_of_site');
  expect(codeOf(await offer(an.memberId))).toBe('not_of_site');
  expect((await offer(binh.memberId)).statusCode).toBe(204);
  const { offered } = (await ask(binh, 'GET', '/api/to/shifts')).json();
  expect(offered).toMatchObject([{ shiftId: shift.shiftId, memberId: an.memberId }]);
  expect(codeOf(await act(leader, shift, 'answer', { accepts: true }))).toBe('not_found');
  expect((await act(binh, shift, 'answer', { accepts: false })).statusCode).toBe(204);
  expect(codeOf(await act(binh, shift, 'answer', { accepts: true }))).toBe('not_found');
  await offer(binh.memberId);
  expect((await act(binh, shift, 'answer', { accepts: true })).statusCode).toBe(204);
  const taken = (await held(binh)).find(({ shiftId }) => shiftId === shift.shiftId);
  expect(taken).toMatchObject({ plannedFor: an.memberId, memberId: binh.memberId, offeredTo: null });
  expect(codeOf(await offer(binh.memberId))).toBe('not_found');
});

it('is offered to nobody who stands in that very shift', async () => {
  const shift = await planned(an);
  await plan(turn(binh, shift.onDay));
  expect(codeOf(await act(an, shift, 'offer', { toMemberId: binh.memberId }))).toBe('shift_overlap');
});

it('is marked as done by its holder, from its day on, once', async () => {
  const ahead = await planned(an);
  expect(codeOf(await act(an, ahead, 'done'))).toBe('day_in_future');
  const shift = (await held(an)).find(({ onDay }) => onDay === today());
  if (!shift) throw new Error('no shift today');
  expect(codeOf(await act(binh, shift, 'done'))).toBe('not_found');
  expect((await act(an, shift, 'done')).statusCode).toBe(204);
  expect((await act(an, shift, 'done')).statusCode).toBe(204);
  expect((await held(an)).find(({ shiftId }) => shiftId === shift.shiftId)?.standing).toBe('done');
  expect(codeOf(await act(an, shift, 'offer', { toMemberId: leader.memberId }))).toBe('shift_changed');
  expect(codeOf(await act(leader, shift, 'drop'))).toBe('shift_changed');
});

it('is taken off by the leader alone, while its day is not over', async () => {
  const shift = await planned(an);
  expect(codeOf(await act(an, shift, 'drop'))).toBe('not_found');
  expect((await act(leader, shift, 'drop')).statusCode).toBe(204);
  expect(await held(an)).not.toContainEqual(expect.objectContaining({ shiftId: shift.shiftId }));
  expect(codeOf(await act(leader, shift, 'drop'))).toBe('not_found');
  expect((await plan(turn(an, shift.onDay))).statusCode).toBe(204);
});

it('tells the desk numbers, and of what is over and unmarked no more than that', async () => {
  const asked = `/api/schemes/${club.schemeId}/sites/${club.siteId}/shifts`;
  const before = (await ask(desk.chief, 'GET', asked)).json();
  expect(before).toMatchObject({ planned: 2, done: 1, unmarked: 0 });
  clock.advance(2 * DAY_MS);
  sessions.clear();
  const after = (await ask(desk.reception, 'GET', asked)).json();
  expect(after).toMatchObject({ planned: 3, done: 1, unmarked: 1, ahead: before.ahead - 1 });
  const [unmarked] = (await own(binh)).unmarked;
  expect(unmarked?.standing).toBe('unmarked');
  expect(codeOf(await act(binh, unmarked as OwnShift, 'offer', { toMemberId: an.memberId }))).toBe(
    'day_in_past',
  );
  expect((await act(binh, unmarked as OwnShift, 'done')).statusCode).toBe(204);
  expect(codeOf(await ask(leader, 'GET', asked))).toBe('not_found');
});

it('keeps a night’s shift current until noon of the next day, handed over or taken off as before', async () => {
  clock.set('2026-06-01T10:00:00Z');
  sessions.clear();
  const [night, other] = [turn(an), { ...turn(binh), number: 1 }];
  expect((await plan(night, other)).statusCode).toBe(204);
  clock.set('2026-06-01T17:05:00Z'); // 00:05 of the 2nd
  sessions.clear();
  expect((await held(an))[0]).toMatchObject({ shiftId: night.shiftId, standing: 'ahead' });
  const [first] = (await ask(an, 'GET', `${onSite}/shifts`)).json().rows;
  expect(first.onDay).toBe('2026-06-01');
  expect((await act(an, night, 'offer', { toMemberId: leader.memberId })).statusCode).toBe(204);
  expect((await act(leader, night, 'answer', { accepts: true })).statusCode).toBe(204);
  expect((await act(leader, other, 'drop')).statusCode).toBe(204);
  clock.set('2026-06-02T05:00:00Z'); // noon
  sessions.clear();
  expect((await own(leader)).unmarked[0]).toMatchObject({ shiftId: night.shiftId, standing: 'unmarked' });
  expect(codeOf(await act(leader, night, 'drop'))).toBe('day_in_past');
});

it('shows what is next however much was left unmarked', async () => {
  clock.set('2026-07-01T08:00:00Z');
  sessions.clear();
  const days = Array.from({ length: 7 }, (_, index) => addDays(today(), -1 - index));
  const rows = days.flatMap((onDay) => [1, 2, 3].map((number) => ({ ...turn(an), onDay, number })));
  for (const { shiftId, memberId, onDay, number } of rows) {
    await services.pool.query(
      `insert into site_shift (area_id, shift_id, scheme_id, site_id, on_day, number, member_id, planned_for,
        planned_by, planned_at) values ($1, $2, $3, $4, $5, $6, $7, $7, $8, $9)`,
      [
        club.areaId,
        shiftId,
        club.schemeId,
        club.siteId,
        onDay,
        number,
        memberId,
        leader.accountId,
        clock.now(),
      ],
    );
  }
  const now = turn(an);
  expect((await plan(now)).statusCode).toBe(204);
  const seen = await own(an);
  expect(seen.held).toMatchObject([{ shiftId: now.shiftId }]);
  expect(seen.unmarked[0]?.onDay).toBe(days[0]);
});

it('tells colleagues only the end of a code, and the leader all of it', async () => {
  const of = async (who: TestPerson): Promise<string[]> =>
    (await ask(who, 'GET', `${onSite}/team`)).json().people.map(({ login }: { login: string }) => login);
  expect(await of(leader)).toContain(binh.login);
  const seen = await of(an);
  expect(seen).toContain(an.login);
  expect(seen).toContain(`…${binh.login.slice(-3)}`);
  expect(seen).not.toContain(binh.login);
});

it('shows the names that a leader sealed to those of the site, and destroys that of who leaves', async () => {
  const quang = await join('team_member');
  const sealed = await testNames(
    club.siteId,
    [leader, an, quang].map((person) => ({ ...person, name: `gọi là ${person.login}` })),
    'Ca tối, gặp ở nhà văn hóa',
  );
  const write = (who: TestPerson, over: object = {}) =>
    ask(who, 'POST', `${onSite}/names`, { version: 0, ...sealed, ...over });
  expect(codeOf(await write(an))).toBe('not_found');
  expect((await write(leader)).json()).toEqual({ version: 1 });
  expect(codeOf(await write(leader))).toBe('names_changed');
  const strange = await testNames(club.siteId, [{ ...stranger, name: 'người lạ' }]);
  expect(codeOf(await write(leader, { version: 1, ...strange }))).toBe('not_of_site');
  const [first] = sealed.people;
  const open = [{ ...first, name: Buffer.from('không niêm phong').toString('base64url') }];
  expect(codeOf(await write(leader, { version: 1, people: open }))).toBe('unknown_recipient');
  const team = (await ask(an, 'GET', `${onSite}/team`)).json();
  expect(team).toMatchObject({ leads: false, ownId: an.memberId, version: 1 });
  const key = await openGrant(an.identity, fromBase64Url(team.key));
  const of = (who: { memberId: string }) =>
    team.people.find(({ memberId }: { memberId: string }) => memberId === who.memberId);
  const opened = new TextDecoder().decode(await openBody(key, fromBase64Url(of(quang).name)));
  expect(JSON.parse(opened)).toMatchObject({ memberId: quang.memberId, name: `gọi là ${quang.login}` });
  expect(of(binh)).toMatchObject({ name: null, reads: false, recipient: null });
  expect((await ask(binh, 'GET', `${onSite}/team`)).json()).toMatchObject({ key: null });
  const shift = await planned(quang);
  const asked = await planned(an);
  await act(an, asked, 'offer', { toMemberId: quang.memberId });
  await ask(desk.chief, 'POST', `/api/schemes/${club.schemeId}/members/${quang.memberId}/end`, {});
  const left = await db
    .selectFrom('site_name')
    .select('member_id')
    .where('member_id', '=', quang.memberId)
    .execute();
  expect(left).toEqual([]);
  const { rows } = (await ask(leader, 'GET', `${onSite}/shifts?from=${shift.onDay}`)).json();
  expect(rows).not.toContainEqual(expect.objectContaining({ shiftId: shift.shiftId }));
  expect(rows).toContainEqual(expect.objectContaining({ shiftId: asked.shiftId, offeredTo: null }));
});

it('gives nobody a shift or a name who leaves in the same moment', async () => {
  for (let round = 0; round < 4; round += 1) {
    const leaver = await join('team_member');
    const shift = turn(leaver, addDays(today(), 60 + round));
    const { version } = (await ask(leader, 'GET', `${onSite}/team`)).json();
    const sealed = await testNames(club.siteId, [{ ...leaver, name: 'người sắp đi' }]);
    const end = `/api/schemes/${club.schemeId}/members/${leaver.memberId}/end`;
    await Promise.all([
      plan(shift),
      ask(leader, 'POST', `${onSite}/names`, { version, ...sealed }),
      ask(desk.chief, 'POST', end, {}),
    ]);
    const { rows } = await services.pool.query(
      `select 1 from site_name where member_id = $1
        union all select 1 from site_shift where member_id = $1 and dropped_at is null`,
      [leaver.memberId],
    );
    expect(rows).toEqual([]);
  }
});
