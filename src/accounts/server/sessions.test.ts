import { describe, expect, it } from 'vitest';
import { signedIn, testDeployment, testMember } from '../../../tests/kit/test-accounts.ts';
import { testServices } from '../../../tests/kit/test-services.ts';
import { buildServer } from '../../platform/http/server.ts';
import { ATTEMPT_WINDOW_MS } from './claim-sign-in-attempt.ts';
import { createInvitation } from './create-invitation.ts';
import { IDLE_MS, SESSION_MS } from './officer.ts';
import { removeEnded } from './remove-ended.ts';
import { accountRoutes } from './routes.ts';
import { MAX_SESSIONS } from './sign-in.ts';

const services = await testServices();
const { db, clock, config, log } = services;
const deployment = await testDeployment(services);
const { desk, duty } = deployment.units;
const app = await buildServer({
  config,
  log,
  routes: accountRoutes(services, async () => new Set()),
  checkHealth: async () => undefined,
});
type Headers = Record<string, string>;

let people = 0;
const member = (unitId = desk.unitId, role: 'chief' | 'reception' = 'reception') => {
  people += 1;
  return testMember(services, deployment, `officer.${people}`, [{ unitId, role }]);
};
const list = async (headers: Headers) => (await app.inject({ url: '/api/sessions', headers })).json().rows;
const end = (headers: Headers, path: string) => app.inject({ method: 'DELETE', url: path, headers });
const lives = async (headers: Headers) =>
  (await app.inject({ url: '/api/session', headers })).statusCode === 200;
const PHONE = { browser: 'chrome', system: 'android' };

describe('one’s own sessions', () => {
  it('are listed with their device, the present one marked, and nothing that opens them', async () => {
    const { login, authKey } = await member();
    const signIn = (body: object) =>
      app.inject({
        method: 'POST',
        url: '/api/session',
        headers: { 'content-type': 'application/json' },
        body: JSON.stringify({ login, authKey, ...body }),
      });
    const begun = clock.now().toISOString();
    await signIn({ device: PHONE });
    clock.advance(60_000);
    const here = await signedIn(app, { login, authKey } as Awaited<ReturnType<typeof member>>);
    const rows = await list(here);
    expect(rows).toEqual([
      expect.objectContaining({ device: null, current: true, begunAt: clock.now().toISOString() }),
      expect.objectContaining({ device: PHONE, current: false, begunAt: begun, lastSeenAt: begun }),
    ]);
    const hashes = await db.selectFrom('session').select('session_hash').execute();
    for (const { session_hash } of hashes) {
      expect(JSON.stringify(rows)).not.toContain(session_hash.toString('base64url'));
    }
    const made = await signIn({ device: { browser: 'Nokia 3310', system: 'android' } });
    expect(made.statusCode).toBe(400);
  });

  it('are ended one by one, by nobody else', async () => {
    const person = await member();
    const [here, there] = [await signedIn(app, person), await signedIn(app, person)];
    const stranger = await signedIn(app, await member());
    const { sessionId } = (await list(here)).find(({ current }: { current: boolean }) => !current);
    expect((await end(stranger, `/api/sessions/${sessionId}`)).json().error.code).toBe('not_found');
    expect(await lives(there)).toBe(true);
    expect((await end(here, `/api/sessions/${sessionId}`)).statusCode).toBe(204);
    expect([await lives(here), await lives(there)]).toEqual([true, false]);
    expect((await end(here, `/api/sessions/${sessionId}`)).json().error.code).toBe('not_found');
  });

  it('are ended all but the one at hand', async () => {
    const person = await member();
    const sessions = [await signedIn(app, person), await signedIn(app, person), await signedIn(app, person)];
    const stranger = await signedIn(app, await member());
    const [here] = sessions;
    expect((await end(here as Headers, '/api/sessions')).statusCode).toBe(204);
    expect(await Promise.all(sessions.map(lives))).toEqual([true, false, false]);
    expect(await lives(stranger)).toBe(true);
  });

  it('are a hundred at most: the one longest unused gives way', async () => {
    const person = await member();
    const first = await signedIn(app, person);
    clock.advance(1000);
    const second = await signedIn(app, person);
    for (let made = 2; made < MAX_SESSIONS; made += 1) await signedIn(app, person);
    expect([await lives(first), await lives(second)]).toEqual([true, true]);
    clock.advance(1000);
    await signedIn(app, person);
    expect([await lives(first), await lives(second)]).toEqual([false, true]);
    expect(await list(second)).toHaveLength(MAX_SESSIONS);
  });
});

