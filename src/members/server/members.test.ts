import { randomUUID } from 'node:crypto';
import { expect, it } from 'vitest';
import {
  signedIn,
  type TestPerson,
  testDeployment,
  testMember,
  testPerson,
} from '../../../tests/kit/test-accounts.ts';
import { testClub, testMemberName, testSiteMember } from '../../../tests/kit/test-members.ts';
import { testServices } from '../../../tests/kit/test-services.ts';
import { testDesk } from '../../../tests/kit/test-tips.ts';
import { accountRoutes } from '../../accounts/server/index.ts';
import { MOST_OF_TEAM } from '../../accounts/site-roles.ts';
import { transaction } from '../../platform/database.ts';
import { buildServer } from '../../platform/http/server.ts';
import { readWords, receiveWords, storeWords } from '../../words/server/index.ts';
import { memberRoutes } from './index.ts';

const services = await testServices();
const { db, clock, config, log } = services;
const deployment = await testDeployment(services);
const desk = await testDesk(services, deployment, deployment.units.desk);
const club = await testClub(services, desk);
const app = await buildServer({
  config,
  log,
  routes: [
    ...accountRoutes(services, async () => new Set()),
    ...memberRoutes(services, async () => undefined),
  ],
  checkHealth: async () => undefined,
});
const url = `/api/schemes/${club.schemeId}/members`;
const DAY_MS = 86_400_000;

const call = async (who: TestPerson, path: string, body: object = {}) =>
  app.inject({
    method: 'POST',
    url: path,
    headers: { ...(await signedIn(app, who)), 'content-type': 'application/json' },
    body: JSON.stringify(body),
  });
const get = async (who: TestPerson, path: string) =>
  app.inject({ url: path, headers: await signedIn(app, who) });
const invitation = async (over: object = {}) => {
  const memberId = randomUUID();
  const name = await testMemberName(deployment, desk, memberId);
  return { memberId, siteId: club.siteId, role: 'landlord', lastDay: null, login: null, name, ...over };
};
const accept = (token: string, credentials: object) =>
  app.inject({
    method: 'POST',
    url: '/api/invitations/accept',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify({ token, credentials }),
  });
const codeOf = (answer: { json: () => { error: { code: string } } }) => answer.json().error.code;
const join = (role: 'landlord' | 'team_member' = 'landlord') =>
  testSiteMember(services, deployment, desk, club, role);

it('makes an account that names nobody, belongs to the site and to no unit', async () => {
  const asked = await invitation();
  const { link } = (await call(desk.chief, url, asked)).json();
  expect(link.login).toMatch(/^tv-[2-9a-z]{8}$/);
  const preview = await app.inject({
    method: 'POST',
    url: '/api/invitations/preview',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify({ token: link.token }),
  });
  expect(preview.json()).toMatchObject({
    displayName: link.login,
    memberships: [],
    site: { siteName: 'Phố 5', role: 'landlord' },
  });
  const person = await testPerson(link.login);
  expect((await accept(link.token, person.credentials)).statusCode).toBe(204);
  const session = (await get(person, '/api/session')).json();
  const { memberId } = asked;
  expect(session).toMatchObject({ memberships: [], ofSite: true, sites: [{ memberId, role: 'landlord' }] });
  expect((await get(person, '/api/to/sites')).json().rows).toMatchObject([{ siteName: 'Phố 5' }]);
  expect(codeOf(await accept(link.token, person.credentials))).toBe('invitation_unknown');
  const { rows } = (await get(desk.reception, url)).json();
  const listed = rows.find((row: { memberId: string }) => row.memberId === memberId);
  expect(listed).toMatchObject({ state: 'serving', login: link.login });
  expect(listed.name).not.toBeNull();
});

it('replaces a link that was lost, and outlives neither its maker nor its week', async () => {
  const chief = await testMember(services, deployment, 'chief.of.sites', [
    { unitId: desk.unit.unitId, role: 'chief' },
  ]);
  const asked = await invitation();
  const first = (await call(chief, url, asked)).json().link;
  const second = (await call(chief, `${url}/${asked.memberId}/link`)).json();
  expect(second.renews).toBe(false);
  expect(codeOf(await accept(first.token, (await testPerson(first.login)).credentials))).toBe(
    'invitation_unknown',
  );
  await db
    .updateTable('membership')
    .set({ valid_to: clock.now() })
    .where('account_id', '=', chief.accountId)
    .execute();
  const late = await testPerson(second.login);
  expect(codeOf(await accept(second.token, late.credentials))).toBe('invitation_unknown');
  const third = (await call(desk.chief, `${url}/${asked.memberId}/link`)).json();
  clock.advance(8 * DAY_MS);
  const { rows } = (await get(desk.chief, url)).json();
  expect(rows).toContainEqual(expect.objectContaining({ memberId: asked.memberId, state: 'lapsed' }));
  expect(codeOf(await accept(third.token, late.credentials))).toBe('invitation_unknown');
});

it('answers the same invitation again with a new link, and another one under its id not at all', async () => {
  const asked = await invitation();
  const first = (await call(desk.chief, url, asked)).json().link;
  const again = await call(desk.reception, url, asked);
  expect(again.json().link.token).not.toBe(first.token);
  expect(codeOf(await accept(first.token, (await testPerson(first.login)).credentials))).toBe(
    'invitation_unknown',
  );
  const corrected = await testMemberName(deployment, desk, asked.memberId, 'Tên Khác');
  for (const over of [{ role: 'team_member' }, { lastDay: '2030-01-01' }, { name: corrected }]) {
    expect(codeOf(await call(desk.chief, url, { ...asked, ...over }))).toBe('already_entered');
  }
  const { login, token } = again.json().link;
  expect((await accept(token, (await testPerson(login)).credentials)).statusCode).toBe(204);
  expect((await call(desk.chief, url, asked)).json()).toEqual({ link: null });
});

