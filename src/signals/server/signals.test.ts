import { expect, it } from 'vitest';
import { testDeployment } from '../../../tests/kit/test-accounts.ts';
import { testClub, testSiteMember } from '../../../tests/kit/test-members.ts';
import { testServices } from '../../../tests/kit/test-services.ts';
import { testTipServer } from '../../../tests/kit/test-tip-server.ts';
import {
  type TestDesk,
  testDesk,
  testProof,
  testReceipt,
  testSubmission,
} from '../../../tests/kit/test-tips.ts';
import { testTransfer } from '../../../tests/kit/test-transfer.ts';
import { addDays } from '../../law/day.ts';
import { transaction } from '../../platform/database.ts';
import { SHIPPED_KINDS } from '../../schemes/data/index.ts';
import { writeKind } from '../../schemes/server/write-kind.ts';
import type { Submitted } from '../../tips/reporter-contract.ts';
import { eraseTip } from '../../tips/server/index.ts';
import type { TransferMark } from '../../tips/transfer.ts';
import type { OutcomeBatch, SiteCode } from '../contract.ts';
import { formBatches, signalsTasks, tellSchemes } from './index.ts';

const TODAY = '2026-03-02';
const services = await testServices({ now: `${TODAY}T02:00:00Z` });
const { db, clock, pool } = services;
const deployment = await testDeployment(services);
const desk = await testDesk(services, deployment, deployment.units.desk);
const duty = await testDesk(services, deployment, deployment.units.duty);
const independent = await testDesk(services, deployment, deployment.units.independent);
const club = await testClub(services, desk, 'workers');
const server = await testTipServer(services);
const join = (role: 'team_leader' | 'team_member' | 'landlord') =>
  testSiteMember(services, deployment, desk, club, role);
const [leader, worker, owner] = [
  await join('team_leader'),
  await join('team_member'),
  await join('landlord'),
];

const codesFor = async (who: typeof leader) =>
  (await server.ask<{ rows: SiteCode[] }>('GET', '/api/to/site-codes', undefined, who)).body.rows;
const send = async (siteCode: string | undefined, to: TestDesk = desk) => {
  const receipt = await testReceipt();
  const submission = await testSubmission(deployment, to, receipt);
  const proof = await testProof(services, submission.draftId);
  const body = { submission, proof, ...(siteCode === undefined ? {} : { siteCode }) };
  const ask = () => server.ask<Submitted>('POST', '/api/tips', body);
  return { receipt, ask, ...(await ask()) };
};
const rowsOf = async (tipId: string) =>
  (await pool.query('select * from scheme_tip where tip_id = $1', [tipId])).rows;
const end = (
  tipId: string,
  closedOn: string,
  ended: { useful?: boolean; outcome?: 'prosecuted' | 'no_ground' } = {},
) =>
  db
    .updateTable('tip')
    .set({ state: 'closed', useful: false, outcome: 'no_ground', closed_on: closedOn, ...ended })
    .where('tip_id', '=', tipId)
    .execute();
const outcomes = async (who = worker) =>
  (await server.ask<{ rows: OutcomeBatch[] }>('GET', `/api/to/sites/${club.siteId}/outcomes`, undefined, who))
    .body.rows;
let code = '';

it('gives a site no code while fewer than three could have sent by it', async () => {
  expect(await codesFor(worker)).toMatchObject([{ siteName: 'Công ty Giày Mẫu', code: null, lastDay: null }]);
  await join('landlord');
  expect((await codesFor(worker))[0]?.code).toBeNull();
});

it('shows everybody of the team the same code, which no row holds', async () => {
  await join('team_member');
  const rows = await Promise.all([leader, worker, leader].map(codesFor));
  const [first] = rows[0] ?? [];
  code = first?.code ?? '';
  expect(first).toMatchObject({
    lastDay: '2026-04-02',
    signals: ['theft', 'loan_sharking', 'drugs', 'violence', 'fire_explosives'],
  });
  expect(code).toMatch(/^[0-9a-hjkmnp-tv-z]{16}$/);
  for (const [seen] of rows) expect(seen?.code).toBe(code);
  expect(await db.selectFrom('site_code').select('from_day').execute()).toHaveLength(1);
  const kept = JSON.stringify((await pool.query('select * from site_code')).rows);
  expect(kept).not.toContain(code);
  expect(Buffer.concat(await hashes())).not.toContain(code);
  expect((await server.ask('GET', '/api/to/site-codes', undefined, owner)).code).toBe('not_found');
});

