import { setTimeout } from 'node:timers/promises';
import { sql } from 'kysely';
import { describe, expect, it } from 'vitest';
import {
  publishTestKey,
  signedIn,
  type TestPerson,
  testDeployment,
  testMember,
  testPerson,
} from '../../../tests/kit/test-accounts.ts';
import { testServices } from '../../../tests/kit/test-services.ts';
import { buildServer } from '../../platform/http/server.ts';
import { shareUnitKey } from '../../sealed/unit-key.ts';
import { toBase64Url } from '../../wire/bytes.ts';
import { replaceCredentials } from './replace-credentials.ts';
import { accountRoutes } from './routes.ts';

const services = await testServices();
const { db, clock, config, log } = services;
const deployment = await testDeployment(services);
const { administrator, stewards } = deployment;
const { desk, duty } = deployment.units;
const app = await buildServer({
  config,
  log,
  routes: accountRoutes(services, async () => new Set()),
  checkHealth: async () => undefined,
});
const chief = await testMember(services, deployment, 'chief.desk', [{ unitId: desk.unitId, role: 'chief' }]);
const lost = await testMember(services, deployment, 'lost', [{ unitId: desk.unitId, role: 'reception' }]);
const { key } = await publishTestKey(services, deployment, desk, 1, [chief, lost]);

const post = (url: string, body?: object, headers: Record<string, string> = {}) =>
  app.inject({
    method: 'POST',
    url,
    headers: { ...headers, ...(body && { 'content-type': 'application/json' }) },
    ...(body && { body: JSON.stringify(body) }),
  });
const renew = async (by: TestPerson, { accountId }: Pick<TestPerson, 'accountId'>) =>
  post(`/api/accounts/${accountId}/renewals`, undefined, await signedIn(app, by));
const preview = (token: string) => post('/api/invitations/preview', { token });
const accept = (token: string, credentials: object) =>
  post('/api/invitations/accept', { token, credentials });
const outcome = (answer: { statusCode: number; json: () => { error: { code: string } } }) => [
  answer.statusCode,
  answer.json().error.code,
];
/** The same person with keys made anew, as their browser hands them in. */
async function withNewKeys(person: TestPerson): Promise<TestPerson> {
  const { accountId, login } = person;
  const fresh = await testPerson(login);
  return { ...fresh, accountId, credentials: { ...fresh.credentials, accountId } };
}
const members = async () =>
  (
    await app.inject({ url: `/api/units/${desk.unitId}/members`, headers: await signedIn(app, chief) })
  ).json();

