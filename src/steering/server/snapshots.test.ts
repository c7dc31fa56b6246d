import { hash, randomUUID } from 'node:crypto';
import { expect, it } from 'vitest';
import { PROVINCE, signedIn, testDeployment, testMember, WARD } from '../../../tests/kit/test-accounts.ts';
import { testServices } from '../../../tests/kit/test-services.ts';
import { tipRow } from '../../../tests/kit/tip-row.ts';
import { accountRoutes } from '../../accounts/server/index.ts';
import { syncLaw } from '../../law/server/index.ts';
import { buildServer } from '../../platform/http/server.ts';
import type { TipColumns } from '../../tips/server/index.ts';
import { readSnapshot } from '../snapshot-contract.ts';
import { steeringRoutes } from './routes.ts';

// the clock of the tests stands at 2 March 2026
const services = await testServices();
const { config, log, db } = services;
await syncLaw(db);
const deployment = await testDeployment(services);
const { desk, steering } = deployment.units;
const app = await buildServer({
  config,
  log,
  routes: [...accountRoutes(services, async () => new Set()), ...steeringRoutes(services)],
  checkHealth: async () => undefined,
});
const signIn = async (login: string, unitId: number, role: 'analyst' | 'auditor' | 'chief') => {
  const person = await testMember(services, deployment, login, [{ unitId, role }]);
  return (await signedIn(app, person)).cookie;
};
const analyst = await signIn('analyst', steering.unitId, 'analyst');

const tip = (received: string, over: Partial<TipColumns> = {}) =>
  tipRow({ area_id: WARD, unit_id: desk.unitId, received_on: received, ...over });
const put = (...rows: TipColumns[]) => db.insertInto('tip').values(rows).execute();

async function ask(cookie: string, method: 'GET' | 'POST', path: string, payload?: object) {
  const url = `/api/steering/${path}`;
  const answer = await app.inject({ method, url, headers: { cookie }, ...(payload ? { payload } : {}) });
  const body = answer.json();
  return { status: answer.statusCode, code: body.error?.code, issues: body.error?.issues, body };
}
const freeze = (over: object = {}, cookie = analyst) =>
  ask(cookie, 'POST', 'snapshots', {
    areaId: PROVINCE,
    from: '2026-01-01',
    to: '2026-01-31',
    calendar: 'calendar',
    ...over,
  });
const read = async (path: string, cookie = analyst) =>
  readSnapshot.reply.parse((await ask(cookie, 'GET', path)).body);

await put(
  tip('2026-01-01', { useful: true }),
  tip('2026-01-31', {
    useful: false,
    classification: 'crime_report',
    state: 'closed',
    closed_on: '2026-01-31',
  }),
  tip('2026-02-01'),
);

it('freezes a period that is over, once, by the analyst of a steering unit', async () => {
  const inDesk = await signIn('desk.analyst', desk.unitId, 'analyst');
  expect(await freeze({ areaId: WARD }, inDesk)).toMatchObject({ status: 403, code: 'forbidden' });
  expect(await freeze({ areaId: WARD }, await signIn('chief', desk.unitId, 'chief'))).toMatchObject({
    status: 403,
  });
  expect(await freeze({ to: '2026-03-31', from: '2026-03-01' })).toMatchObject({ code: 'period_running' });
  // today is not over
  expect(await freeze({ to: '2026-03-02', calendar: 'free' })).toMatchObject({ code: 'period_running' });
  expect(await freeze({ to: '2025-01-31' })).toMatchObject({ status: 400, code: 'end_before_start' });
  expect(await freeze({ calendar: 'crime_statistics' })).toMatchObject({ status: 400, code: 'not_a_period' });
  expect(await freeze({ areaId: 999_999 })).toMatchObject({ status: 400, code: 'unknown_area' });
  const [first, second] = await Promise.all([freeze(), freeze()]);
  expect([first.code ?? 'ok', second.code ?? 'ok'].sort()).toEqual(['already_frozen', 'ok']);
  expect(await freeze()).toMatchObject({ status: 409, code: 'already_frozen' });
  const { body } = await ask(analyst, 'GET', `snapshots?areaId=${PROVINCE}`);
  expect(body.rows).toMatchObject([{ from: '2026-01-01', to: '2026-01-31', adjustments: 0 }]);
  const overview = await ask(
    analyst,
    'GET',
    `overview?areaId=${PROVINCE}&from=2026-01-01&to=2026-01-31&calendar=calendar`,
  );
  expect(overview.body.snapshotId).toBe(body.rows[0].snapshotId);
});

