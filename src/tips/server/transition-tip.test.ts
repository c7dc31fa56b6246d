import { randomUUID } from 'node:crypto';
import { describe, expect, test } from 'vitest';
import { type TestPerson, testDeployment, testMember } from '../../../tests/kit/test-accounts.ts';
import { testServices } from '../../../tests/kit/test-services.ts';
import { testTipServer } from '../../../tests/kit/test-tip-server.ts';
import { testDesk, testMessage, testReceipt, testSubmission } from '../../../tests/kit/test-tips.ts';
import { type Change, tipChangedSchema } from '../desk-contract.ts';

const services = await testServices();
const { clock } = services;
const deployment = await testDeployment(services);
const desk = await testDesk(services, deployment, deployment.units.desk);
const independent = await testDesk(services, deployment, deployment.units.independent);
const server = await testTipServer(services);
const { chief, reception, investigator } = desk;
const receipt = await testReceipt();

async function newTip(at = desk): Promise<string> {
  const fresh = await testReceipt();
  const { body } = await server.submit(
    await testSubmission(deployment, at, { ...receipt, signer: fresh.signer }),
  );
  return body.tipId;
}

const words = (tipId: string, envelope: 'unit' | 'note' | 'reporter', messageId?: string) =>
  testMessage(deployment, desk, { envelope, tipId, receipt, ...(messageId ? { messageId } : {}) });

async function step(
  tipId: string,
  version: number,
  change: Change,
  as: TestPerson,
  reason?: 'unit' | 'note',
) {
  const body = { version, change, ...(reason ? { reason: await words(tipId, reason) } : {}) };
  return server.ask<{ version: number; error: { details: unknown } }>(
    'POST',
    `/api/tips/${tipId}/transitions`,
    body,
    as,
  );
}
const classify: Change = { action: 'classify', classification: 'crime_report', useful: true };

describe('two officers on one tip', () => {
  test('the second one is told what changed, and by whom', async () => {
    const tipId = await newTip();
    expect((await step(tipId, 1, { action: 'start_verification' }, investigator)).status).toBe(200);
    const late = await step(tipId, 1, classify, reception, 'unit');
    expect(late).toMatchObject({ status: 409, code: 'tip_changed' });
    expect(tipChangedSchema.parse(late.body.error.details)).toMatchObject({
      version: 2,
      state: 'verifying',
      steps: [{ seq: 2, action: 'start_verification', actor: investigator.displayName }],
    });
  });

  test('at the very same time, one of them wins', async () => {
    const tipId = await newTip();
    const notice: Change = { action: 'give_notice_of_receipt' };
    const answers = await Promise.all(
      [chief, reception, chief, reception].map((as) => step(tipId, 1, notice, as)),
    );
    expect(answers.map(({ status }) => status).sort()).toEqual([200, 409, 409, 409]);
    const rows = await services.db.selectFrom('tip_step').select('seq').where('tip_id', '=', tipId).execute();
    expect(rows).toHaveLength(2);
  });
});