describe('a lost passphrase', () => {
  it('is renewed by a link that works once; all that hung on the old keys ends', async () => {
    const before = await signedIn(app, lost);
    await db
      .insertInto('second_factor')
      .values({
        account_id: lost.accountId,
        sealed_secret: Buffer.alloc(48),
        begun_at: clock.now(),
        confirmed_at: clock.now(),
      })
      .execute();
    await db
      .insertInto('recovery_code')
      .values({ account_id: lost.accountId, code_hash: Buffer.alloc(32), used_at: null })
      .execute();

    const made = await renew(chief, lost);
    expect(made.statusCode).toBe(200);
    const { token, login } = made.json();
    expect(login).toBe(lost.login);
    const stored = await db.selectFrom('invitation').selectAll().where('login', '=', login).execute();
    expect(JSON.stringify(stored)).not.toContain(token);
    expect((await members()).invited).toEqual([]);
    // until it is used, nothing has changed
    expect((await app.inject({ url: '/api/session', headers: before })).statusCode).toBe(200);
    expect((await preview(token)).json()).toEqual({
      login: lost.login,
      displayName: lost.displayName,
      memberships: [{ unitName: desk.name, unitNameEn: desk.nameEn, role: 'reception' }],
      renews: lost.accountId,
      site: null,
    });

    const renewed = await withNewKeys(lost);
    expect((await accept(token, renewed.credentials)).statusCode).toBe(204);
    expect(outcome(await accept(token, renewed.credentials))).toEqual([404, 'invitation_unknown']);
    expect(outcome(await app.inject({ url: '/api/session', headers: before }))).toEqual([
      401,
      'not_signed_in',
    ]);
    const old = await post('/api/session', { login, authKey: lost.authKey });
    expect(outcome(old)).toEqual([401, 'wrong_credentials']);
    // no code is asked for: the second factor went with the keys
    const session = await app.inject({ url: '/api/session', headers: await signedIn(app, renewed) });
    expect(session.json()).toMatchObject({
      accountId: lost.accountId,
      recipient: renewed.recipient,
      kdf: renewed.credentials.kdf,
      memberships: [{ role: 'reception' }],
    });
    for (const table of ['second_factor', 'recovery_code', 'unit_key_share'] as const) {
      const left = await db
        .selectFrom(table)
        .select('account_id')
        .where('account_id', '=', lost.accountId)
        .execute();
      expect({ table, left }).toEqual({ table, left: [] });
    }
    const logged = await db.selectFrom('ledger_leaf').select('fields').execute();
    const said = logged.map(({ fields }) => fields as readonly unknown[]);
    expect(said).toContainEqual(['renewal', lost.accountId, chief.accountId]);
    expect(said).toContainEqual(['account-renewed', lost.accountId, renewed.recipient, chief.accountId]);

    // and a colleague hands the key on to the new recipient, as to a newcomer
    const row = (await members()).rows.find(({ accountId }: TestPerson) => accountId === lost.accountId);
    expect(row).toMatchObject({ recipient: renewed.recipient, epochs: [] });
    const [sealed] = await shareUnitKey(key, [renewed.recipient]);
    const share = { accountId: lost.accountId, epoch: 1, sealed: toBase64Url(sealed ?? new Uint8Array()) };
    const shared = await post(
      `/api/units/${desk.unitId}/shares`,
      { shares: [share] },
      await signedIn(app, chief),
    );
    expect(shared.statusCode).toBe(204);
    const ring = await app.inject({ url: '/api/session/keyring', headers: await signedIn(app, renewed) });
    expect(ring.json().shares).toEqual([expect.objectContaining({ epoch: 1, sealed: share.sealed })]);
  });

  it('lets no session begin with the old key while the new one is being written', async () => {
    const person = await testMember(services, deployment, 'in.between', [
      { unitId: desk.unitId, role: 'duty' },
    ]);
    const { login, authKey, accountId } = person;
    const waiting = async () => {
      const { rows } = await sql`select 1 from pg_stat_activity
        where datname = current_database() and wait_event_type = 'Lock'`.execute(db);
      return rows.length > 0;
    };
    const begun = await db.transaction().execute(async (trx) => {
      const { credentials } = await withNewKeys(person);
      await replaceCredentials(trx, { accountId, renewedBy: null }, credentials, clock.now());
      const answer = post('/api/session', { login, authKey });
      let answered = false;
      void answer.then(() => {
        answered = true;
      });
      while (!answered && !(await waiting())) await setTimeout(10);
      return { answer };
    });
    expect(outcome(await begun.answer)).toEqual([401, 'wrong_credentials']);
  });

  it('is not renewed with the keys of another account, nor after a week', async () => {
    const person = await testMember(services, deployment, 'late', [{ unitId: desk.unitId, role: 'duty' }]);
    const { token } = (await renew(chief, person)).json();
    const stranger = await testPerson('late');
    const refused = await accept(token, stranger.credentials);
    expect(refused.json().error).toMatchObject({
      code: 'invalid_input',
      issues: [{ path: 'credentials.accountId', code: 'custom' }],
    });
    clock.advance(7 * 86_400_000);
    const late = await accept(token, (await withNewKeys(person)).credentials);
    expect(outcome(late)).toEqual([404, 'invitation_unknown']);
    expect((await signedIn(app, person)).cookie).toMatch(/^session=/);
  });

  it('has one link at a time', async () => {
    const person = await testMember(services, deployment, 'twice', [{ unitId: desk.unitId, role: 'duty' }]);
    const first = (await renew(chief, person)).json();
    const second = (await renew(administrator, person)).json();
    expect(outcome(await preview(first.token))).toEqual([404, 'invitation_unknown']);
    expect((await preview(second.token)).statusCode).toBe(200);
  });

  it('is of no use once the account may not sign in', async () => {
    const person = await testMember(services, deployment, 'barred', [{ unitId: desk.unitId, role: 'duty' }]);
    const { token } = (await renew(chief, person)).json();
    await db
      .updateTable('account')
      .set({ disabled_at: clock.now() })
      .where('account_id', '=', person.accountId)
      .execute();
    expect(outcome(await preview(token))).toEqual([404, 'invitation_unknown']);
    const answer = await accept(token, (await withNewKeys(person)).credentials);
    expect(outcome(answer)).toEqual([404, 'invitation_unknown']);
  });

  it('is of no use once its maker could not make it any more', async () => {
    const leaver = await testMember(services, deployment, 'chief.two', [
      { unitId: desk.unitId, role: 'chief' },
    ]);
    const person = await testMember(services, deployment, 'stays', [{ unitId: desk.unitId, role: 'duty' }]);
    const risen = await testMember(services, deployment, 'rises', [{ unitId: desk.unitId, role: 'duty' }]);
    const after = (await renew(chief, risen)).json();
    const { token } = (await renew(leaver, person)).json();
    const asAdministrator = await signedIn(app, administrator);
    const left = await app.inject({
      method: 'DELETE',
      url: `/api/units/${desk.unitId}/members/${leaver.accountId}`,
      headers: asAdministrator,
    });
    expect(left.statusCode).toBe(204);
    const stale = await accept(token, (await withNewKeys(person)).credentials);
    expect(outcome(stale)).toEqual([404, 'invitation_unknown']);
    expect((await signedIn(app, person)).cookie).toMatch(/^session=/);

    const joined = { login: risen.login, role: 'administrator' };
    const { unitId } = deployment.units.steering;
    expect((await post(`/api/units/${unitId}/members`, joined, asAdministrator)).statusCode).toBe(204);
    const taken = await accept(after.token, (await withNewKeys(risen)).credentials);
    expect(outcome(taken)).toEqual([404, 'invitation_unknown']);
    expect((await signedIn(app, risen)).cookie).toMatch(/^session=/);
  });

  it('is a chief’s matter only where the person is the chief’s alone', async () => {
    const refused = [404, 'not_found'];
    const both = await testMember(services, deployment, 'both', [
      { unitId: desk.unitId, role: 'reception' },
      { unitId: duty.unitId, role: 'duty' },
    ]);
    for (const person of [both, stewards[0], administrator, chief]) {
      expect(outcome(await renew(chief, person))).toEqual(refused);
    }
    expect((await renew(administrator, both)).statusCode).toBe(200);
    expect((await renew(administrator, stewards[0])).statusCode).toBe(200);
    expect(outcome(await renew(administrator, administrator))).toEqual(refused);
    expect(outcome(await renew(administrator, { accountId: crypto.randomUUID() }))).toEqual(refused);
  });
});
