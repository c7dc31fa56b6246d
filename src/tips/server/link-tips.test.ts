import { randomUUID } from 'node:crypto';
import { describe, expect, test } from 'vitest';
import { testDeployment } from '../../../tests/kit/test-accounts.ts';
import { testServices } from '../../../tests/kit/test-services.ts';
import { testTipServer } from '../../../tests/kit/test-tip-server.ts';
import {
  type TestDesk,
  testDesk,
  testMessage,
  testReceipt,
  testSubmission,
} from '../../../tests/kit/test-tips.ts';
import type { ReplyOf } from '../../wire/endpoint.ts';
import type { listSteps } from '../desk-contract.ts';
import type { linkTips, listLinks } from '../parts-contract.ts';
import type { followTip } from '../reporter-contract.ts';
import { linkTips as linkBoth } from './link-tips.ts';
import { findTip } from './tip-queries.ts';

const services = await testServices();
const { db } = services;
const deployment = await testDeployment(services);
const desk = await testDesk(services, deployment, deployment.units.desk);
const independent = await testDesk(services, deployment, deployment.units.independent);
const server = await testTipServer(services);
const { reception } = desk;

async function report(to: TestDesk = desk) {
  const receipt = await testReceipt();
  const { tipId } = (await server.submit(await testSubmission(deployment, to, receipt))).body;
  return { tipId, receipt };
}
const link = (tipId: string, otherTipId: string, version = 1, as = reception) => {
  const body = { version, otherTipId, kind: 'same_matter' };
  return server.ask<ReplyOf<typeof linkTips>>('POST', `/api/tips/${tipId}/links`, body, as);
};
const unlink = async (tip: Awaited<ReturnType<typeof report>>, otherTipId: string, version: number) => {
  const reason = await testMessage(deployment, desk, { envelope: 'note', ...tip, text: 'Hai vụ khác nhau.' });
  const url = `/api/tips/${tip.tipId}/links/${otherTipId}/end`;
  return server.ask<ReplyOf<typeof linkTips>>('POST', url, { version, reason }, reception);
};
const linksOf = async (tipId: string) =>
  (await server.ask<ReplyOf<typeof listLinks>>('GET', `/api/tips/${tipId}/links`, undefined, reception)).body
    .rows;
const actionsOf = async (tipId: string) => {
  const url = `/api/tips/${tipId}/steps`;
  const { body } = await server.ask<ReplyOf<typeof listSteps>>('GET', url, undefined, reception);
  return body.rows.map(({ action, details }) => [action, details.otherTipId]);
};

describe('two tips about one matter', () => {
  test('know of each other and take a step each', async () => {
    const [one, two] = [await report(), await report()];
    expect(await link(one.tipId, two.tipId)).toMatchObject({ status: 200, body: { version: 2 } });
    expect(await linksOf(one.tipId)).toMatchObject([{ kind: 'same_matter', tipId: two.tipId }]);
    expect(await linksOf(two.tipId)).toMatchObject([{ kind: 'same_matter', tipId: one.tipId }]);
    expect((await actionsOf(one.tipId))[0]).toEqual(['link', two.tipId]);
    expect((await actionsOf(two.tipId))[0]).toEqual(['link', one.tipId]);
  });

  test('are each followed by their own reporter, who learns nothing of the other', async () => {
    const [one, two] = [await report(), await report()];
    await link(one.tipId, two.tipId);
    for (const [mine, theirs] of [
      [one, two],
      [two, one],
    ] as const) {
      const { body } = await server.askWith<ReplyOf<typeof followTip>>(
        mine.receipt,
        'GET',
        '/api/receipt/tip',
      );
      expect(body.steps.map(({ action }) => action)).toEqual(['receive']);
      expect(JSON.stringify(body)).not.toContain(theirs.tipId);
    }
  });

  test('are parted again with a reason, from either side', async () => {
    const [one, two] = [await report(), await report()];
    await link(one.tipId, two.tipId);
    expect((await unlink(two, one.tipId, 1)).code).toBe('tip_changed');
    expect(await unlink(two, one.tipId, 2)).toMatchObject({ status: 200, body: { version: 3 } });
    expect([await linksOf(one.tipId), await linksOf(two.tipId)]).toEqual([[], []]);
    expect((await actionsOf(one.tipId))[0]).toEqual(['unlink', two.tipId]);
    const reasons = await db
      .selectFrom('tip_message')
      .select('tip_id')
      .where('kind', '=', 'reason')
      .execute();
    expect(reasons.map((row) => row.tip_id)).toContain(two.tipId);
    expect((await unlink(two, one.tipId, 3)).code).toBe('not_found');
    expect((await actionsOf(two.tipId)).length).toBe(3);
  });

  test('linked from both sides at once are linked once, or refused', async () => {
    const [one, two] = [await report(), await report()];
    const answers = await Promise.all([link(one.tipId, two.tipId), link(two.tipId, one.tipId)]);
    expect(answers.filter(({ status }) => status === 200)).toHaveLength(1);
    expect((await linksOf(one.tipId)).length).toBe(1);
    expect((await actionsOf(one.tipId)).length).toBe(2);
  });
});