it('offers the signals that the board wrote into the newest form of the kind', async () => {
  const { worker_security_team: form = expect.fail() } = SHIPPED_KINDS;
  const board = { accountId: desk.chief.accountId, areaId: deployment.units.steering.areaId };
  const next = { kind: 'worker_security_team', version: 2, form: { ...form, signals: ['fraud' as const] } };
  await writeKind(services, board, next);
  expect((await codesFor(worker))[0]?.signals).toEqual(['fraud']);
});

it('counts a tip for the site whose code came along, and names nobody', async () => {
  const { status, body, ask } = await send(code);
  expect([status, body.forSite]).toEqual([200, true]);
  expect(await rowsOf(body.tipId)).toEqual([
    {
      area_id: desk.unit.areaId,
      tip_id: body.tipId,
      scheme_area_id: club.areaId,
      scheme_id: club.schemeId,
      site_id: club.siteId,
      sent_counted: false,
    },
  ]);
  expect((await ask()).body).toEqual(body);
  expect((await send(undefined)).body.forSite).toBe(false);
});

it('loses no tip by a code that stands for no site, and tells no more than that it does not count', async () => {
  const unknown = [code.replace(/^./, code.startsWith('a') ? 'b' : 'a'), '', 'Mã của tổ', code.toUpperCase()];
  for (const wrong of unknown) {
    const { status, body } = await send(wrong);
    expect([wrong, status, body.forSite]).toEqual([wrong, 200, false]);
    expect(await rowsOf(body.tipId)).toEqual([]);
    expect(
      await db.selectFrom('tip').select('state').where('tip_id', '=', body.tipId).execute(),
    ).toHaveLength(1);
  }
});

it('carries no code to the independent desk, and none to it by a transfer; elsewhere it goes along', async () => {
  const about = await send(code, independent);
  expect([about.status, about.body.forSite]).toEqual([200, false]);
  const hand = async (to: TestDesk, ground: TransferMark) => {
    const { body, receipt } = await send(code);
    const handing = { tipId: body.tipId, version: 1, from: desk, to, ground, receipt };
    const asked = await testTransfer(services, deployment, handing);
    const answer = await server.ask('POST', `/api/tips/${body.tipId}/transfers`, asked, desk.reception);
    expect(answer.code).toBe('ok');
    return rowsOf(body.tipId);
  };
  expect(await hand(duty, 'competence_of_higher_level')).toMatchObject([
    { area_id: duty.unit.areaId, site_id: club.siteId },
  ]);
  expect(await hand(independent, 'concerns_our_officers')).toEqual([]);
});

it('tells the desk that has a tip nothing of the site', async () => {
  const { body } = await send(code);
  const urls = ['', '/steps', '/messages'].map((path) => `/api/tips/${body.tipId}${path}`);
  for (const url of [...urls, '/api/tips?limit=100']) {
    const seen = JSON.stringify((await server.ask('GET', url, undefined, desk.chief)).body);
    for (const secret of [club.siteId, club.schemeId, code, 'forSite']) expect(seen).not.toContain(secret);
  }
  const leaves = JSON.stringify(
    await db.selectFrom('ledger_leaf').select('fields').where('tip_id', '=', body.tipId).execute(),
  );
  expect(leaves).not.toContain(club.siteId);
});