it('refuses one more than a team can have, and still takes who owns the place', async () => {
  const full = await testClub(services, desk);
  await services.pool.query(
    `insert into site_member (area_id, member_id, scheme_id, site_id, unit_id, role, invited_by, invited_at)
      select $1, gen_random_uuid(), $2, $3, $4, 'team_member', $5, $6 from generate_series(1, $7)`,
    [
      full.areaId,
      full.schemeId,
      full.siteId,
      full.unitId,
      desk.chief.accountId,
      clock.now(),
      MOST_OF_TEAM - 1,
    ],
  );
  const bring = async (role: string) =>
    call(
      desk.chief,
      `/api/schemes/${full.schemeId}/members`,
      await invitation({ siteId: full.siteId, role }),
    );
  expect((await bring('team_member')).statusCode).toBe(200);
  expect(codeOf(await bring('team_leader'))).toBe('site_full');
  expect((await bring('landlord')).statusCode).toBe(200);
});

it('adds who has a code to another site, and refuses who is there, an officer and a stranger', async () => {
  const landlord = await join();
  const add = async (login: string) => call(desk.chief, url, await invitation({ login }));
  expect(codeOf(await add(landlord.login))).toBe('member_twice');
  expect(codeOf(await add(desk.reception.login))).toBe('unknown_login');
  expect(codeOf(await add('tv-22222222'))).toBe('unknown_login');
  const next = await testClub(services, desk);
  const body = await invitation({ login: landlord.login, siteId: next.siteId });
  const added = await call(desk.chief, `/api/schemes/${next.schemeId}/members`, body);
  expect(added.json()).toEqual({ link: null });
  const again = await call(desk.chief, `/api/schemes/${next.schemeId}/members`, body);
  expect(again.json()).toEqual({ link: null });
  expect((await get(landlord, '/api/to/sites')).json().rows).toHaveLength(2);
});

it('takes no person of a site into a unit', async () => {
  const landlord = await join();
  const joining = { login: landlord.login, role: 'reception' };
  const answer = await call(desk.chief, `/api/units/${desk.unit.unitId}/members`, joining);
  expect(codeOf(answer)).toBe('unknown_login');
});

it('ends: signed out at once, the name destroyed, nothing to end twice', async () => {
  const member = await join();
  const headers = await signedIn(app, member);
  expect((await call(desk.reception, `${url}/${member.memberId}/end`)).statusCode).toBe(204);
  expect((await app.inject({ url: '/api/session', headers })).statusCode).toBe(401);
  const left = await db
    .selectFrom('register_words')
    .select('role')
    .where('subject_id', '=', member.memberId)
    .execute();
  expect(left).toEqual([]);
  expect(codeOf(await call(desk.chief, `${url}/${member.memberId}/end`))).toBe('not_found');
  expect(codeOf(await call(desk.chief, `${url}/${member.memberId}/link`))).toBe('not_found');
  expect((await get(member, '/api/session')).json()).toMatchObject({ sites: [], ofSite: true });
  expect(codeOf(await get(member, '/api/to/sites'))).toBe('not_found');
});

it('destroys no words of another register, whatever id a member was given', async () => {
  const name = await testMemberName(deployment, desk, club.schemeId);
  const words = await receiveWords(services, name, { subjectId: club.schemeId, unitId: club.unitId });
  const { areaId, schemeId: subjectId } = club;
  const of = { areaId, subjectId, role: 'chair', authorId: desk.chief.accountId, at: clock.now() } as const;
  await transaction(db, (trx) => storeWords(trx, 'scheme', words, of));
  const kept = () => readWords(db, 'scheme', [{ areaId, subjectId }], 'unit');
  const named = await testMemberName(deployment, desk, club.schemeId);
  const invited = await call(desk.chief, url, await invitation({ memberId: club.schemeId, name: named }));
  expect(invited.statusCode).toBe(200);
  expect((await call(desk.chief, `${url}/${club.schemeId}/end`)).statusCode).toBe(204);
  expect((await kept())(subjectId).map(({ role }) => role)).toEqual(['chair']);
});

it('is over after the agreed last day, and no last day lies in the past', async () => {
  const lastDay = new Date(clock.now().getTime() + DAY_MS).toISOString().slice(0, 10);
  const asked = await invitation({ lastDay });
  const { link } = (await call(desk.chief, url, asked)).json();
  const person = await testPerson(link.login);
  await accept(link.token, person.credentials);
  expect((await get(person, '/api/to/sites')).statusCode).toBe(200);
  clock.advance(3 * DAY_MS);
  expect(codeOf(await get(person, '/api/to/sites'))).toBe('not_found');
  expect(codeOf(await call(desk.chief, url, await invitation({ lastDay })))).toBe('end_before_start');
});

it('renews the keys of a person of the own sites alone', async () => {
  const member = await join();
  const link = (await call(desk.reception, `${url}/${member.memberId}/link`)).json();
  expect(link).toMatchObject({ renews: true, login: member.login });
  const fresh = await testPerson(member.login);
  const credentials = { ...fresh.credentials, accountId: member.accountId };
  expect((await accept(link.token, credentials)).statusCode).toBe(204);
  expect((await get(fresh, '/api/to/sites')).statusCode).toBe(200);
});