describe('what is refused', () => {
  test('a tip that went to the independent desk while the link was being made', async () => {
    const [one, two] = [await report(), await report()];
    const found = async (tipId: string) => {
      const tip = await findTip(db, tipId, [desk.unit.areaId]);
      if (tip === undefined) throw new Error('a tip that was just sent');
      return tip;
    };
    const both = { tip: await found(one.tipId), other: await found(two.tipId) };
    await db
      .updateTable('tip')
      .set({ unit_id: independent.unit.unitId })
      .where('tip_id', '=', two.tipId)
      .execute();
    const { unitId } = desk.unit;
    const actor = { accountId: reception.accountId, memberships: [{ unitId, role: 'reception' as const }] };
    await expect(linkBoth(services, actor, both, 1)).rejects.toMatchObject({ code: 'tip_changed' });
    expect(await linksOf(one.tipId)).toEqual([]);
    const steps = await db.selectFrom('tip_step').select('seq').where('tip_id', '=', two.tipId).execute();
    expect(steps).toHaveLength(1);
  });

  test('a tip that has moved on, and nothing happens to the other', async () => {
    const [one, two, three] = [await report(), await report(), await report()];
    await link(one.tipId, two.tipId);
    expect(await link(one.tipId, three.tipId)).toMatchObject({ status: 409, code: 'tip_changed' });
    expect(await linksOf(three.tipId)).toEqual([]);
    expect((await actionsOf(three.tipId)).length).toBe(1);
  });

  test('one tip with itself, and a link that is there', async () => {
    const [one, two] = [await report(), await report()];
    expect((await link(one.tipId, one.tipId)).code).toBe('invalid_input');
    await link(one.tipId, two.tipId);
    expect((await link(one.tipId, two.tipId, 2)).code).toBe('invalid_input');
  });

  test('a tip that is not open to whoever asks', async () => {
    const [mine, theirs] = [await report(), await report(independent)];
    expect((await link(mine.tipId, theirs.tipId)).code).toBe('not_found');
    expect((await link(mine.tipId, randomUUID())).code).toBe('not_found');
    expect((await link(mine.tipId, theirs.tipId, 1, independent.reception)).code).toBe('not_found');
  });

  test('the independent desk’s tip with another unit’s, even to somebody who serves both', async () => {
    const [mine, theirs] = [await report(), await report(independent)];
    const now = services.clock.now();
    await db
      .insertInto('membership')
      .values({
        account_id: reception.accountId,
        unit_id: independent.unit.unitId,
        role: 'reception',
        valid_from: now,
        valid_to: null,
      })
      .execute();
    expect((await link(mine.tipId, theirs.tipId)).code).toBe('transition_not_allowed');
    expect((await link(theirs.tipId, mine.tipId)).code).toBe('transition_not_allowed');
  });
});
