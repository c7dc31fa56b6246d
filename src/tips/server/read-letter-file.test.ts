import { randomUUID } from 'node:crypto';
import { expect, test } from 'vitest';
import { testDeployment } from '../../../tests/kit/test-accounts.ts';
import { testServices } from '../../../tests/kit/test-services.ts';
import { testTipServer } from '../../../tests/kit/test-tip-server.ts';
import {
  testDesk,
  testMessage,
  testProof,
  testReceipt,
  testSubmission,
} from '../../../tests/kit/test-tips.ts';
import type { Attachment } from '../../sealed/attachment.ts';
import { newContentIdentity } from '../../sealed/content-key.ts';
import { sealFile } from '../../sealed/files.ts';
import { openFile } from '../../sealed/open-file.ts';
import { signRequest } from '../../sealed/request-signature.ts';

const services = await testServices();
const deployment = await testDeployment(services);
const desk = await testDesk(services, deployment, deployment.units.desk);
const server = await testTipServer(services);
const receipt = await testReceipt();
const PICTURE = new Uint8Array(4000).fill(9);

async function sealedPicture(contentIdentity: string): Promise<{ file: Attachment; bytes: Uint8Array }> {
  const sealing = await sealFile(contentIdentity, new Blob([PICTURE]).stream());
  const bytes = new Uint8Array(await new Response(sealing.stream as ReadableStream).arrayBuffer());
  const told = { name: 'ban-do.jpg', type: 'image/jpeg', plainSize: PICTURE.length };
  return { file: { id: randomUUID(), ...sealing.digest(), ...told }, bytes };
}

/** Fetches a file with the receipt. */
async function fetchFile(fileId: string) {
  const url = `/api/receipt/files/${fileId}`;
  const signed = signRequest(receipt.signer, { method: 'GET', path: url, body: '' }, services.clock.now());
  return server.app.inject({ method: 'GET', url, headers: { authorization: signed } });
}

/** A report with a picture of its own. */
async function report() {
  const draftId = randomUUID();
  const contentIdentity = await newContentIdentity();
  const { file, bytes } = await sealedPicture(contentIdentity);
  const proof = await testProof(services, draftId);
  await server.upload(`/drafts/${draftId}/files/${file.id}`, bytes, proof);
  const submission = await testSubmission(deployment, desk, receipt, {
    draftId,
    contentIdentity,
    files: [file],
  });
  return { tipId: (await server.submit(submission, proof)).body.tipId, file };
}

/** What the desk writes, with a picture. */
async function write(tipId: string, envelope: 'unit' | 'note') {
  const messageId = randomUUID();
  const contentIdentity = await newContentIdentity();
  const { file, bytes } = await sealedPicture(contentIdentity);
  await server.uploadAs(desk.chief, `/api/desk/drafts/${messageId}/files/${file.id}`, bytes);
  const given = { envelope, tipId, receipt, messageId, contentIdentity, files: [file] };
  const message = await testMessage(deployment, desk, given);
  const answer = await server.ask('POST', `/api/tips/${tipId}/messages`, { message }, desk.chief);
  expect(answer.status).toBe(200);
  return { file, contentIdentity };
}

test('a receipt opens the files of letters, and no others', async () => {
  const own = await report();
  const letter = await write(own.tipId, 'unit');
  const note = await write(own.tipId, 'note');
  const answer = await fetchFile(letter.file.id);
  expect(answer.statusCode).toBe(200);
  const sealed = new Blob([new Uint8Array(answer.rawPayload)]).stream();
  const opened = await openFile(letter.contentIdentity, sealed, letter.file.sha256);
  expect(new Uint8Array(await new Response(opened as ReadableStream).arrayBuffer())).toEqual(PICTURE);
  for (const hidden of [own.file.id, note.file.id, randomUUID()]) {
    expect((await fetchFile(hidden)).json()).toMatchObject({ error: { code: 'not_found' } });
  }
});