it('tells what became of five or more once the quarter is over, and then forgets which they were', async () => {
  await db.deleteFrom('scheme_tip').execute();
  const sent = [];
  for (let i = 0; i < 7; i += 1) sent.push((await send(code)).body.tipId);
  const ended = sent.slice(0, 5);
  const prosecuted = { useful: true, outcome: 'prosecuted' } as const;
  for (const tipId of ended.slice(1)) await end(tipId, TODAY, { useful: true });
  await end(sent[0] ?? '', addDays(TODAY, 1), prosecuted);
  const alike = [];
  for (let i = 0; i < 5; i += 1) alike.push((await send(undefined)).body.tipId);
  for (const tipId of alike.slice(1)) await end(tipId, TODAY, { useful: true });

  clock.set('2026-03-31T16:59:00Z');
  expect(await formBatches(services)).toBe(0);
  clock.set('2026-03-31T17:01:00Z');
  // nobody else was prosecuted: the one that was waits, and four are too few
  expect(await formBatches(services)).toBe(1);
  const [first] = await outcomes();
  expect(first).toMatchObject({ quarter: '2026-01-01', sent: 7, tips: 0, meanDays: null });
  await db.deleteFrom('scheme_tip_batch').execute();
  await db.updateTable('scheme_tip').set({ sent_counted: false }).execute();

  await end(alike[0] ?? '', TODAY, prosecuted);
  await signalsTasks(services)['signals:each_quarter']?.({});
  const batch = {
    quarter: '2026-01-01',
    sent: 7,
    tips: 5,
    useful: null,
    toCase: null,
    meanDays: 0,
    meanAnswer: 0,
  };
  expect(await outcomes()).toEqual([batch]);
  expect(await outcomes(leader)).toEqual([batch]);
  for (const tipId of ended) expect(await rowsOf(tipId)).toEqual([]);
  expect(await db.selectFrom('scheme_tip').select('tip_id').execute()).toHaveLength(2);

  expect(await formBatches(services)).toBe(0);
  const tell = (from: string, to: string) =>
    tellSchemes(db, { areaIds: [club.areaId], schemeIds: [club.schemeId], from, to });
  const told = (await tell('2025-12-31', '2026-04-01')).get(club.schemeId);
  expect(told).toMatchObject([{ sent: 7, tips: 5, useful: null, days: { value: 0, of: 5 } }]);
  // a day less, and there is no whole quarter
  expect(await tell('2026-01-01', '2026-03-30')).toEqual(new Map());
  expect(await tell('2026-04-01', '2026-01-01')).toEqual(new Map());
  expect((await server.ask('GET', `/api/to/sites/${club.siteId}/outcomes`, undefined, owner)).code).toBe(
    'not_found',
  );
});

it('forgets the site of a tip whose content is erased before it was counted', async () => {
  const { tipId } = (await send(code)).body;
  await end(tipId, TODAY);
  const order = { ground: 'privacy.request', day: TODAY };
  await transaction(db, (trx) => eraseTip(trx, services, { areaId: desk.unit.areaId, tipId }, order));
  expect(await rowsOf(tipId)).toEqual([]);
});

it('changes its code each month, takes the former one for ten days more, and remembers none for longer', async () => {
  clock.set('2026-04-02T16:00:00Z');
  expect((await codesFor(worker))[0]?.code).toBe(code);
  clock.set('2026-04-02T17:30:00Z');
  const [anew] = await codesFor(worker);
  expect(anew).toMatchObject({ code: expect.not.stringMatching(code), lastDay: '2026-05-03' });
  clock.set('2026-04-12T16:30:00Z');
  expect((await send(code)).body.forSite).toBe(true);
  clock.set('2026-04-12T17:30:00Z');
  const { status, body } = await send(code);
  expect([status, body.forSite]).toEqual([200, false]);
  expect((await send(anew?.code ?? '')).body.forSite).toBe(true);
  await signalsTasks(services)['signals:each_night']?.({});
  expect(await hashes()).toHaveLength(1);
});

it('is good for a site of three or more alone, and for nobody who has left', async () => {
  await join('team_member');
  const an = await join('team_member');
  const [shown] = await codesFor(an);
  const known = shown?.code ?? '';
  expect((await send(known)).body.forSite).toBe(true);
  const url = `/api/schemes/${club.schemeId}/members/${an.memberId}/end`;
  expect((await server.ask('POST', url, {}, desk.chief)).code).toBe('ok');
  expect((await send(known)).body.forSite).toBe(false);
  const [anew] = await codesFor(worker);
  code = anew?.code ?? '';
  expect(code).not.toBe(known);
  expect((await send(code)).body.forSite).toBe(true);

  const disable = (at: Date | null) =>
    pool.query(
      `update account set disabled_at = $1 where account_id <> $2
        and account_id in (select account_id from site_member where site_id = $3)`,
      [at, leader.accountId, club.siteId],
    );
  await disable(clock.now());
  expect((await codesFor(leader))[0]?.code).toBeNull();
  expect((await send(code)).body.forSite).toBe(false);
  await disable(null);
  expect((await send(code)).body.forSite).toBe(true);
});

async function hashes(): Promise<Buffer[]> {
  const rows = await db.selectFrom('site_code').select(['code_hash', 'salt']).execute();
  return rows.map(({ code_hash, salt }) => Buffer.concat([code_hash, salt]));
}