describe('the sessions of a member whose device is lost', () => {
  it('are ended by the chief or an administrator, which is logged', async () => {
    const [chief, officer] = [await member(desk.unitId, 'chief'), await member()];
    const path = `/api/accounts/${officer.accountId}/sessions`;
    for (const by of [chief, deployment.administrator]) {
      const open = await signedIn(app, officer);
      expect((await end(await signedIn(app, by), path)).statusCode).toBe(204);
      expect(await lives(open)).toBe(false);
      const logged = await db.selectFrom('ledger_leaf').select('fields').execute();
      expect(logged.map(({ fields }) => fields)).toContainEqual([
        'sessions-ended',
        officer.accountId,
        by.accountId,
      ]);
    }
  });

  it('are nobody else’s business', async () => {
    const officer = await member();
    const open = await signedIn(app, officer);
    const path = `/api/accounts/${officer.accountId}/sessions`;
    for (const by of [await member(), await member(duty.unitId, 'chief')]) {
      expect((await end(await signedIn(app, by), path)).json().error.code).toBe('not_found');
    }
    expect(await lives(open)).toBe(true);
    const chief = await signedIn(app, await member(desk.unitId, 'chief'));
    const ofAdministrator = `/api/accounts/${deployment.administrator.accountId}/sessions`;
    expect((await end(chief, ofAdministrator)).json().error.code).toBe('not_found');
  });
});

describe('what has ended', () => {
  it('is removed: sessions, invitations, attempts, second factors never confirmed', async () => {
    const person = await member();
    await removeEnded(services);
    const counted = async () => {
      const tables = ['session', 'invitation', 'sign_in_attempt', 'second_factor'] as const;
      const rows = await Promise.all(
        tables.map((table) =>
          db
            .selectFrom(table)
            .select((row) => row.fn.countAll<number>().as('rows'))
            .executeTakeFirstOrThrow(),
        ),
      );
      return rows.map(({ rows: count }) => count);
    };
    const invitation = { login: 'never.came', displayName: 'Người mới' };
    const memberships = [{ unitId: desk.unitId, role: 'reception' as const }];
    await createInvitation(services, deployment.administrator.accountId, { ...invitation, memberships });
    const factor = { sealed_secret: Buffer.alloc(48), begun_at: clock.now() };
    await db
      .insertInto('second_factor')
      .values([
        { account_id: person.accountId, ...factor, confirmed_at: null },
        { account_id: deployment.administrator.accountId, ...factor, confirmed_at: clock.now() },
      ])
      .execute();
    await db.deleteFrom('session').execute();
    const cookie = await signedIn(app, person);
    await app.inject({
      method: 'POST',
      url: '/api/session',
      headers: { 'content-type': 'application/json' },
      body: JSON.stringify({ login: 'guess.work', authKey: 'B'.repeat(43) }),
    });
    expect(await removeEnded(services)).toBe(0);
    expect(await counted()).toEqual([1, 1, 1, 2]);

    clock.advance(ATTEMPT_WINDOW_MS);
    expect(await removeEnded(services)).toBe(1);
    clock.advance(IDLE_MS - ATTEMPT_WINDOW_MS - 1);
    expect(await removeEnded(services)).toBe(0);
    expect(await lives(cookie)).toBe(true);
    clock.advance(SESSION_MS);
    expect(await removeEnded(services)).toBe(1);
    clock.advance(7 * 86_400_000);
    expect(await removeEnded(services)).toBe(2);
    expect(await counted()).toEqual([0, 0, 0, 1]);
  });
});
