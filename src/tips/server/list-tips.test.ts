import { describe, expect, test } from 'vitest';
import { insertStoredTips } from '../../../tests/kit/stored-tips.ts';
import { testDeployment, testMember } from '../../../tests/kit/test-accounts.ts';
import { testServices } from '../../../tests/kit/test-services.ts';
import { testTipServer } from '../../../tests/kit/test-tip-server.ts';
import { testDesk, testReceipt, testSubmission } from '../../../tests/kit/test-tips.ts';
import type { ReplyOf } from '../../wire/endpoint.ts';
import type { TipRow } from '../contract.ts';
import { type countTips, type listTips, VIEWS, type View } from '../desk-contract.ts';

const services = await testServices();
const { db } = services;
const deployment = await testDeployment(services);
const desk = await testDesk(services, deployment, deployment.units.desk);
const duty = await testDesk(services, deployment, deployment.units.duty);
const both = await testMember(services, deployment, 'both.desks', [
  { unitId: desk.unit.unitId, role: 'investigator' },
  { unitId: duty.unit.unitId, role: 'duty' },
  { unitId: deployment.units.independent.unitId, role: 'auditor' },
]);
const server = await testTipServer(services);
const TODAY = '2026-03-02';
const rowsOf = { count: 300, assigneeId: both.accountId, today: TODAY };
for (const { unitId, areaId } of [desk.unit, duty.unit, deployment.units.independent]) {
  await insertStoredTips(db, { ...rowsOf, unitId, areaId });
}

async function page(query: string, as = both) {
  return server.ask<ReplyOf<typeof listTips>>('GET', `/api/tips?${query}`, undefined, as);
}

async function everyPage(query: string, as = both): Promise<TipRow[]> {
  const rows: TipRow[] = [];
  for (let cursor = ''; ; ) {
    const { body, status } = await page(`limit=37&${query}${cursor}`, as);
    expect(status).toBe(200);
    rows.push(...body.rows);
    if (body.next === null) return rows;
    cursor = `&cursor=${body.next}`;
  }
}

const keyOf = (row: TipRow) => `${row.nextDueOn ?? 'infinity'} ${row.tipId}`;
const BELONGS: Record<View, (row: TipRow) => boolean> = {
  open: (row) => row.state !== 'closed',
  overdue: (row) => row.state !== 'closed' && row.nextDueOn !== null && row.nextDueOn < TODAY,
  soon: (row) =>
    row.state !== 'closed' &&
    row.nextDueOn !== null &&
    row.nextDueOn >= TODAY &&
    row.nextDueOn <= '2026-03-04',
  mine: (row) => row.assignee?.accountId === both.accountId,
  unassigned: (row) => row.state !== 'closed' && row.assignee === null,
  suspended: (row) => row.state === 'suspended',
  along: () => false,
  closed: (row) => row.state === 'closed',
};
const all = [...(await everyPage('')), ...(await everyPage('view=closed'))];

describe('the inbox', () => {
  test('has every tip of the units served once, and no other', () => {
    expect(new Set(all.map(({ tipId }) => tipId)).size).toBe(600);
    expect(new Set(all.map(({ unitId }) => unitId))).toEqual(new Set([desk.unit.unitId, duty.unit.unitId]));
  });

  test.each(VIEWS)('shows the tips of view %s in its order, over all its pages', async (view) => {
    const rows = await everyPage(`view=${view}`);
    expect(new Set(rows.map(({ tipId }) => tipId))).toEqual(
      new Set(all.filter(BELONGS[view]).map(({ tipId }) => tipId)),
    );
    expect(rows.length).toBe(all.filter(BELONGS[view]).length);
    if (view !== 'closed') expect(rows.map(keyOf)).toEqual(rows.map(keyOf).toSorted());
    else
      expect(rows.map(({ closedOn }) => closedOn)).toEqual(
        rows
          .map(({ closedOn }) => closedOn)
          .toSorted()
          .reverse(),
      );
  });

  test.each([
    ['state=handling', (row: TipRow) => row.state === 'handling'],
    ['category=drugs', (row: TipRow) => row.state !== 'closed' && row.category === 'drugs'],
    ['clock=verify', (row: TipRow) => row.state !== 'closed' && row.nextClock === 'verify'],
    [
      'view=overdue&category=theft&state=received',
      (row: TipRow) => BELONGS.overdue(row) && row.category === 'theft' && row.state === 'received',
    ],
    [
      `unitId=${duty.unit.unitId}`,
      (row: TipRow) => row.state !== 'closed' && row.unitId === duty.unit.unitId,
    ],
  ])('filters by %s', async (query, belongs) => {
    const rows = await everyPage(query);
    expect(rows.length).toBeGreaterThan(0);
    expect(rows.map(({ tipId }) => tipId).sort()).toEqual(
      all
        .filter(belongs)
        .map(({ tipId }) => tipId)
        .sort(),
    );
  });

  test('counts each view', async () => {
    const { body } = await server.ask<ReplyOf<typeof countTips>>('GET', '/api/tips/counts', undefined, both);
    expect(body).toEqual(Object.fromEntries(VIEWS.map((view) => [view, all.filter(BELONGS[view]).length])));
    const one = await server.ask<ReplyOf<typeof countTips>>(
      'GET',
      `/api/tips/counts?unitId=${desk.unit.unitId}`,
      undefined,
      both,
    );
    expect(one.body.open).toBe(
      all.filter((row) => row.unitId === desk.unit.unitId && BELONGS.open(row)).length,
    );
  });

  test('marks what is new to this officer, until it is opened', async () => {
    const submission = await testSubmission(deployment, desk, await testReceipt());
    const { tipId } = (await server.submit(submission)).body;
    const unread = async (as = both) => {
      const rows = await everyPage('view=open', as);
      return rows.find((row) => row.tipId === tipId)?.unread;
    };
    expect(await unread()).toBe(true);
    await server.ask('GET', `/api/tips/${tipId}`, undefined, both);
    expect(await unread()).toBe(false);
    expect(await unread(desk.reception)).toBe(true);
  });

  test.each(['x', 'WyJhIiwiYiJd', 'bm90IGpzb24'])('refuses the cursor %s', async (cursor) => {
    expect(await page(`cursor=${cursor}`)).toMatchObject({ status: 400, code: 'bad_cursor' });
  });

  test('of a unit not served is refused', async () => {
    const { unitId } = deployment.units.independent;
    expect(await page(`unitId=${unitId}`)).toMatchObject({ status: 403, code: 'forbidden' });
  });
});
