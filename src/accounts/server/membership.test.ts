import { describe, expect, it } from 'vitest';
import {
  publishTestKey,
  signedIn,
  type TestPerson,
  testDeployment,
  testMember,
  testUnitKey,
} from '../../../tests/kit/test-accounts.ts';
import { testServices } from '../../../tests/kit/test-services.ts';
import { dayOf } from '../../platform/clock.ts';
import { buildServer } from '../../platform/http/server.ts';
import { shareUnitKey } from '../../sealed/unit-key.ts';
import { toBase64Url } from '../../wire/bytes.ts';
import type { Unit } from '../contract.ts';
import type { Role } from '../roles.ts';
import { createUnit } from './create-unit.ts';
import { createUnitKey } from './create-unit-key.ts';
import { accountRoutes } from './routes.ts';
import { shareUnitKeys } from './share-unit-keys.ts';

const services = await testServices();
const { db, clock, config, log } = services;
const deployment = await testDeployment(services);
const { administrator, stewards } = deployment;
const { steering } = deployment.units;
const app = await buildServer({
  config,
  log,
  routes: accountRoutes(services, async () => new Set()),
  checkHealth: async () => undefined,
});

const send = async (by: TestPerson, method: 'POST' | 'DELETE', url: string, body?: object) =>
  app.inject({
    method,
    url,
    headers: { ...(await signedIn(app, by)), ...(body && { 'content-type': 'application/json' }) },
    ...(body && { body: JSON.stringify(body) }),
  });
const end = (by: TestPerson, unit: Unit, person: TestPerson) =>
  send(by, 'DELETE', `/api/units/${unit.unitId}/members/${person.accountId}`);
const add = (by: TestPerson, unit: Unit, login: string, role: Role) =>
  send(by, 'POST', `/api/units/${unit.unitId}/members`, { login, role });
const outcome = (answer: { statusCode: number; body: string }) => [
  answer.statusCode,
  answer.body === '' ? 'ok' : JSON.parse(answer.body).error.code,
];
const done = [204, 'ok'];
const leaves = async (kind: string, accountId: string) => {
  const rows = await db.selectFrom('ledger_leaf').select(['area_id', 'fields', 'subject']).execute();
  return rows.filter(({ subject, fields }) => {
    const said = fields as readonly unknown[];
    return subject === 'directory' && said[0] === kind && said.includes(accountId);
  });
};
const sharesOf = ({ accountId }: TestPerson) =>
  db.selectFrom('unit_key_share').select(['epoch']).where('account_id', '=', accountId).execute();

let made = 0;
/** A desk of the test's own, with a chief and a colleague, and a key that both hold. */
async function newDesk() {
  made += 1;
  const names = { name: `Bàn trực ${made}`, nameEn: `Desk ${made}` };
  const unit = await createUnit(services, { areaId: 201, kind: 'desk', level: 'ward', ...names });
  const join = (name: string, role: Role) =>
    testMember(services, deployment, `${name}.${made}`, [{ unitId: unit.unitId, role }]);
  const [chief, colleague] = [await join('chief', 'chief'), await join('colleague', 'reception')];
  const { key } = await publishTestKey(services, deployment, unit, 1, [chief, colleague]);
  return { unit, chief, colleague, join, key };
}

