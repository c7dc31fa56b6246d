import { randomUUID } from 'node:crypto';
import { expect, test } from 'vitest';
import { signedIn, type TestPerson, testDeployment } from '../../../tests/kit/test-accounts.ts';
import { testServices } from '../../../tests/kit/test-services.ts';
import { type TestAnswer, testTipServer } from '../../../tests/kit/test-tip-server.ts';
import {
  testDesk,
  testMessage,
  testProof,
  testReceipt,
  testSubmission,
} from '../../../tests/kit/test-tips.ts';
import { newContentIdentity } from '../../sealed/content-key.ts';
import { sha256Text } from '../../sealed/digest.ts';
import { sealFile } from '../../sealed/files.ts';
import { messageRecord, verifyMessage } from '../../sealed/message-statement.ts';
import { openFile } from '../../sealed/open-file.ts';
import { openMessage } from '../../sealed/open-message.ts';
import { openSubmission } from '../../sealed/open-submission.ts';
import { fromBase64Url } from '../../wire/bytes.ts';
import type { ReplyOf } from '../../wire/endpoint.ts';
import type { Change, listMessages, listSteps, readTip } from '../desk-contract.ts';
import type { followTip } from '../reporter-contract.ts';

const services = await testServices();
const { clock } = services;
const deployment = await testDeployment(services);
const desk = await testDesk(services, deployment, deployment.units.desk);
const server = await testTipServer(services);
const { chief, reception, investigator } = desk;

const PHOTO = new Uint8Array(200_000).fill(7);
const receipt = await testReceipt();

async function bytesOf(stream: ReadableStream<Uint8Array>): Promise<Uint8Array<ArrayBuffer>> {
  return new Uint8Array(await new Response(stream as ReadableStream<Uint8Array<ArrayBuffer>>).arrayBuffer());
}

function ok<Body>(answer: TestAnswer<Body>): Body {
  expect(answer).toMatchObject({ status: 200 });
  return answer.body;
}

