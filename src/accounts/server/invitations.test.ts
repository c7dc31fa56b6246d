import { describe, expect, it } from 'vitest';
import {
  signedIn,
  type TestPerson,
  testDeployment,
  testMember,
  testPerson,
} from '../../../tests/kit/test-accounts.ts';
import { testServices } from '../../../tests/kit/test-services.ts';
import { buildServer } from '../../platform/http/server.ts';
import type { Role } from '../roles.ts';
import { hashOfToken } from './one-time-token.ts';
import { accountRoutes } from './routes.ts';

const services = await testServices();
const { db, clock, config, log } = services;
const deployment = await testDeployment(services);
const { administrator } = deployment;
const { desk, duty, steering } = deployment.units;
const app = await buildServer({
  config,
  log,
  routes: accountRoutes(services, async () => new Set()),
  checkHealth: async () => undefined,
});
const chief = await testMember(services, deployment, 'chief.desk', [{ unitId: desk.unitId, role: 'chief' }]);
const WEEK_MS = 7 * 86_400_000;

const post = (url: string, body: object, headers: Record<string, string> = {}) =>
  app.inject({
    method: 'POST',
    url,
    headers: { ...headers, 'content-type': 'application/json' },
    body: JSON.stringify(body),
  });
const invite = async (by: TestPerson, login: string, memberships: { unitId: number; role: Role }[]) =>
  post('/api/invitations', { login, displayName: 'Người mới', memberships }, await signedIn(app, by));
const preview = (token: string) => post('/api/invitations/preview', { token });
const accept = (token: string, person: TestPerson) =>
  post('/api/invitations/accept', { token, credentials: person.credentials });
const outcome = (answer: { statusCode: number; json: () => { error: { code: string } } }) => [
  answer.statusCode,
  answer.json().error.code,
];
const reception = [{ unitId: desk.unitId, role: 'reception' as const }];

describe('an invitation', () => {
  it('tells whom it is for, makes one account, and works once', async () => {
    const invited = await invite(chief, 'new.one', reception);
    expect(invited.statusCode).toBe(200);
    const { token, expiresAt } = invited.json();
    expect(expiresAt).toBe(new Date(clock.now().getTime() + WEEK_MS).toISOString());
    const stored = await db.selectFrom('invitation').selectAll().where('login', '=', 'new.one').execute();
    expect(stored[0]?.token_hash).toEqual(hashOfToken(token));
    expect(JSON.stringify(stored)).not.toContain(token);
    expect((await preview(token)).json()).toEqual({
      login: 'new.one',
      displayName: 'Người mới',
      memberships: [{ unitName: desk.name, unitNameEn: desk.nameEn, role: 'reception' }],
      site: null,
      renews: null,
    });

    const person = await testPerson('new.one');
    expect((await accept(token, person)).statusCode).toBe(204);
    const session = await app.inject({ url: '/api/session', headers: await signedIn(app, person) });
    expect(session.json()).toMatchObject({ displayName: 'Người mới', memberships: [{ role: 'reception' }] });

    expect(outcome(await preview(token))).toEqual([404, 'invitation_unknown']);
    expect(outcome(await accept(token, await testPerson('new.one')))).toEqual([404, 'invitation_unknown']);
  });

  it('makes one account of two acceptances at once', async () => {
    const { token } = (await invite(chief, 'new.two', reception)).json();
    const two = [await testPerson('new.two'), await testPerson('new.two')];
    const answers = await Promise.all(two.map((person) => accept(token, person)));
    expect(answers.map(({ statusCode }) => statusCode).sort()).toEqual([204, 404]);
  });

  it('is answered as unknown when it is made up or a week old', async () => {
    expect(outcome(await preview('A'.repeat(43)))).toEqual([404, 'invitation_unknown']);
    const { token } = (await invite(chief, 'new.three', reception)).json();
    clock.advance(WEEK_MS);
    expect(outcome(await preview(token))).toEqual([404, 'invitation_unknown']);
    const late = await accept(token, await testPerson('new.three'));
    expect(outcome(late)).toEqual([404, 'invitation_unknown']);
  });

  it('still waits after an acceptance that was refused', async () => {
    const { token } = (await invite(chief, 'new.four', reception)).json();
    const taken = await accept(token, { ...chief, credentials: chief.credentials });
    expect(taken.json().error).toMatchObject({
      code: 'invalid_input',
      issues: [{ path: 'credentials.accountId', code: 'custom' }],
    });
    expect((await accept(token, await testPerson('new.four'))).statusCode).toBe(204);
  });

  it('gives nothing once whoever made it has left', async () => {
    const leaver = await testMember(services, deployment, 'chief.leaves', [
      { unitId: desk.unitId, role: 'chief' },
    ]);
    const { token } = (
      await invite(leaver, 'new.back.door', [{ unitId: desk.unitId, role: 'chief' }])
    ).json();
    const left = await app.inject({
      method: 'DELETE',
      url: `/api/units/${desk.unitId}/members/${leaver.accountId}`,
      headers: await signedIn(app, administrator),
    });
    expect(left.statusCode).toBe(204);
    const refused = await accept(token, await testPerson('new.back.door'));
    expect(outcome(refused)).toEqual([404, 'invitation_unknown']);
  });

  it('replaces a lost one of the same inviter, and nobody else’s', async () => {
    const lost = (await invite(chief, 'new.five', reception)).json();
    const next = (await invite(chief, 'new.five', reception)).json();
    expect(outcome(await preview(lost.token))).toEqual([404, 'invitation_unknown']);
    expect((await preview(next.token)).statusCode).toBe(200);
    expect(outcome(await invite(administrator, 'new.five', reception))).toEqual([409, 'login_taken']);
  });
});