describe('a member who leaves', () => {
  it('is a member no more, is signed out, and finds no share; the record of the share stays', async () => {
    const { unit, chief, colleague } = await newDesk();
    const open = await signedIn(app, colleague);
    clock.advance(1000);
    expect(outcome(await end(chief, unit, colleague))).toEqual(done);
    const after = await app.inject({ url: '/api/session', headers: open });
    expect(outcome(after)).toEqual([401, 'not_signed_in']);
    const again = await signedIn(app, colleague);
    expect((await app.inject({ url: '/api/session', headers: again })).json().memberships).toEqual([]);
    expect((await app.inject({ url: '/api/session/keyring', headers: again })).json().shares).toEqual([]);
    expect(await sharesOf(colleague)).toEqual([{ epoch: 1 }]);
    expect(await leaves('membership-ended', colleague.accountId)).toEqual([
      {
        area_id: unit.areaId,
        subject: 'directory',
        fields: ['membership-ended', unit.unitId, colleague.accountId, 'reception', chief.accountId],
      },
    ]);
    expect(outcome(await end(chief, unit, colleague))).toEqual([404, 'not_found']);
  });

  it('gives up all roles in the unit, and none elsewhere', async () => {
    const [here, there] = [await newDesk(), await newDesk()];
    const person = await here.join('both', 'reception');
    for (const [unit, role] of [
      [here.unit, 'investigator'],
      [there.unit, 'duty'],
    ] as const) {
      expect(outcome(await add(administrator, unit, person.login, role))).toEqual(done);
    }
    expect(outcome(await end(here.chief, here.unit, person))).toEqual(done);
    const session = await app.inject({ url: '/api/session', headers: await signedIn(app, person) });
    const held = session.json().memberships as { unit: Unit; role: Role }[];
    expect(held.map(({ unit, role }) => [unit.unitId, role])).toEqual([[there.unit.unitId, 'duty']]);
  });

  it('is not the last who opens what comes in', async () => {
    const { unit, chief, colleague, join } = await newDesk();
    const without = await join('without', 'investigator');
    expect(outcome(await end(administrator, unit, colleague))).toEqual(done);
    expect(outcome(await end(administrator, unit, chief))).toEqual([409, 'last_key_holder']);
    expect(outcome(await end(chief, unit, chief))).toEqual([409, 'last_key_holder']);
    // who holds nothing can go
    expect(outcome(await end(administrator, unit, without))).toEqual(done);
    const still = await app.inject({ url: '/api/session', headers: await signedIn(app, chief) });
    expect(still.json().memberships).toHaveLength(1);
    expect(await leaves('membership-ended', chief.accountId)).toEqual([]);
  });

  it('is counted by the key that is in use, not by one that waits for a steward', async () => {
    const { unit, chief, colleague, join } = await newDesk();
    const newcomer = await join('newcomer', 'duty');
    const { input } = await testUnitKey(services, unit.unitId, 2, [chief, newcomer]);
    await createUnitKey(services, chief.accountId, unit, input);
    expect(outcome(await end(chief, unit, colleague))).toEqual(done);
    expect(outcome(await end(administrator, unit, chief))).toEqual([409, 'last_key_holder']);
  });

  it('is counted in what the unit inherited too, where its members act', async () => {
    const [heir, former] = [await newDesk(), await newDesk()];
    await db
      .insertInto('unit_succession')
      .values({ from_unit_id: former.unit.unitId, to_unit_id: heir.unit.unitId, on_day: dayOf(clock.now()) })
      .execute();
    // of the heir's two, one has been handed the former unit's key, and its own two are gone
    const [sealed = new Uint8Array()] = await shareUnitKey(former.key, [heir.colleague.recipient]);
    const share = { accountId: heir.colleague.accountId, epoch: 1, sealed: toBase64Url(sealed) };
    await shareUnitKeys(services, former.unit.unitId, [share]);
    const listed = await app.inject({
      url: `/api/units/${former.unit.unitId}/members`,
      headers: await signedIn(app, administrator),
    });
    const members = listed.json().rows as { accountId: string; roles: Role[]; ownRoles: Role[] }[];
    const rolesOf = ({ accountId }: TestPerson) => members.find((each) => each.accountId === accountId);
    expect(rolesOf(former.chief)).toMatchObject({ roles: ['chief'], ownRoles: ['chief'] });
    expect(rolesOf(heir.chief)).toMatchObject({ roles: ['chief'], ownRoles: [] });
    for (const each of [former.chief, former.colleague]) {
      expect(outcome(await end(administrator, former.unit, each))).toEqual(done);
    }
    expect(outcome(await end(administrator, heir.unit, heir.colleague))).toEqual([409, 'last_key_holder']);
    expect(outcome(await end(administrator, heir.unit, heir.chief))).toEqual(done);
  });

  it('leaves one of two who go at once', async () => {
    const { unit, chief, colleague } = await newDesk();
    const answers = await Promise.all([chief, colleague].map((each) => end(administrator, unit, each)));
    expect(answers.map(outcome).sort()).toEqual([done, [409, 'last_key_holder']]);
  });

  it('may go where the unit has no key yet', async () => {
    made += 1;
    const names = { name: `Bàn trực ${made}`, nameEn: `Desk ${made}` };
    const unit = await createUnit(services, { areaId: 201, kind: 'desk', level: 'ward', ...names });
    const chief = await testMember(services, deployment, `alone.${made}`, [
      { unitId: unit.unitId, role: 'chief' },
    ]);
    expect(outcome(await end(chief, unit, chief))).toEqual(done);
  });

  it('is not the last administrator, nor the last steward', async () => {
    expect(outcome(await end(administrator, steering, administrator))).toEqual([409, 'last_of_role']);
    expect(outcome(await end(administrator, steering, stewards[1]))).toEqual(done);
    expect(outcome(await end(administrator, steering, stewards[0]))).toEqual([409, 'last_of_role']);
  });

  it('is sent away by nobody who may not', async () => {
    const [here, there] = [await newDesk(), await newDesk()];
    const auditor = await here.join('auditor', 'auditor');
    const refused = [404, 'not_found'];
    expect(outcome(await end(there.chief, here.unit, here.colleague))).toEqual(refused);
    expect(outcome(await end(here.colleague, here.unit, here.chief))).toEqual(refused);
    expect(outcome(await end(here.chief, here.unit, auditor))).toEqual(refused);
    expect(outcome(await end(administrator, here.unit, there.chief))).toEqual(refused);
  });
});

