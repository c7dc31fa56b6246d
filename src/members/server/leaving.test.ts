import { randomUUID } from 'node:crypto';
import { expect, it } from 'vitest';
import { type TestPerson, testDeployment, testPerson } from '../../../tests/kit/test-accounts.ts';
import { testDocument } from '../../../tests/kit/test-document.ts';
import { testHouse, testIdentity } from '../../../tests/kit/test-houses.ts';
import { type TestClub, testClub, testMemberName, testSiteMember } from '../../../tests/kit/test-members.ts';
import { testNames } from '../../../tests/kit/test-names.ts';
import { testServices } from '../../../tests/kit/test-services.ts';
import { testTipServer } from '../../../tests/kit/test-tip-server.ts';
import { testDesk } from '../../../tests/kit/test-tips.ts';
import { acceptInvitation } from '../../accounts/server/index.ts';
import { addDays } from '../../law/day.ts';
import { dayOf } from '../../platform/clock.ts';
import { whenLeaving } from '../../routes.ts';
import type { ReplyOf } from '../../wire/endpoint.ts';
import type { inviteMember } from '../contract.ts';
import { memberTasks } from './index.ts';

const DAY_MS = 86_400_000;
const services = await testServices();
const { db, clock, pool } = services;
const deployment = await testDeployment(services);
const desk = await testDesk(services, deployment, deployment.units.desk);
const server = await testTipServer(services);
const today = () => dayOf(clock.now());
const sweep = () => memberTasks(services, whenLeaving)['members:end_lapsed']?.({});
const urlOf = ({ schemeId }: TestClub) => `/api/schemes/${schemeId}/members`;

type Role = 'landlord' | 'team_leader' | 'team_member';
const invite = async (club: TestClub, role: Role, lastDay: string | null) => {
  const memberId = randomUUID();
  const name = await testMemberName(deployment, desk, memberId);
  const body = { memberId, siteId: club.siteId, role, lastDay, login: null, name };
  const answer = await server.ask<ReplyOf<typeof inviteMember>>('POST', urlOf(club), body, desk.chief);
  if (!answer.body.link) throw new Error(answer.code);
  return { memberId, ...answer.body.link };
};
const join = async (
  club: TestClub,
  role: Role,
  lastDay: string,
): Promise<TestPerson & { memberId: string }> => {
  const { memberId, login, token } = await invite(club, role, lastDay);
  const person = await testPerson(login);
  await acceptInvitation(services, { token, credentials: person.credentials });
  return { ...person, displayName: login, memberId };
};
/** What is left of somebody: sealed names for the unit, names for the site, shifts from today on. */
const left = async (memberId: string) => {
  const counted = await pool.query<{ words: number; names: number; shifts: number }>(
    `select (select count(*)::int from register_words where subject_id = $1) as words,
      (select count(*)::int from site_name where member_id = $1) as names,
      (select count(*)::int from site_shift
        where member_id = $1 and dropped_at is null and on_day >= $2) as shifts`,
    [memberId, today()],
  );
  return counted.rows[0];
};
const NOTHING = { words: 0, names: 0, shifts: 0 };
const planFor = async (club: TestClub, leader: TestPerson, memberId: string, onDay: string) => {
  const shift = { shiftId: randomUUID(), memberId, onDay, number: 1 };
  const planned = await server.ask(
    'POST',
    `/api/to/sites/${club.siteId}/shifts`,
    { shifts: [shift] },
    leader,
  );
  expect(planned.code).toBe('ok');
};
const nameAll = async (club: TestClub, leader: TestPerson, people: (TestPerson & { memberId: string })[]) => {
  const sealed = await testNames(
    club.siteId,
    people.map(({ memberId, recipient }) => ({ memberId, recipient, name: memberId.slice(0, 8) })),
  );
  const body = { version: 0, ...sealed };
  expect((await server.ask('POST', `/api/to/sites/${club.siteId}/names`, body, leader)).code).toBe('ok');
};