it('keeps what was frozen, shows what was adjusted, and beside it what the rows say today', async () => {
  const { snapshotId } = (await freeze({ from: '2026-02-01', to: '2026-02-28' })).body;
  const path = `snapshots/${PROVINCE}/${snapshotId}`;
  const before = await read(path);
  const figure = (of: typeof before, code: string) => of.figures.find((one) => one.code === code);
  expect(figure(before, 'information_received')).toMatchObject({
    frozen: { value: 1 },
    adjusted: { value: 1 },
    now: { value: 1 },
  });
  // whoever trusts nobody hashes it again, and finds the hash among what the leaf commits to
  expect(hash('sha256', before.content, 'base64url')).toBe(before.sha256);
  const leaves = await db
    .selectFrom('ledger_leaf')
    .select(['fields', 'leaf_hash'])
    .where('subject', '=', 'snapshot')
    .execute();
  const own = leaves.find(({ leaf_hash: leaf }) => leaf.toString('base64url') === before.leafHash);
  expect(JSON.stringify(own?.fields)).toContain(before.sha256);

  await put(tip('2026-02-10'), tip('2026-02-11'));
  const since = await read(path);
  expect(since.content).toBe(before.content);
  expect(figure(since, 'information_received')).toMatchObject({ frozen: { value: 1 }, now: { value: 3 } });

  const adjust = (over: object, cookie = analyst) =>
    ask(cookie, 'POST', `${path}/adjustments`, {
      areaId: PROVINCE,
      code: 'information_received',
      from: { value: 1, of: null },
      to: { value: 3, of: null },
      reason: 'late_entry',
      words: 'Hai tin vào sổ muộn, theo Báo cáo số 12/BC',
      ...over,
    });
  expect(await adjust({})).toMatchObject({ status: 200, body: { seq: 1 } });
  // it is no longer what this request believes that it is
  expect(await adjust({})).toMatchObject({ status: 409, code: 'adjusted_otherwise' });
  const ofWard = { areaId: WARD, code: 'useful', from: { value: 0, of: 1 } };
  expect(await adjust({ ...ofWard, to: { value: 2, of: 1 } })).toMatchObject({ code: 'invalid_input' });
  expect(await adjust({ ...ofWard, to: { value: 1, of: null } })).toMatchObject({ code: 'invalid_input' });
  expect(await adjust({ ...ofWard, areaId: 106, to: { value: 1, of: 1 } })).toMatchObject({
    code: 'invalid_input',
  });
  expect(await adjust({ words: ' ' })).toMatchObject({ code: 'invalid_input' });
  expect(await adjust({ to: { value: 2 ** 31, of: null } })).toMatchObject({ code: 'invalid_input' });
  const auditor = await signIn('auditor', steering.unitId, 'auditor');
  expect(await adjust({ from: { value: 3, of: null } }, auditor)).toMatchObject({ code: 'not_found' });
  expect(await adjust({ ...ofWard, to: { value: 1, of: 3 }, reason: 'wrong_entry' })).toMatchObject({
    body: { seq: 2 },
  });

  const after = await read(path, auditor);
  expect(after.content).toBe(before.content);
  expect(figure(after, 'information_received')).toMatchObject({
    frozen: { value: 1, of: null },
    adjusted: { value: 3, of: null },
    now: { value: 3, of: null },
  });
  const part = after.parts.find(({ areaId }) => areaId === WARD);
  expect(part?.figures.find(({ code }) => code === 'useful')).toMatchObject({
    frozen: { value: 0, of: 1 },
    adjusted: { value: 1, of: 3 },
  });
  expect(after.adjustments).toMatchObject([
    { seq: 1, areaId: PROVINCE, reason: 'late_entry', from: { value: 1 }, to: { value: 3 } },
    { seq: 2, areaId: WARD, reason: 'wrong_entry', words: expect.stringContaining('12/BC') },
  ]);
  const leavesAfter = await db
    .selectFrom('ledger_leaf')
    .select('fields')
    .where('subject', '=', 'snapshot')
    .execute();
  expect(leavesAfter.length).toBe(leaves.length + 2);
});

it('shows no snapshot to whoever does not read the figures of its area, nor one of another area', async () => {
  const { snapshotId } = (await freeze({ from: '2025-12-01', to: '2025-12-31' })).body;
  const wardChief = await signIn('ward.chief', desk.unitId, 'chief');
  for (const [cookie, areaId, id] of [
    [wardChief, PROVINCE, snapshotId],
    [analyst, WARD, snapshotId],
    [analyst, PROVINCE, randomUUID()],
  ]) {
    expect(await ask(cookie, 'GET', `snapshots/${areaId}/${id}`)).toMatchObject({
      status: 404,
      code: 'not_found',
    });
  }
});

it('freezes nothing where a register does not answer', async () => {
  await db.schema.alterTable('tip').renameColumn('assigned_on', 'gone').execute();
  const answer = await freeze({ from: '2025-11-01', to: '2025-11-30' });
  await db.schema.alterTable('tip').renameColumn('gone', 'assigned_on').execute();
  expect(answer).toMatchObject({ status: 503, code: 'figures_incomplete' });
  expect(await freeze({ from: '2025-11-01', to: '2025-11-30' })).toMatchObject({ status: 200 });
});
