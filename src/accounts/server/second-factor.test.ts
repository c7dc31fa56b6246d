import { randomBytes } from 'node:crypto';
import { Secret, TOTP } from 'otpauth';
import { describe, expect, it } from 'vitest';
import { signedIn, type TestPerson, testDeployment, testMember } from '../../../tests/kit/test-accounts.ts';
import { testServices } from '../../../tests/kit/test-services.ts';
import { buildServer } from '../../platform/http/server.ts';
import { RECOVERY_CODES, recoveryCodeSchema } from '../second-factor-code.ts';
import { ATTEMPT_WINDOW_MS, MAX_ATTEMPTS } from './claim-sign-in-attempt.ts';
import { accountRoutes } from './routes.ts';
import { hashOfRecoveryCode, lockSecret, unlockSecret } from './second-factor-secret.ts';

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
type Headers = Record<string, string>;
const STEP_MS = 30_000;

let people = 0;
const member = () => {
  people += 1;
  return testMember(services, deployment, `officer.${people}`, [{ unitId: desk.unitId, role: 'reception' }]);
};
const post = (url: string, body?: object, headers: Headers = {}) =>
  app.inject({
    method: 'POST',
    url,
    headers: { ...headers, ...(body && { 'content-type': 'application/json' }) },
    ...(body && { body: JSON.stringify(body) }),
  });
const signIn = ({ login, authKey }: Pick<TestPerson, 'login' | 'authKey'>, code?: string) =>
  post('/api/session', { login, authKey, code });
const codeOf = (secret: string, after = 0) =>
  new TOTP({ secret: Secret.fromBase32(secret) }).generate({ timestamp: clock.now().getTime() + after });
/** A code that is not of this moment nor of its neighbours, whatever those are. */
const wrongCodeOf = (secret: string) => {
  const right = [-STEP_MS, 0, STEP_MS].map((after) => codeOf(secret, after));
  return ['000000', '000001', '000002', '000003'].find((code) => !right.includes(code)) ?? '';
};
const read = async (headers: Headers) => (await app.inject({ url: '/api/second-factor', headers })).json();
const outcome = (answer: { statusCode: number; body: string }) => [
  answer.statusCode,
  answer.body === '' ? undefined : JSON.parse(answer.body).error?.code,
];
const ok = [200, undefined];
const wrongCode = [401, 'wrong_code'];

/** Somebody whose second factor is on; the code that did it is spent. */
async function enrolled() {
  const person = await member();
  const headers = await signedIn(app, person);
  const { secret } = (await post('/api/second-factor', undefined, headers)).json();
  const confirmed = await post('/api/second-factor/confirmation', { code: codeOf(secret) }, headers);
  const { recoveryCodes } = confirmed.json() as { recoveryCodes: string[] };
  clock.advance(STEP_MS);
  return { person, headers, secret: secret as string, recoveryCodes };
}

describe('enrolling', () => {
  it('asks for no code before one has been given, and then hands out recovery codes', async () => {
    const person = await member();
    const headers = await signedIn(app, person);
    expect(await read(headers)).toEqual({ since: null, recoveryCodesLeft: 0 });
    const { secret, uri } = (await post('/api/second-factor', undefined, headers)).json();
    expect(new URL(uri).searchParams.get('secret')).toBe(secret);
    expect(outcome(await signIn(person))).toEqual(ok);
    const wrong = await post('/api/second-factor/confirmation', { code: wrongCodeOf(secret) }, headers);
    expect(outcome(wrong)).toEqual(wrongCode);
    expect(outcome(await signIn(person))).toEqual(ok);

    const confirmed = await post('/api/second-factor/confirmation', { code: codeOf(secret) }, headers);
    const { recoveryCodes } = confirmed.json();
    expect(new Set(recoveryCodes).size).toBe(RECOVERY_CODES);
    for (const code of recoveryCodes) expect(recoveryCodeSchema.safeParse(code).success).toBe(true);
    expect(await read(headers)).toEqual({
      since: clock.now().toISOString(),
      recoveryCodesLeft: RECOVERY_CODES,
    });
    expect(outcome(await signIn(person))).toEqual([401, 'code_needed']);
    // the code that switched it on is spent
    expect(outcome(await signIn(person, codeOf(secret)))).toEqual(wrongCode);
    const logged = await db.selectFrom('ledger_leaf').select('fields').execute();
    expect(logged.map(({ fields }) => fields)).toContainEqual(['second-factor', person.accountId]);
  });

  it('begins anew until it is confirmed, and not after', async () => {
    const headers = await signedIn(app, await member());
    const begin = async () => (await post('/api/second-factor', undefined, headers)).json();
    const first = await begin();
    const second = await begin();
    const confirm = (secret: string) =>
      post('/api/second-factor/confirmation', { code: codeOf(secret) }, headers);
    expect(outcome(await confirm(first.secret))).toEqual(wrongCode);
    expect(outcome(await confirm(second.secret))).toEqual(ok);
    clock.advance(STEP_MS);
    expect(outcome(await confirm(second.secret))).toEqual([409, 'second_factor_on']);
    expect((await begin()).error.code).toBe('second_factor_on');
  });

  it('keeps neither the secret nor a code where a copy of the database shows them', async () => {
    const { person, secret, recoveryCodes } = await enrolled();
    const row = await db
      .selectFrom('second_factor')
      .select('sealed_secret')
      .where('account_id', '=', person.accountId)
      .executeTakeFirstOrThrow();
    const plain = Buffer.from(Secret.fromBase32(secret).bytes);
    expect(row.sealed_secret.includes(plain)).toBe(false);
    expect(unlockSecret(config, person.accountId, row.sealed_secret)).toEqual(plain);
    const stored = await db.selectFrom('recovery_code').selectAll().execute();
    for (const code of recoveryCodes) expect(JSON.stringify(stored)).not.toContain(code);
  });
});