describe('a step is refused', () => {
  test.each<[string, string, Change, TestPerson, ('unit' | 'note')?]>([
    ['for another role', 'forbidden', classify, investigator, 'unit'],
    ['in another state', 'transition_not_allowed', { action: 'reopen' }, chief, 'unit'],
    ['without its reason', 'missing_reason', classify, reception],
    ['with a reason for others than the table says', 'unknown_recipient', classify, reception, 'note'],
  ])('%s: %s', async (_, code, change, as, reason) => {
    expect((await step(await newTip(), 1, change, as, reason)).code).toBe(code);
  });

  test('with words that were said before, and with a version beyond all versions', async () => {
    const tipId = await newTip();
    const said = await words(tipId, 'unit');
    const url = `/api/tips/${tipId}`;
    expect((await server.ask('POST', `${url}/messages`, { message: said }, reception)).status).toBe(200);
    const again = { version: 1, change: classify, reason: said };
    expect((await server.ask('POST', `${url}/transitions`, again, reception)).code).toBe('draft_conflict');
    expect((await step(tipId, 2 ** 40, classify, reception, 'unit')).code).toBe('invalid_input');
    expect((await step(tipId, 1, classify, reception, 'unit')).status).toBe(200);
    // [2^40] and ['0000-01-01', a tip]: cursors that no list has made
    const steps = await server.ask('GET', `${url}/steps?cursor=WzEwOTk1MTE2Mjc3NzZd`, undefined, reception);
    expect(steps.code).toBe('bad_cursor');
    const cursor = Buffer.from(JSON.stringify(['0000-01-01', tipId])).toString('base64url');
    const list = await server.ask('GET', `/api/tips?cursor=${cursor}`, undefined, reception);
    expect(list.code).toBe('bad_cursor');
  });

  test('where the outcome, the assignee or the law does not fit', async () => {
    const tipId = await newTip();
    await step(tipId, 1, classify, reception, 'unit');
    expect((await step(tipId, 2, { action: 'assign', assigneeId: randomUUID() }, chief)).code).toBe(
      'invalid_input',
    );
    await step(tipId, 2, { action: 'assign', assigneeId: investigator.accountId }, chief);
    expect((await step(tipId, 3, { action: 'resolve', outcome: 'settled' }, investigator, 'unit')).code).toBe(
      'transition_not_allowed',
    );
    const procuracy: Change = { action: 'request_extension', extension: 'procuracy' };
    expect((await step(tipId, 3, procuracy, investigator, 'note')).code).toBe('extension_not_possible');
    const before = clock.now();
    clock.advance(30 * 86_400_000);
    const complex: Change = { action: 'request_extension', extension: 'complex' };
    expect((await step(tipId, 3, complex, investigator, 'note')).code).toBe('extension_not_possible');
    clock.set(before);
  });

  test('whose reason is not signed by the unit, and nothing is written', async () => {
    const tipId = await newTip();
    const reason = { ...(await words(tipId, 'unit')), signature: 'A'.repeat(86) };
    const answer = await server.ask(
      'POST',
      `/api/tips/${tipId}/transitions`,
      { version: 1, change: classify, reason },
      reception,
    );
    expect(answer.code).toBe('bad_signature');
    const tip = await services.db
      .selectFrom('tip')
      .select('version')
      .where('tip_id', '=', tipId)
      .executeTakeFirst();
    expect(tip).toEqual({ version: 1 });
  });
});

describe('a message is refused', () => {
  test('from an officer in the name of the reporter, for another tip, under a known id', async () => {
    const [tipId, other] = [await newTip(), await newTip()];
    const post = (message: object) =>
      server.ask('POST', `/api/tips/${tipId}/messages`, { message }, reception);
    expect((await post(await words(tipId, 'reporter'))).code).toBe('bad_signature');
    expect((await post(await words(other, 'note'))).code).toBe('invalid_input');
    const messageId = randomUUID();
    expect((await post(await words(tipId, 'note', messageId))).code).toBe('ok');
    expect((await post(await words(tipId, 'note', messageId))).code).toBe('draft_conflict');
  });
});

describe('whoever does not serve the unit', () => {
  test('finds no tip there, whatever else they are', async () => {
    const tipId = await newTip(independent);
    const analyst = await testMember(services, deployment, 'analyst.one', [
      { unitId: independent.unit.unitId, role: 'analyst' },
      { unitId: deployment.units.duty.unitId, role: 'duty' },
    ]);
    for (const as of [chief, analyst, deployment.administrator, deployment.stewards[0]]) {
      for (const path of ['', '/steps', '/messages', `/files/${randomUUID()}`]) {
        const answer = await server.ask('GET', `/api/tips/${tipId}${path}`, undefined, as);
        expect(answer).toMatchObject({ status: 404, code: 'not_found' });
      }
      expect((await step(tipId, 1, { action: 'start_verification' }, as)).code).toBe('not_found');
    }
    expect((await server.ask('GET', `/api/tips/${tipId}`, undefined, independent.reception)).status).toBe(
      200,
    );
    expect((await server.ask('GET', `/api/tips/${tipId}`)).code).toBe('not_signed_in');
    expect((await server.ask('GET', '/api/tips', undefined, deployment.administrator)).code).toBe(
      'forbidden',
    );
  });
});
