import { describe, expect, it } from 'vitest';
import { signedIn, testDeployment, testMember } from '../../../tests/kit/test-accounts.ts';
import { testServices } from '../../../tests/kit/test-services.ts';
import { buildServer } from '../../platform/http/server.ts';
import { ARGON2 } from '../../sealed/argon2.ts';
import { ATTEMPT_WINDOW_MS, MAX_ATTEMPTS } from './claim-sign-in-attempt.ts';
import { IDLE_MS, SESSION_MS } from './officer.ts';
import { hashOfToken } from './one-time-token.ts';
import { accountRoutes } from './routes.ts';

const services = await testServices();
const { db, clock, config, log } = services;
const deployment = await testDeployment(services);
const { desk } = deployment.units;
const app = await buildServer({
  config,
  log,
  routes: accountRoutes(services, async () => new Set()),
  checkHealth: async () => undefined,
});

let people = 0;
const member = () => {
  people += 1;
  return testMember(services, deployment, `officer.${people}`, [{ unitId: desk.unitId, role: 'reception' }]);
};
const post = (url: string, body: object) =>
  app.inject({
    method: 'POST',
    url,
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify(body),
  });
const signIn = (login: string, authKey: string) => post('/api/session', { login, authKey });
const challenge = async (login: string) => (await post('/api/session/challenge', { login })).json();
const readSession = (headers: Record<string, string> = {}) => app.inject({ url: '/api/session', headers });
const outcome = (answer: { statusCode: number; json: () => { error: { code: string } } }) => [
  answer.statusCode,
  answer.json().error.code,
];
const WRONG_KEY = 'B'.repeat(43);

describe('signing in', () => {
  it('gives the session, the keyring and a cookie that only the API sees', async () => {
    const person = await member();
    expect(await challenge(person.login)).toEqual({
      accountId: person.accountId,
      kdf: person.credentials.kdf,
    });
    const answer = await signIn(person.login, person.authKey);
    expect(answer.statusCode).toBe(200);
    const { session, keyring } = answer.json();
    expect(session).toMatchObject({
      accountId: person.accountId,
      login: person.login,
      recipient: person.recipient,
      demo: true,
      expiresAt: new Date(clock.now().getTime() + SESSION_MS).toISOString(),
      memberships: [{ role: 'reception', unit: { unitId: desk.unitId, kind: 'desk' } }],
    });
    expect(keyring).toEqual({ wrappedSecret: person.credentials.wrappedSecret, shares: [] });
    expect(answer.headers['set-cookie']).toMatch(
      /^session=[\w-]{43}; Path=\/api; HttpOnly; SameSite=Strict$/,
    );

    const cookie = answer.cookies[0]?.value ?? '';
    const stored = await db.selectFrom('session').select('session_hash').execute();
    expect(stored.map(({ session_hash }) => session_hash)).toContainEqual(hashOfToken(cookie));
    expect(JSON.stringify(stored)).not.toContain(cookie);
    const read = await readSession({ cookie: `session=${cookie}` });
    expect(read.json()).toEqual(session);
    const ring = await app.inject({ url: '/api/session/keyring', headers: { cookie: `session=${cookie}` } });
    expect(ring.json()).toEqual(keyring);
  });

  it('stores neither the authentication key nor a hash that is the same under another salt', async () => {
    const person = await member();
    const row = await db
      .selectFrom('account')
      .select(['auth_hash', 'auth_salt'])
      .where('account_id', '=', person.accountId)
      .executeTakeFirstOrThrow();
    expect(row.auth_hash.toString('base64url')).not.toBe(person.authKey);
    expect(row.auth_hash).not.toEqual(hashOfToken(person.authKey));
    expect(row.auth_salt).toHaveLength(16);
  });
});