it('carries out an agreed end: a landlord and the tenant leave nothing sealed, and the house is nobody’s', async () => {
  const club = await testClub(services, desk);
  const lastDay = addDays(today(), 1);
  const landlord = await join(club, 'landlord', lastDay);
  const waiting = await invite(club, 'landlord', lastDay);
  const { houseId, roomIds } = await testHouse(services, club, landlord);
  const residentId = randomUUID();
  const sealed = await testIdentity(landlord.recipient, residentId);
  const arrival = {
    residentId,
    roomId: roomIds[0],
    stay: 'short',
    arrivedAt: clock.now().toISOString(),
    sealed,
  };
  const moved = await server.ask('POST', `/api/to/houses/${houseId}/residents`, arrival, landlord);
  expect(moved.code).toBe('ok');
  await sweep();
  expect(await left(landlord.memberId)).toEqual({ ...NOTHING, words: 1 });

  clock.advance(2 * DAY_MS);
  await sweep();
  for (const { memberId } of [landlord, waiting]) expect(await left(memberId)).toEqual(NOTHING);
  const words = db.selectFrom('house_resident_words').select('resident_id');
  expect(await words.where('resident_id', '=', residentId).execute()).toEqual([]);
  const house = db.selectFrom('house').select('member_id').where('house_id', '=', houseId);
  expect(await house.executeTakeFirst()).toEqual({ member_id: null });
  const { credentials } = await testPerson(waiting.login);
  await expect(acceptInvitation(services, { token: waiting.token, credentials })).rejects.toMatchObject({
    code: 'invitation_unknown',
  });

  const row = db
    .selectFrom('site_member')
    .select(['valid_to', 'left_at'])
    .where('member_id', '=', landlord.memberId);
  const before = await row.executeTakeFirstOrThrow();
  expect(dayOf(new Date((before.valid_to?.getTime() ?? 0) - 1))).toBe(lastDay);
  await sweep();
  expect(await row.executeTakeFirstOrThrow()).toEqual(before);
  const ended = await server.ask('POST', `${urlOf(club)}/${landlord.memberId}/end`, {}, desk.chief);
  expect(ended.code).toBe('not_found');
});

it('lets an officer end whose last day has passed, before the hour does', async () => {
  const club = await testClub(services, desk);
  const leader = await testSiteMember(services, deployment, desk, club, 'team_leader');
  const an = await join(club, 'team_member', today());
  await planFor(club, leader, an.memberId, today());
  await nameAll(club, leader, [leader, an]);
  clock.advance(DAY_MS);
  expect(await left(an.memberId)).toEqual({ ...NOTHING, words: 1, names: 1 });
  const end = () => server.ask('POST', `${urlOf(club)}/${an.memberId}/end`, {}, desk.reception);
  expect((await end()).code).toBe('ok');
  expect(await left(an.memberId)).toEqual(NOTHING);
  expect((await end()).code).toBe('not_found');
});

it.each(['a site', 'the scheme'])('ends everybody with %s', async (what) => {
  const club = await testClub(services, desk, 'workers');
  const leader = await testSiteMember(services, deployment, desk, club, 'team_leader');
  const an = await testSiteMember(services, deployment, desk, club, 'team_member');
  const binh = await testSiteMember(services, deployment, desk, club, 'team_member');
  const waiting = await invite(club, 'landlord', null);
  await planFor(club, leader, an.memberId, addDays(today(), 9));
  await nameAll(club, leader, [leader, an, binh]);
  const codes = await server.ask<{ rows: { code: string | null }[] }>(
    'GET',
    '/api/to/site-codes',
    undefined,
    an,
  );
  expect(codes.body.rows[0]?.code).not.toBeNull();

  const url = `/api/schemes/${club.schemeId}`;
  const dissolving = {
    version: 4,
    action: 'dissolve',
    onDay: today(),
    documents: [testDocument('dissolution_decision', today())],
    grade: null,
  };
  const closing = { version: 4, toDay: today() };
  const ended =
    what === 'a site'
      ? await server.ask('POST', `${url}/sites/${club.siteId}/end`, closing, desk.chief)
      : await server.ask('POST', `${url}/steps`, dissolving, desk.chief);
  expect(ended).toMatchObject({ code: 'ok' });

  for (const { memberId } of [leader, an, binh, waiting]) expect(await left(memberId)).toEqual(NOTHING);
  expect((await server.ask('GET', '/api/to/sites', undefined, an)).code).toBe('not_found');
  const codesLeft = db.selectFrom('site_code').select('site_id').where('site_id', '=', club.siteId);
  expect(await codesLeft.execute()).toEqual([]);
  const { credentials } = await testPerson(waiting.login);
  await expect(acceptInvitation(services, { token: waiting.token, credentials })).rejects.toMatchObject({
    code: 'invitation_unknown',
  });
});
