import { randomUUID } from 'node:crypto';
import { describe, expect, test } from 'vitest';
import { signedIn, type TestPerson, testDeployment } from '../../../tests/kit/test-accounts.ts';
import { testServices } from '../../../tests/kit/test-services.ts';
import { testTipServer } from '../../../tests/kit/test-tip-server.ts';
import {
  testDesk,
  testMessage,
  testPart,
  testProof,
  testReceipt,
  testSubmission,
} from '../../../tests/kit/test-tips.ts';
import type { Attachment } from '../../sealed/attachment.ts';
import { newContentIdentity } from '../../sealed/content-key.ts';
import { sealFile } from '../../sealed/files.ts';
import { openFile } from '../../sealed/open-file.ts';
import { openSubmission } from '../../sealed/open-submission.ts';
import { fromBase64Url } from '../../wire/bytes.ts';
import type { ReplyOf } from '../../wire/endpoint.ts';
import type { listSteps, readTip } from '../desk-contract.ts';
import type { listLinks, splitTip } from '../parts-contract.ts';
import type { followTip } from '../reporter-contract.ts';

const services = await testServices();
const { db, clock } = services;
const deployment = await testDeployment(services);
const desk = await testDesk(services, deployment, deployment.units.desk);
const duty = await testDesk(services, deployment, deployment.units.duty);
const server = await testTipServer(services);
const { reception } = desk;

const read = async (tipId: string, as = reception) =>
  (await server.ask<ReplyOf<typeof readTip>>('GET', `/api/tips/${tipId}`, undefined, as)).body;
const linksOf = async (tipId: string) =>
  (await server.ask<ReplyOf<typeof listLinks>>('GET', `/api/tips/${tipId}/links`, undefined, reception)).body
    .rows;
const stepsOf = async (tipId: string) =>
  (await server.ask<ReplyOf<typeof listSteps>>('GET', `/api/tips/${tipId}/steps`, undefined, reception)).body
    .rows;

const PHOTO = new Uint8Array(3000).fill(5);

/** A tip with a photo, received two days ago. */
async function wholeTip() {
  const receipt = await testReceipt();
  const draftId = randomUUID();
  const contentIdentity = await newContentIdentity();
  const sealing = await sealFile(contentIdentity, new Blob([PHOTO]).stream());
  const bytes = new Uint8Array(await new Response(sealing.stream as ReadableStream).arrayBuffer());
  const photo: Attachment = {
    id: randomUUID(),
    ...sealing.digest(),
    name: 'anh.jpg',
    type: 'image/jpeg',
    plainSize: PHOTO.length,
  };
  const proof = await testProof(services, draftId);
  await server.upload(`/drafts/${draftId}/files/${photo.id}`, bytes, proof);
  const given = { draftId, contentIdentity, files: [photo] };
  const submission = await testSubmission(deployment, desk, receipt, given);
  const { tipId } = (await server.submit(submission, proof)).body;
  const parent = fromBase64Url(submission.ciphertext);
  return { tipId, receipt, contentIdentity, photo, parent };
}
type Whole = Awaited<ReturnType<typeof wholeTip>>;

const reasonFor = ({ tipId, receipt }: Whole) =>
  testMessage(deployment, desk, { envelope: 'note', tipId, receipt, text: 'Hai việc khác nhau.' });

async function split(
  whole: Whole,
  {
    version = 1,
    as = reception,
    ...over
  }: { version?: number; as?: TestPerson } & Partial<Parameters<typeof testPart>[2]> = {},
) {
  const submission = await testPart(deployment, desk, { parent: whole.parent, ...over });
  const body = { version, submission, reason: await reasonFor(whole) };
  const ask = () => server.ask<ReplyOf<typeof splitTip>>('POST', `/api/tips/${whole.tipId}/parts`, body, as);
  return { answer: await ask(), ask };
}

