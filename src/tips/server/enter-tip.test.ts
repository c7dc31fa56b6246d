import { hash, randomUUID } from 'node:crypto';
import { describe, expect, test } from 'vitest';
import { testDeployment } from '../../../tests/kit/test-accounts.ts';
import { testServices } from '../../../tests/kit/test-services.ts';
import { testTipServer } from '../../../tests/kit/test-tip-server.ts';
import { testDesk, testOnBehalf, testReceipt } from '../../../tests/kit/test-tips.ts';
import { newContentIdentity } from '../../sealed/content-key.ts';
import { sealFile } from '../../sealed/files.ts';
import type { OnBehalfSubmission } from '../../sealed/submission.ts';
import type { ReplyOf } from '../../wire/endpoint.ts';
import type { listSteps, readTip } from '../desk-contract.ts';
import type { Acknowledgement, followTip } from '../reporter-contract.ts';
import { enteredBy } from './entered-by.ts';

const services = await testServices();
const { db, clock } = services;
const deployment = await testDeployment(services);
const desk = await testDesk(services, deployment, deployment.units.desk);
const duty = await testDesk(services, deployment, deployment.units.duty);
const independent = await testDesk(services, deployment, deployment.units.independent);
const server = await testTipServer(services);
const { reception } = desk;

const enter = (submission: object, as = reception) =>
  server.ask<Acknowledgement>('POST', '/api/tips/on-behalf', { submission }, as);
const countTips = async () => (await db.selectFrom('tip').select('tip_id').execute()).length;

describe('a tip that an officer takes down', () => {
  test('is the unit’s own, by its channel, and its first step names the officer', async () => {
    const { status, body } = await enter(await testOnBehalf(deployment, desk, { channel: 'letter_box' }));
    expect(status).toBe(200);
    const read = await server.ask<ReplyOf<typeof readTip>>(
      'GET',
      `/api/tips/${body.tipId}`,
      undefined,
      reception,
    );
    expect(read.body).toMatchObject({
      tip: { channel: 'letter_box', state: 'received', version: 1 },
      submission: { envelope: 'on_behalf', signingKey: null, replyRecipient: null },
    });
    const steps = await server.ask<ReplyOf<typeof listSteps>>(
      'GET',
      `/api/tips/${body.tipId}/steps`,
      undefined,
      reception,
    );
    expect(steps.body.rows).toMatchObject([{ action: 'receive', actor: reception.displayName }]);
  });

  test('is committed to together with who entered it, whom the acknowledgement does not name', async () => {
    const { body } = await enter(await testOnBehalf(deployment, desk));
    expect(body.leaf.fields.at(-1)).toBe(enteredBy(services, body.tipId, reception.accountId));
    expect(body.leaf.fields.at(-1)).not.toBe(enteredBy(services, body.tipId, desk.chief.accountId));
    const told = JSON.stringify(body);
    const hashed = hash('sha256', reception.accountId, 'base64url');
    for (const known of [reception.accountId, hashed]) expect(told).not.toContain(known);
  });

  test('with a receipt is followed like any other, and tells no name', async () => {
    const receipt = await testReceipt();
    const { body } = await enter(await testOnBehalf(deployment, desk, { receipt }));
    const followed = await server.askWith<ReplyOf<typeof followTip>>(receipt, 'GET', '/api/receipt/tip');
    expect(followed.body).toMatchObject({ tipId: body.tipId, state: 'received', steps: [{ actor: null }] });
    const told = JSON.stringify(followed.body);
    for (const name of [reception.displayName, reception.accountId]) expect(told).not.toContain(name);
  });

  test('brings its files without a proof of work', async () => {
    const draftId = randomUUID();
    const contentIdentity = await newContentIdentity();
    const sealing = await sealFile(contentIdentity, new Blob([new Uint8Array(5000)]).stream());
    const bytes = new Uint8Array(await new Response(sealing.stream as ReadableStream).arrayBuffer());
    const file = {
      id: randomUUID(),
      ...sealing.digest(),
      name: 'thu.jpg',
      type: 'image/jpeg',
      plainSize: 5000,
    };
    const url = `/api/desk/drafts/${draftId}/files/${file.id}`;
    expect(await server.uploadAs(reception, url, bytes)).toMatchObject({ status: 200 });
    const submission = await testOnBehalf(deployment, desk, { draftId, contentIdentity, files: [file] });
    const { body } = await enter(submission);
    const read = await server.ask<ReplyOf<typeof readTip>>(
      'GET',
      `/api/tips/${body.tipId}`,
      undefined,
      reception,
    );
    expect(read.body.files).toEqual([{ fileId: file.id, sha256: file.sha256, size: file.size }]);
  });
});

describe('sent again', () => {
  test('it is one tip, with and without a receipt', async () => {
    for (const receipt of [null, await testReceipt()]) {
      const submission = await testOnBehalf(deployment, desk, { receipt });
      const before = await countTips();
      const answers = await Promise.all([enter(submission), enter(submission), enter(submission)]);
      clock.advance(60_000);
      answers.push(await enter(submission));
      expect(new Set(answers.map(({ body }) => JSON.stringify(body))).size).toBe(1);
      expect(await countTips()).toBe(before + 1);
    }
  });

  test('as something else under the same draft it is refused', async () => {
    const draftId = randomUUID();
    await enter(await testOnBehalf(deployment, desk, { draftId }));
    expect((await enter(await testOnBehalf(deployment, desk, { draftId, text: 'Khác.' }))).code).toBe(
      'draft_conflict',
    );
    const receipt = await testReceipt();
    expect((await enter(await testOnBehalf(deployment, desk, { draftId, receipt }))).code).toBe(
      'draft_conflict',
    );
  });
});

describe('what concerns an officer', () => {
  test('is the independent desk’s alone: the unit that took it down keeps nothing', async () => {
    const { status, body } = await enter(await testOnBehalf(deployment, desk, { to: independent }));
    expect(status).toBe(200);
    const url = `/api/tips/${body.tipId}`;
    expect((await server.ask('GET', url, undefined, reception)).code).toBe('not_found');
    expect((await server.ask('GET', url, undefined, independent.reception)).status).toBe(200);
    const grants = await db.selectFrom('tip_grant').selectAll().where('tip_id', '=', body.tipId).execute();
    expect(grants.map(({ unit_id }) => unit_id).sort()).toEqual([0, independent.unit.unitId]);
  });
});

describe('what is refused', () => {
  test('a unit that one does not serve', async () => {
    expect((await enter(await testOnBehalf(deployment, desk), duty.reception)).code).toBe('forbidden');
    expect((await enter(await testOnBehalf(deployment, desk, { to: duty }))).code).toBe('unknown_recipient');
  });

  test('another signature, the envelope of a reporter', async () => {
    const submission = await testOnBehalf(deployment, desk);
    expect((await enter({ ...submission, channel: 'press' })).code).toBe('bad_signature');
    const { envelope: _, ...rest } = submission;
    expect((await enter({ ...rest, envelope: 'reporter' })).code).toBe('invalid_input');
  });

  test('this envelope from whoever has not signed in', async () => {
    const submission: OnBehalfSubmission = await testOnBehalf(deployment, desk);
    expect((await server.submit(submission)).code).toBe('invalid_input');
  });
});