describe('who may invite whom', () => {
  it.each<[string, TestPerson, { unitId: number; role: Role }[], [number, string]]>([
    ['a chief to another unit', chief, [{ unitId: duty.unitId, role: 'duty' }], [403, 'forbidden']],
    [
      'a chief to the steering unit',
      chief,
      [{ unitId: steering.unitId, role: 'administrator' }],
      [403, 'forbidden'],
    ],
    [
      'an administrator a steward',
      administrator,
      [{ unitId: steering.unitId, role: 'steward' }],
      [403, 'forbidden'],
    ],
    [
      'a steward anybody',
      deployment.stewards[0],
      [{ unitId: desk.unitId, role: 'reception' }],
      [403, 'forbidden'],
    ],
    ['to an unknown unit', administrator, [{ unitId: 999, role: 'reception' }], [400, 'unknown_unit']],
  ])('refuses %s', async (_, by, memberships, expected) => {
    expect(outcome(await invite(by, 'never.made', memberships))).toEqual(expected);
  });

  it('refuses a login that has an account', async () => {
    expect(outcome(await invite(administrator, chief.login, reception))).toEqual([409, 'login_taken']);
  });

  it('refuses a unit that has ended', async () => {
    const headers = await signedIn(app, administrator);
    const unit = { areaId: 203, kind: 'desk', level: 'ward', name: 'Công an phường', nameEn: 'Ward police' };
    const created = (await post('/api/units', unit, headers)).json();
    await db
      .updateTable('unit')
      .set({ valid_to: created.validFrom })
      .where('unit_id', '=', created.unitId)
      .execute();
    clock.advance(86_400_000);
    const memberships = [{ unitId: created.unitId, role: 'chief' as const }];
    expect(outcome(await invite(administrator, 'too.late', memberships))).toEqual([400, 'unknown_unit']);
  });
});

describe('units and members', () => {
  it('are opened by an administrator alone, in a known area', async () => {
    const unit = { areaId: 202, kind: 'desk', level: 'ward', name: 'Công an phường', nameEn: 'Ward police' };
    const created = await post('/api/units', unit, await signedIn(app, administrator));
    expect(created.json()).toMatchObject({ ...unit, validTo: null });
    const elsewhere = await post(
      '/api/units',
      { ...unit, areaId: 999_999 },
      await signedIn(app, administrator),
    );
    expect(outcome(elsewhere)).toEqual([400, 'unknown_area']);
    expect(outcome(await post('/api/units', unit, await signedIn(app, chief)))).toEqual([403, 'forbidden']);
    const listed = await app.inject({ url: '/api/units', headers: await signedIn(app, chief) });
    expect(listed.json().rows).toContainEqual({
      ...created.json(),
      hasKey: false,
      keyHolders: 0,
      heirUnitId: null,
    });
  });

  it('are listed with roles and with who has been invited', async () => {
    await invite(chief, 'still.waiting', [
      ...reception,
      { unitId: desk.unitId, role: 'investigator' as const },
    ]);
    const url = `/api/units/${desk.unitId}/members`;
    const { rows, invited } = (await app.inject({ url, headers: await signedIn(app, chief) })).json();
    expect(rows).toContainEqual({
      accountId: chief.accountId,
      displayName: chief.displayName,
      login: chief.login,
      roles: ['chief'],
      ownRoles: ['chief'],
      recipient: chief.recipient,
      epochs: [],
    });
    expect(invited.map(({ login }: { login: string }) => login)).toContain('still.waiting');
    const foreign = `/api/units/${duty.unitId}/members`;
    const refused = await app.inject({ url: foreign, headers: await signedIn(app, chief) });
    expect(outcome(refused)).toEqual([404, 'not_found']);
  });
});