describe('a part', () => {
  test('has the receipt of the whole, and the law’s time from then', async () => {
    const whole = await wholeTip();
    clock.advance(2 * 24 * 3_600_000);
    const { answer } = await split(whole);
    expect(answer).toMatchObject({ status: 200, body: { version: 2 } });
    const [one, two] = [await read(whole.tipId), await read(answer.body.partId)];
    expect(two.tip).toMatchObject({
      category: 'drugs',
      channel: 'web',
      state: 'received',
      version: 1,
      receivedAt: one.tip.receivedAt,
    });
    const due = (reply: typeof one) => reply.clocks.map((each) => [each.clock, each.startedOn, each.dueOn]);
    expect(due(two)).toEqual(due(one));
    const { rows } = await services.pool.query('select received_on from tip where tip_id = any($1)', [
      [whole.tipId, answer.body.partId],
    ]);
    expect(new Set(rows.map(({ received_on: on }) => on)).size).toBe(1);
  });

  test('and the whole know of each other, by a step on both', async () => {
    const whole = await wholeTip();
    const { partId } = (await split(whole)).answer.body;
    expect(await linksOf(whole.tipId)).toMatchObject([
      { kind: 'part', tipId: partId, told: { category: 'drugs', state: 'received' } },
    ]);
    expect(await linksOf(partId)).toMatchObject([{ kind: 'whole', tipId: whole.tipId }]);
    expect(await stepsOf(whole.tipId)).toMatchObject([
      { action: 'split', seq: 2, actor: reception.displayName, details: { otherTipId: partId } },
      { action: 'receive' },
    ]);
    expect(await stepsOf(partId)).toMatchObject([
      { action: 'receive', actor: reception.displayName, details: { otherTipId: whole.tipId } },
    ]);
    const leaves = await db
      .selectFrom('ledger_leaf')
      .select('step_seq')
      .where('tip_id', '=', partId)
      .execute();
    expect(leaves).toHaveLength(1);
  });

  test('points to the stored files of the whole, which it opens with the whole’s key', async () => {
    const whole = await wholeTip();
    const file = { ...whole.photo, key: whole.contentIdentity };
    const { partId } = (await split(whole, { files: [file] })).answer.body;
    const { submission, files } = await read(partId);
    const grant = submission.grants.find(({ recipient }) => recipient === 'unit');
    const { draftId, unitId, epoch, category, areaId, day } = submission;
    const { content } = await openSubmission(desk.key.identity, {
      columns: { draftId, unitId, epoch, category, areaId, day, receipt: null },
      files: files.map(({ fileId, sha256 }) => ({ id: fileId, sha256 })),
      ciphertext: fromBase64Url(submission.ciphertext),
      grant: fromBase64Url(grant?.sealed ?? ''),
    });
    const { cookie } = await signedIn(server.app, reception);
    const url = `/api/tips/${partId}/files/${file.id}`;
    const sealed = await server.app.inject({ method: 'GET', url, headers: { cookie } });
    const stream = new Blob([new Uint8Array(sealed.rawPayload)]).stream();
    const opened = await openFile(content.files[0]?.key ?? '', stream, file.sha256);
    expect(Buffer.from(await new Response(opened as ReadableStream).arrayBuffer()).equals(PHOTO)).toBe(true);
  });

  test('is told to the reporter without what it is', async () => {
    const whole = await wholeTip();
    const { partId } = (await split(whole)).answer.body;
    const { body } = await server.askWith<ReplyOf<typeof followTip>>(
      whole.receipt,
      'GET',
      '/api/receipt/tip',
    );
    expect(body.steps.map(({ action }) => action)).toEqual(['split', 'receive']);
    expect(body.state).toBe('received');
    const told = JSON.stringify(body);
    for (const hidden of [partId, 'drugs']) expect(told).not.toContain(hidden);
  });
});

describe('sent again', () => {
  test('it is one part', async () => {
    const whole = await wholeTip();
    const { answer, ask } = await split(whole);
    expect((await ask()).body).toEqual(answer.body);
    expect((await linksOf(whole.tipId)).length).toBe(1);
  });

  test('twice at once it is one part', async () => {
    const whole = await wholeTip();
    const submission = await testPart(deployment, desk, { parent: whole.parent });
    const body = { version: 1, submission, reason: await reasonFor(whole) };
    const ask = () =>
      server.ask<ReplyOf<typeof splitTip>>('POST', `/api/tips/${whole.tipId}/parts`, body, reception);
    const answers = await Promise.all([ask(), ask(), ask()]);
    expect(new Set(answers.map((answer) => `${answer.status} ${answer.body.partId}`)).size).toBe(1);
    expect((await linksOf(whole.tipId)).length).toBe(1);
  });
});

describe('what is refused', () => {
  test('a whole that has moved on', async () => {
    const whole = await wholeTip();
    await split(whole);
    expect((await split(whole)).answer).toMatchObject({ status: 409, code: 'tip_changed' });
    expect((await split(whole, { version: 2 })).answer.status).toBe(200);
  });

  test('the body of another tip, another channel, files that are not the whole’s', async () => {
    const [whole, another] = [await wholeTip(), await wholeTip()];
    const at = (path: string) => ({ code: 'invalid_input', body: { error: { issues: [{ path }] } } });
    expect((await split(whole, { parent: another.parent })).answer).toMatchObject(at('submission.parent'));
    expect((await split(whole, { channel: 'letter' })).answer).toMatchObject(at('submission.channel'));
    expect((await split(whole, { files: [another.photo] })).answer).toMatchObject(at('submission.files'));
    const longer = { ...whole.photo, size: whole.photo.size + 1 };
    expect((await split(whole, { files: [longer] })).answer).toMatchObject(at('submission.files'));
    expect(await linksOf(whole.tipId)).toEqual([]);
  });

  test('a signature that is not the unit’s, and another unit', async () => {
    const whole = await wholeTip();
    const submission = await testPart(deployment, desk, { parent: whole.parent });
    const reason = await reasonFor(whole);
    const ask = (body: object, as = reception) =>
      server.ask('POST', `/api/tips/${whole.tipId}/parts`, { version: 1, reason, ...body }, as);
    expect((await ask({ submission: { ...submission, category: 'fraud' } })).code).toBe('bad_signature');
    expect((await ask({ submission: await testPart(deployment, duty, { parent: whole.parent }) })).code).toBe(
      'unknown_recipient',
    );
    expect((await ask({ submission }, duty.reception)).code).toBe('not_found');
  });

  test('a reason for the reporter, and none', async () => {
    const whole = await wholeTip();
    const submission = await testPart(deployment, desk, { parent: whole.parent });
    const { tipId, receipt } = whole;
    const loud = await testMessage(deployment, desk, { envelope: 'unit', tipId, receipt });
    const ask = (body: object) => server.ask('POST', `/api/tips/${tipId}/parts`, body, reception);
    expect((await ask({ version: 1, submission, reason: loud })).code).toBe('unknown_recipient');
    expect((await ask({ version: 1, submission })).code).toBe('invalid_input');
  });
});
