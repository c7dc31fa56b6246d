import { randomUUID } from 'node:crypto';
import { describe, expect, test } from 'vitest';
import { createUnit } from '../../../src/accounts/server/index.ts';
import {
  OTHER_WARD,
  publishTestKey,
  type TestPerson,
  testDeployment,
  testMember,
  WARD,
} from '../../../tests/kit/test-accounts.ts';
import { testServices } from '../../../tests/kit/test-services.ts';
import { testTipServer } from '../../../tests/kit/test-tip-server.ts';
import { testDesk, testMessage, testReceipt, testSubmission } from '../../../tests/kit/test-tips.ts';
import type { directory as directoryEndpoint } from '../../accounts/key-contract.ts';
import { openGrant } from '../../sealed/open-envelope.ts';
import { fromBase64Url } from '../../wire/bytes.ts';
import type { ReplyOf } from '../../wire/endpoint.ts';
import type { countTips, listMessages, listTips, readTip } from '../desk-contract.ts';
import type { listStaleGrants } from '../grant-contract.ts';
import type { followTip } from '../reporter-contract.ts';

const services = await testServices();
const { db, clock } = services;
const deployment = await testDeployment(services);
const server = await testTipServer(services);
const ward = await testDesk(services, deployment, deployment.units.desk);
const duty = await testDesk(services, deployment, deployment.units.duty);
const independent = await testDesk(services, deployment, deployment.units.independent);
const elsewhere = { kind: 'desk', areaId: OTHER_WARD, level: 'ward' } as const;
const other = await testDesk(
  services,
  deployment,
  await createUnit(services, { ...elsewhere, name: 'Phường khác', nameEn: 'Other ward' }),
);
const officer = await testMember(services, deployment, 'duty.officer', [
  { unitId: duty.unit.unitId, role: 'duty' },
]);

async function directory(query = `areaId=${WARD}`) {
  // what is kept of the directory is at most three seconds old
  clock.advance(4000);
  const { body } = await server.ask<ReplyOf<typeof directoryEndpoint>>('GET', `/api/directory?${query}`);
  return body;
}

async function leave(people: readonly TestPerson[]): Promise<void> {
  const ids = people.map(({ accountId }) => accountId);
  await db.updateTable('membership').set({ valid_to: clock.now() }).where('account_id', 'in', ids).execute();
}

const receipt = await testReceipt();
const get = <Body>(url: string, as: TestPerson) => server.ask<Body>('GET', url, undefined, as);
const listed = async (view: string, as: TestPerson) =>
  (await get<ReplyOf<typeof listTips>>(`/api/tips?view=${view}`, as)).body.rows;

describe('a desk with too few key holders', () => {
  test('is read along by the duty desk, and no other', async () => {
    expect((await directory()).also).toBeNull();
    await leave([ward.reception]);
    expect((await directory()).also).toBeNull();
    await leave([ward.investigator]);
    expect((await directory()).also).toMatchObject({ unitId: duty.unit.unitId, kind: 'duty' });
    expect((await directory(`areaId=${OTHER_WARD}`)).also).toBeNull();
    await leave([independent.reception, independent.investigator]);
    const concerning = await directory(`areaId=${WARD}&concerns=officer`);
    expect([concerning.desk.kind, concerning.also]).toEqual(['independent', null]);
  });

  test('has its tips opened by the duty desk, which changes nothing about them', async () => {
    const submission = await testSubmission(deployment, ward, receipt, { also: duty });
    const { tipId } = (await server.submit(submission)).body;
    expect((await listed('open', ward.chief)).map((row) => row.tipId)).toEqual([tipId]);
    expect(await listed('along', ward.chief)).toEqual([]);
    expect(await listed('open', officer)).toEqual([]);
    expect(await listed('along', officer)).toMatchObject([{ tipId, along: true, unread: true }]);
    const counts = await get<ReplyOf<typeof countTips>>('/api/tips/counts', officer);
    expect(counts.body).toMatchObject({ open: 0, along: 1 });

    const at = `/api/tips/${tipId}`;
    const { body } = await get<ReplyOf<typeof readTip>>(at, officer);
    expect(body).toMatchObject({ tip: { along: true }, alsoUnitId: duty.unit.unitId, actions: [] });
    expect(body.submission.grants.map(({ unitId }) => unitId)).toEqual([duty.unit.unitId]);
    const [grant] = body.submission.grants;
    expect(await openGrant(duty.key.identity, fromBase64Url(grant?.sealed ?? ''))).toMatch(/^AGE-SECRET-KEY/);
    expect((await get(`${at}/steps`, officer)).status).toBe(200);

    const note = await testMessage(deployment, duty, { envelope: 'note', tipId, receipt });
    expect((await server.ask('POST', `${at}/messages`, { message: note }, officer)).code).toBe('not_found');
    const step = { version: 1, change: { action: 'start_verification' } };
    expect((await server.ask('POST', `${at}/transitions`, step, officer)).code).toBe('not_found');
    for (const stranger of [other.chief, independent.chief]) {
      expect((await get(at, stranger)).code).toBe('not_found');
      expect(await listed('along', stranger)).toEqual([]);
    }
  });

  test('has what the reporter adds sealed to both, and to nobody else', async () => {
    const followed = await server.askWith<ReplyOf<typeof followTip>>(receipt, 'GET', '/api/receipt/tip');
    const { tipId, sealTo } = followed.body;
    expect(sealTo).toMatchObject({ desk: { unitId: ward.unit.unitId }, also: { unitId: duty.unit.unitId } });
    const add = async (also: typeof duty) => {
      const message = await testMessage(deployment, ward, { envelope: 'reporter', tipId, receipt, also });
      const answer = await server.askWith(receipt, 'POST', '/api/receipt/messages', { message });
      return { code: answer.code, messageId: message.messageId };
    };
    expect((await add(other)).code).toBe('unknown_recipient');
    const { messageId, code } = await add(duty);
    expect(code).toBe('ok');
    const { body } = await get<ReplyOf<typeof listMessages>>(`/api/tips/${tipId}/messages`, officer);
    expect(body.rows.map((row) => [row.messageId, row.grants.map(({ unitId }) => unitId)])).toEqual([
      [messageId, [duty.unit.unitId]],
    ]);
  });

  test('lets the duty desk seal its own grants anew, and go when the tip is closed', async () => {
    const [row] = await listed('along', officer);
    const tipId = row?.tipId ?? randomUUID();
    await publishTestKey(services, deployment, duty.unit, 2, [duty.chief, officer]);
    const { body } = await get<ReplyOf<typeof listStaleGrants>>(
      `/api/units/${duty.unit.unitId}/stale-grants`,
      duty.chief,
    );
    expect(body).toMatchObject({
      remaining: 2,
      rows: [
        { tipId, epoch: 1 },
        { tipId, epoch: 1 },
      ],
    });
    await db.updateTable('tip').set({ state: 'closed' }).where('tip_id', '=', tipId).execute();
    expect((await get(`/api/tips/${tipId}`, officer)).code).toBe('not_found');
    expect(await listed('along', officer)).toEqual([]);
  });

  test('is read along by no desk that is not on duty', async () => {
    const fresh = await testReceipt();
    const submission = await testSubmission(deployment, ward, fresh, { also: other });
    expect((await server.submit(submission)).code).toBe('unknown_recipient');
  });
});