describe('guessing', () => {
  it('answers a wrong key and an unknown login alike', async () => {
    const person = await member();
    const wrong = await signIn(person.login, WRONG_KEY);
    const unknown = await signIn('nobody.here', WRONG_KEY);
    expect(outcome(wrong)).toEqual([401, 'wrong_credentials']);
    expect(outcome(unknown)).toEqual(outcome(wrong));
  });

  it('answers the challenge of an unknown login in the same form, and always the same', async () => {
    const first = await challenge('nobody.here');
    expect(await challenge('nobody.here')).toEqual(first);
    expect(first).toEqual({
      accountId: expect.stringMatching(
        /^[0-9a-f]{8}-[0-9a-f]{4}-4[0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}$/,
      ),
      kdf: {
        algorithm: 'argon2id',
        memoryKiB: ARGON2.memoryKib,
        passes: ARGON2.iterations,
        salt: expect.stringMatching(/^[\w-]{22}$/),
      },
    });
    const other = await challenge('nobody.else');
    expect(other.accountId).not.toBe(first.accountId);
    expect(other.kdf.salt).not.toBe(first.kdf.salt);
  });

  it.each(['known', 'unknown'])('slows down after ten attempts at a login that is %s', async (which) => {
    const person = await member();
    const login = which === 'known' ? person.login : `guess.${which}`;
    const guesses = Array.from({ length: MAX_ATTEMPTS }, () => signIn(login, WRONG_KEY));
    const answers = await Promise.all(guesses);
    expect(answers.map(outcome)).toEqual(Array(MAX_ATTEMPTS).fill([401, 'wrong_credentials']));
    expect(outcome(await signIn(login, person.authKey))).toEqual([429, 'too_many_requests']);
    clock.advance(ATTEMPT_WINDOW_MS);
    expect((await signIn(login, person.authKey)).statusCode).toBe(which === 'known' ? 200 : 401);
  });

  it('counts anew after a success, and keeps no attempt longer than it counts', async () => {
    const person = await member();
    for (let i = 0; i < MAX_ATTEMPTS - 1; i += 1) await signIn(person.login, WRONG_KEY);
    await signIn(person.login, person.authKey);
    expect(outcome(await signIn(person.login, WRONG_KEY))).toEqual([401, 'wrong_credentials']);
    clock.advance(ATTEMPT_WINDOW_MS);
    await signIn('another.login', WRONG_KEY);
    const kept = await db.selectFrom('sign_in_attempt').select('login').execute();
    expect(kept).toEqual([{ login: 'another.login' }]);
  });
});

describe('a session', () => {
  it('ends when its person signs out', async () => {
    const cookie = await signedIn(app, await member());
    const out = await app.inject({ method: 'DELETE', url: '/api/session', headers: cookie });
    expect(out.statusCode).toBe(204);
    expect(out.headers['set-cookie']).toMatch(/^session=;.*Expires=Thu, 01 Jan 1970/);
    expect(outcome(await readSession(cookie))).toEqual([401, 'not_signed_in']);
  });

  it('is asked for', async () => {
    expect(outcome(await readSession())).toEqual([401, 'not_signed_in']);
    expect(outcome(await readSession({ cookie: `session=${WRONG_KEY}` }))).toEqual([401, 'not_signed_in']);
  });

  it('expires when it lies idle', async () => {
    const cookie = await signedIn(app, await member());
    clock.advance(IDLE_MS - 1);
    expect((await readSession(cookie)).statusCode).toBe(200);
    clock.advance(IDLE_MS - 1);
    expect((await readSession(cookie)).statusCode).toBe(200);
    clock.advance(IDLE_MS);
    expect(outcome(await readSession(cookie))).toEqual([401, 'session_expired']);
  });

  it('expires twelve hours after its start, however busy', async () => {
    const cookie = await signedIn(app, await member());
    const step = SESSION_MS / 12;
    for (let hour = 1; hour < 12; hour += 1) {
      clock.advance(step);
      expect((await readSession(cookie)).statusCode).toBe(200);
    }
    clock.advance(step);
    expect(outcome(await readSession(cookie))).toEqual([401, 'session_expired']);
  });

  it('ends with the account, and forgets a membership that has ended', async () => {
    const person = await member();
    const cookie = await signedIn(app, person);
    await db
      .updateTable('membership')
      .set({ valid_to: clock.now() })
      .where('account_id', '=', person.accountId)
      .execute();
    expect((await readSession(cookie)).json().memberships).toEqual([]);
    await db
      .updateTable('account')
      .set({ disabled_at: clock.now() })
      .where('account_id', '=', person.accountId)
      .execute();
    expect(outcome(await readSession(cookie))).toEqual([401, 'not_signed_in']);
    expect(outcome(await signIn(person.login, person.authKey))).toEqual([401, 'wrong_credentials']);
    expect((await challenge(person.login)).accountId).not.toBe(person.accountId);
  });
});