describe('one more role', () => {
  it('is given to an account that is there, once, and leaves a mark', async () => {
    const { unit, chief } = await newDesk();
    const person = (await newDesk()).colleague;
    expect(outcome(await add(chief, unit, person.login, 'investigator'))).toEqual(done);
    expect(outcome(await add(chief, unit, person.login, 'investigator'))).toEqual(done);
    const members = await app.inject({
      url: `/api/units/${unit.unitId}/members`,
      headers: await signedIn(app, chief),
    });
    expect(members.json().rows).toContainEqual(
      expect.objectContaining({ login: person.login, roles: ['investigator'], epochs: [] }),
    );
    expect(await leaves('membership', person.accountId)).toEqual([
      {
        area_id: unit.areaId,
        subject: 'directory',
        fields: ['membership', unit.unitId, person.accountId, 'investigator', chief.accountId],
      },
    ]);
  });

  it('can be given again after it has ended', async () => {
    const { unit, chief, colleague } = await newDesk();
    expect(outcome(await end(chief, unit, colleague))).toEqual(done);
    // in the very moment, and later
    expect(outcome(await add(chief, unit, colleague.login, 'reception'))).toEqual(done);
    clock.advance(1000);
    expect(outcome(await end(chief, unit, colleague))).toEqual(done);
    expect(outcome(await add(chief, unit, colleague.login, 'reception'))).toEqual(done);
    const ring = await app.inject({
      url: '/api/session/keyring',
      headers: await signedIn(app, colleague),
    });
    expect(ring.json().shares).toHaveLength(1);
  });

  it('is refused for a login that nobody has, a role that is not the chief’s to give, and a foreign unit', async () => {
    const [here, there] = [await newDesk(), await newDesk()];
    expect(outcome(await add(here.chief, here.unit, 'nobody.here', 'duty'))).toEqual([400, 'unknown_login']);
    const refused = [403, 'forbidden'];
    const { login } = there.colleague;
    expect(outcome(await add(here.chief, here.unit, login, 'auditor'))).toEqual(refused);
    expect(outcome(await add(here.chief, there.unit, login, 'duty'))).toEqual(refused);
    expect(outcome(await add(here.colleague, here.unit, login, 'duty'))).toEqual(refused);
    expect(outcome(await add(administrator, steering, login, 'steward'))).toEqual(refused);
  });
});
