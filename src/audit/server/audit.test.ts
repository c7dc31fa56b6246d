import { describe, expect, test } from 'vitest';
import { signedIn, type TestPerson, testDeployment, testMember } from '../../../tests/kit/test-accounts.ts';
import { testServices } from '../../../tests/kit/test-services.ts';
import { testTipServer } from '../../../tests/kit/test-tip-server.ts';
import { type TestDesk, testDesk, testReceipt, testSubmission } from '../../../tests/kit/test-tips.ts';
import type { ReplyOf } from '../../wire/endpoint.ts';
import type { findPeople, listActs, listOpenings, listViews } from '../contract.ts';

const services = await testServices();
const { clock, db } = services;
const deployment = await testDeployment(services);
const { desk: deskUnit, independent: independentUnit, steering } = deployment.units;
const desk = await testDesk(services, deployment, deskUnit);
const independent = await testDesk(services, deployment, independentUnit);
const auditor = await testMember(services, deployment, 'auditor', [
  { unitId: steering.unitId, role: 'auditor' },
]);
const deskAuditor = await testMember(services, deployment, 'desk.auditor', [
  { unitId: deskUnit.unitId, role: 'auditor' },
]);
const server = await testTipServer(services);

const ask = async <Body>(url: string, as: TestPerson) =>
  server.ask<Body>('GET', `/api/audit/${url}`, undefined, as);
const openings = async (as: TestPerson, query = '') =>
  (await ask<ReplyOf<typeof listOpenings>>(`openings?${query}`, as)).body;

async function tipAt(at: TestDesk): Promise<string> {
  return (await server.submit(await testSubmission(deployment, at, await testReceipt()))).body.tipId;
}

/** Opens a tip a second after whatever was opened before. */
async function open(tipId: string, as: TestPerson): Promise<void> {
  clock.advance(1000);
  expect((await server.ask('GET', `/api/tips/${tipId}`, undefined, as)).status).toBe(200);
}

const own = await tipAt(desk);
const sealed = await tipAt(independent);
await open(own, desk.reception);
await open(own, desk.chief);
await open(sealed, independent.chief);

describe('the log of openings', () => {
  test('says who opened what, when and in which role, newest first', async () => {
    const { rows, next } = await openings(auditor);
    expect(rows.map(({ tipId, person, roles }) => [tipId, person.login, roles])).toEqual([
      [sealed, independent.chief.login, ['chief']],
      [own, desk.chief.login, ['chief']],
      [own, desk.reception.login, ['reception']],
    ]);
    expect(rows.map(({ unitId }) => unitId)).toEqual([
      independentUnit.unitId,
      deskUnit.unitId,
      deskUnit.unitId,
    ]);
    expect(next).toBeNull();
  });

  test('is read page by page without a gap', async () => {
    const seen: string[] = [];
    for (let cursor = ''; ; ) {
      const page = await openings(auditor, `limit=1${cursor}`);
      seen.push(...page.rows.map(({ at }) => at));
      if (page.next === null) break;
      cursor = `&cursor=${page.next}`;
    }
    expect(seen).toHaveLength(3);
    expect(seen).toEqual(seen.toSorted().toReversed());
  });

  test.each([
    [`accountId=${desk.chief.accountId}`, 1],
    [`tipId=${own}`, 2],
    [`unitId=${independentUnit.unitId}`, 1],
    ['from=2026-03-02&to=2026-03-02', 3],
    ['to=2026-03-01', 0],
  ])('is narrowed by %s', async (query, count) => {
    expect((await openings(auditor, query)).rows).toHaveLength(count);
  });

  test('of a desk tells nothing of the independent desk, however it is asked', async () => {
    for (const query of [
      '',
      `tipId=${sealed}`,
      `unitId=${independentUnit.unitId}`,
      `accountId=${independent.chief.accountId}`,
    ]) {
      const { rows } = await openings(deskAuditor, query);
      expect(rows.filter(({ tipId }) => tipId === sealed)).toEqual([]);
    }
    expect((await openings(deskAuditor)).rows).toHaveLength(2);
  });

  test.each([
    ['from=2026-03-02&to=2026-03-01', 'end_before_start'],
    ['cursor=nonsense', 'bad_cursor'],
    ['from=yesterday', 'invalid_input'],
  ])('refuses %s', async (query, code) => {
    expect((await ask(`openings?${query}`, auditor)).code).toBe(code);
  });

  test('leaves the house as CSV', async () => {
    const { cookie } = await signedIn(server.app, auditor);
    const answer = await server.app.inject({ url: '/api/audit/openings.csv', headers: { cookie } });
    const lines = answer.rawPayload.toString('utf8').split('\r\n');
    expect(lines[0]).toBe('\uFEFFThời điểm,Tin,Đơn vị,Tài khoản,Họ tên,Vai trò');
    expect(lines).toHaveLength(5);
    expect(lines[1]).toContain(sealed);
  });
});

test('what a person did is told to auditors of the board alone', async () => {
  const change = { action: 'start_verification' };
  await server.ask('POST', `/api/tips/${own}/transitions`, { version: 1, change }, desk.reception);
  const url = `acts?accountId=${desk.reception.accountId}`;
  const { body } = await ask<ReplyOf<typeof listActs>>(url, auditor);
  expect(body.rows).toMatchObject([{ tipId: own, action: 'start_verification', seq: 2 }]);
  expect((await ask(url, deskAuditor)).code).toBe('forbidden');
});

test('people are found by login or name, within what the auditor may see', async () => {
  const found = async (q: string, as: TestPerson) =>
    (await ask<ReplyOf<typeof findPeople>>(`people?q=${encodeURIComponent(q)}`, as)).body.rows;
  expect((await found('chief.desk', auditor)).map(({ accountId }) => accountId)).toEqual([
    desk.chief.accountId,
  ]);
  expect(await found('chief.independent', deskAuditor)).toEqual([]);
  expect((await found('người thử chief', auditor)).length).toBe(2);
  expect(await found('%%', auditor)).toEqual([]);
});

test('each looking is recorded with its filter, in the log and in the ledger, and shown to auditors', async () => {
  const leaves = async () =>
    (await db.selectFrom('ledger_leaf').select('fields').where('subject', '=', 'audit').execute()).length;
  const before = await leaves();
  clock.advance(1000);
  await openings(auditor, `tipId=${own}&limit=5`);
  expect(await leaves()).toBe(before + 1);
  const { rows } = (await ask<ReplyOf<typeof listViews>>('views?limit=1', auditor)).body;
  expect(rows).toMatchObject([
    { kind: 'openings', filter: { tipId: own }, rowCount: 2, person: { login: 'auditor' } },
  ]);
  const seen = (await ask<ReplyOf<typeof listViews>>('views', deskAuditor)).body.rows;
  expect(new Set(seen.map(({ person }) => person.login))).toEqual(new Set(['desk.auditor']));
});

test('a looking at somebody names that person to whoever would find them', async () => {
  const { accountId, login } = independent.chief;
  const about = async (as: TestPerson) => {
    clock.advance(1000);
    await openings(as, `accountId=${accountId}`);
    return (await ask<ReplyOf<typeof listViews>>('views?limit=1', as)).body.rows[0]?.about;
  };
  expect(await about(auditor)).toMatchObject({ accountId, login });
  expect(await about(deskAuditor)).toBeNull();
});