describe('at the door', () => {
  it('tells of the second factor only after the right passphrase', async () => {
    const { person, secret } = await enrolled();
    const wrong = { ...person, authKey: 'B'.repeat(43) };
    expect(outcome(await signIn(wrong))).toEqual([401, 'wrong_credentials']);
    expect(outcome(await signIn(wrong, codeOf(secret)))).toEqual([401, 'wrong_credentials']);
    // and a code that came with a wrong passphrase is not spent
    expect(outcome(await signIn(person, codeOf(secret)))).toEqual(ok);
  });

  it('takes a code once, also of two at once', async () => {
    const { person, secret } = await enrolled();
    const code = codeOf(secret);
    const answers = await Promise.all([signIn(person, code), signIn(person, code)]);
    expect(answers.map(({ statusCode }) => statusCode).sort()).toEqual([200, 401]);
    expect(outcome(await signIn(person, code))).toEqual(wrongCode);
    clock.advance(STEP_MS);
    expect(outcome(await signIn(person, code))).toEqual(wrongCode);
    expect(outcome(await signIn(person, codeOf(secret)))).toEqual(ok);
  });

  it('takes each recovery code once', async () => {
    const { person, headers, recoveryCodes } = await enrolled();
    const [first = '', second = ''] = recoveryCodes;
    expect(outcome(await signIn(person, first))).toEqual(ok);
    expect(outcome(await signIn(person, first))).toEqual(wrongCode);
    expect(outcome(await signIn(person, second))).toEqual(ok);
    expect(outcome(await signIn(person, 'zzzzz-zzzzz'))).toEqual(wrongCode);
    expect((await read(headers)).recoveryCodesLeft).toBe(RECOVERY_CODES - 2);
    const { person: other } = await enrolled();
    expect(outcome(await signIn(other, recoveryCodes[2]))).toEqual(wrongCode);
  });

  it('counts a wrong code as an attempt', async () => {
    const { person, secret } = await enrolled();
    for (let tries = 0; tries < MAX_ATTEMPTS; tries += 1) {
      expect(outcome(await signIn(person, wrongCodeOf(secret)))).toEqual(wrongCode);
    }
    expect(outcome(await signIn(person, codeOf(secret)))).toEqual([429, 'too_many_requests']);
    clock.advance(ATTEMPT_WINDOW_MS);
    expect(outcome(await signIn(person, codeOf(secret)))).toEqual(ok);
  });

  it('does not look at a code of an account without a second factor', async () => {
    expect(outcome(await signIn(await member(), '000000'))).toEqual(ok);
  });
});

describe('switching off', () => {
  const off = (headers: Headers, code: string) => post('/api/second-factor/removal', { code }, headers);

  it('takes a code of either kind, and then none is asked for', async () => {
    for (const kind of ['moment', 'paper']) {
      const { person, headers, secret, recoveryCodes } = await enrolled();
      const code = kind === 'moment' ? codeOf(secret) : (recoveryCodes[0] ?? '');
      expect(outcome(await off(headers, wrongCodeOf(secret)))).toEqual(wrongCode);
      expect((await off(headers, code)).statusCode).toBe(204);
      expect(await read(headers)).toEqual({ since: null, recoveryCodesLeft: 0 });
      expect(outcome(await signIn(person))).toEqual(ok);
    }
  });

  it('counts tries as the door does, so that a stolen session cannot guess', async () => {
    const { headers, secret } = await enrolled();
    for (let tries = 0; tries < MAX_ATTEMPTS; tries += 1) await off(headers, wrongCodeOf(secret));
    expect(outcome(await off(headers, codeOf(secret)))).toEqual([429, 'too_many_requests']);
    expect((await read(headers)).since).not.toBeNull();
  });
});

describe('what the server keeps', () => {
  it('opens for its own account alone, unaltered', () => {
    const [one, other] = [crypto.randomUUID(), crypto.randomUUID()];
    const secret = randomBytes(20);
    const locked = lockSecret(config, one, secret);
    expect(unlockSecret(config, one, locked)).toEqual(secret);
    expect(() => unlockSecret(config, other, locked)).toThrow();
    for (let at = 0; at < locked.length; at += 1) {
      const altered = Buffer.from(locked);
      altered[at] = (altered[at] ?? 0) ^ 1;
      expect(() => unlockSecret(config, one, altered)).toThrow();
    }
    expect(lockSecret(config, one, secret)).not.toEqual(locked);
  });

  it('has another hash of a recovery code for each account', () => {
    const hash = (accountId: string) => hashOfRecoveryCode(config, accountId, 'k3v9m-2xq7d');
    expect(hash('a')).not.toEqual(hash('b'));
    expect(hash('a')).toEqual(hash('a'));
  });
});