test('a sealed tip goes from the phone to the desk, is asked about, handled, closed and read', async () => {
  // the phone: a photo, the report, the receipt
  const draftId = randomUUID();
  const contentIdentity = await newContentIdentity();
  const sealing = await sealFile(contentIdentity, new Blob([PHOTO]).stream());
  const sealed = await bytesOf(sealing.stream);
  const photo = {
    id: randomUUID(),
    ...sealing.digest(),
    name: 'anh.jpg',
    type: 'image/jpeg',
    plainSize: PHOTO.length,
  };
  const proof = await testProof(services, draftId);
  const put = () => server.upload(`/drafts/${draftId}/files/${photo.id}`, sealed, proof);
  expect(ok(await put())).toEqual({ sha256: photo.sha256, size: photo.size });
  expect(ok(await put()).sha256).toBe(photo.sha256);
  const report = { draftId, contentIdentity, files: [photo], text: 'Nhà số 5 mất xe máy đêm qua.' };
  const submission = await testSubmission(deployment, desk, receipt, report);
  const { forSite, ...acknowledgement } = ok(await server.submit(submission, proof));
  expect(forSite).toBe(false);
  const { tipId } = acknowledgement;
  const at = (path: string) => `/api/tips/${tipId}${path}`;
  const follow = async () =>
    ok(await server.askWith<ReplyOf<typeof followTip>>(receipt, 'GET', '/api/receipt/tip'));
  const read = async (as: TestPerson) =>
    ok(await server.ask<ReplyOf<typeof readTip>>('GET', at(''), undefined, as));

  // the desk opens it
  const opened = await read(reception);
  expect(opened.tip).toMatchObject({ unread: false, fileCount: 1, nextClock: 'notice_of_receipt' });
  expect(opened.actions).toEqual([
    ...['start_verification', 'give_notice_of_receipt', 'classify', 'transfer'],
    ...['split', 'link', 'unlink'],
  ]);
  const sent = opened.submission;
  const [grant] = sent.grants;
  const columns = {
    ...sent,
    receipt: { signingKey: sent.signingKey ?? '', replyRecipient: sent.replyRecipient ?? '' },
  };
  const { content, contentIdentity: key } = await openSubmission(desk.key.identity, {
    columns,
    files: opened.files.map(({ fileId, sha256 }) => ({ id: fileId, sha256 })),
    ciphertext: fromBase64Url(sent.ciphertext),
    grant: fromBase64Url(grant?.sealed ?? ''),
  });
  expect(content.text).toBe('Nhà số 5 mất xe máy đêm qua.');
  const file = await server.app.inject({
    url: at(`/files/${photo.id}`),
    headers: await signedIn(server.app, reception),
  });
  expect([file.statusCode, file.rawPayload.length]).toEqual([200, photo.size]);
  const plain = await bytesOf(
    await openFile(key, new Blob([new Uint8Array(file.rawPayload)]).stream(), photo.sha256),
  );
  expect(plain).toEqual(PHOTO);

  // every step, with the words that it needs
  const step = async (as: TestPerson, change: Change, envelope?: 'unit' | 'note') => {
    const { tip } = await read(as);
    const reason =
      envelope && (await testMessage(deployment, desk, { envelope, tipId, receipt, text: change.action }));
    const body = { version: tip.version, change, ...(reason ? { reason } : {}) };
    return ok(await server.ask<{ version: number; state: string }>('POST', at('/transitions'), body, as));
  };
  await step(reception, { action: 'start_verification' });
  await step(reception, { action: 'give_notice_of_receipt' });

  // the desk asks, the reporter answers
  const question = await testMessage(deployment, desk, {
    envelope: 'unit',
    tipId,
    receipt,
    text: 'Xe màu gì?',
  });
  ok(await server.ask('POST', at('/messages'), { message: question }, reception));
  ok(await server.ask('POST', at('/messages'), { message: question }, reception));
  clock.advance(60_000);
  const [asked] = (await follow()).messages;
  const heard = await openMessage(receipt.identity, {
    columns: { tipId, messageId: asked?.messageId ?? '' },
    files: [],
    ciphertext: fromBase64Url(asked?.ciphertext ?? ''),
    grant: fromBase64Url(asked?.grants[0]?.sealed ?? ''),
  });
  expect(heard.content.text).toBe('Xe màu gì?');
  // of four grants one came; the signature holds all the same, and the key that made it stands in the directory
  const { signers } = await follow();
  const [{ signingKey, steward } = { signingKey: '', steward: null }] = signers.keys;
  expect(signers.delegations.map(({ publicKey }) => publicKey)).toContain(steward?.publicKey);
  const record = {
    ...messageRecord(question),
    ciphertextHash: sha256Text(fromBase64Url(asked?.ciphertext ?? '')),
    grants: asked?.grantHashes ?? [],
  };
  expect(verifyMessage(record, asked?.signature ?? '', signingKey)).toBe(true);
  expect(verifyMessage({ ...record, grants: [] }, asked?.signature ?? '', signingKey)).toBe(false);
  const answer = await testMessage(deployment, desk, {
    envelope: 'reporter',
    tipId,
    receipt,
    text: 'Màu đỏ.',
  });
  ok(await server.askWith(receipt, 'POST', '/api/receipt/messages', { message: answer }));
  ok(await server.askWith(receipt, 'POST', '/api/receipt/messages', { message: answer }));
  const own = (await follow()).messages.find(({ messageId }) => messageId === answer.messageId);
  expect(own).toMatchObject({ kind: 'reply', grants: [], files: [] });
  expect(own).not.toHaveProperty('ciphertext');
  const talk = ok(
    await server.ask<ReplyOf<typeof listMessages>>('GET', at('/messages'), undefined, investigator),
  );
  expect(talk.rows.map(({ kind, author }) => [kind, author])).toEqual([
    ['reply', null],
    ['question', reception.displayName],
  ]);

  // it is classified, handled, extended, suspended, resumed, closed
  await step(reception, { action: 'classify', classification: 'crime_report', useful: true }, 'unit');
  await step(chief, { action: 'assign', assigneeId: investigator.accountId });
  await step(investigator, { action: 'request_extension', extension: 'complex' }, 'note');
  await step(chief, { action: 'approve_extension' }, 'unit');
  await step(chief, { action: 'suspend' }, 'unit');
  expect((await read(chief)).tip).toMatchObject({ nextClock: null, nextDueOn: null });
  await step(chief, { action: 'resume' }, 'unit');
  clock.set('2026-03-20T03:00:00Z');
  expect(await step(investigator, { action: 'resolve', outcome: 'prosecuted' }, 'unit')).toMatchObject({
    state: 'closed',
  });
  await step(investigator, { action: 'give_notice_of_result' });

  // the reporter reads how it ended: every reason, no name, no note among colleagues
  const seen = await follow();
  expect(seen).toMatchObject({ state: 'closed', outcome: 'prosecuted', acknowledgement });
  expect(seen.clocks.map(({ clock, state }) => [clock, state])).toEqual([
    ['notice_of_receipt', 'met'],
    ['resolve', 'met'],
    ['verify', 'met'],
    ['notice_of_result', 'met'],
  ]);
  const actions = seen.steps.map(({ action }) => action).toReversed();
  expect(actions).toEqual([
    'receive',
    'start_verification',
    'give_notice_of_receipt',
    'add',
    'classify',
    'assign',
    'approve_extension',
    'suspend',
    'resume',
    'resolve',
    'give_notice_of_result',
  ]);
  expect(seen.messages.filter(({ kind }) => kind === 'reason')).toHaveLength(5);
  const text = JSON.stringify(seen);
  for (const person of [chief, reception, investigator]) {
    expect(text).not.toContain(person.accountId);
    expect(text).not.toContain(person.displayName);
  }

  // and the desk has its history, each step with its leaf
  const steps = ok(
    await server.ask<ReplyOf<typeof listSteps>>('GET', at('/steps?limit=100'), undefined, chief),
  );
  expect(steps.rows.map(({ seq }) => seq)).toEqual(Array.from({ length: 12 }, (_, index) => 12 - index));
  const leaves = await services.db
    .selectFrom('ledger_leaf')
    .select('leaf_hash')
    .where('tip_id', '=', tipId)
    .execute();
  const hashes = new Set(leaves.map((leaf) => leaf.leaf_hash.toString('base64url')));
  expect(hashes).toEqual(new Set(steps.rows.map(({ leafHash }) => leafHash)));
  expect(steps.rows.find(({ action }) => action === 'assign')?.details).toMatchObject({
    assignee: investigator.displayName,
  });
});
