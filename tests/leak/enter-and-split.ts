import { randomUUID } from 'node:crypto';
import { dayOf } from '../../src/platform/clock.ts';
import type { Attachment } from '../../src/sealed/attachment.ts';
import { newContentIdentity } from '../../src/sealed/content-key.ts';
import { sealFile } from '../../src/sealed/files.ts';
import { newReceipt, receiptKeys } from '../../src/sealed/receipt.ts';
import { signRequest } from '../../src/sealed/request-signature.ts';
import type { System } from '../../src/system.ts';
import * as atDesk from '../../src/tips/desk-contract.ts';
import * as entered from '../../src/tips/entry-contract.ts';
import * as parts from '../../src/tips/parts-contract.ts';
import * as reporter from '../../src/tips/reporter-contract.ts';
import { type Client, createClient } from '../../src/wire/client.ts';
import { fromBase64Url } from '../../src/wire/encoding.ts';
import type { TestDeployment } from '../kit/test-accounts.ts';
import { type TestDesk, type TestReceipt, testMessage, testOnBehalf, testPart } from '../kit/test-tips.ts';

/** Who enters a tip, where, and what must stand in everything that is sealed. */
export interface Entering {
  readonly client: Client;
  readonly deployment: TestDeployment;
  readonly desk: TestDesk;
  readonly mark: string;
  /** A tip to link the new one with. */
  readonly otherTipId: string;
}

/**
 * A tip at the counter with a printed receipt and a file, a letter with a file, a part split off, a link and its end:
 * over HTTP as an officer's browser does it. Gives the secrets that were to stay with the person and the officer.
 */
export async function enterAndSplit(
  { services, url }: System,
  { client, deployment, desk, mark, otherTipId }: Entering,
): Promise<Readonly<Record<string, string>>> {
  const words = newReceipt();
  const keys = await receiptKeys(words);
  const receipt: TestReceipt = {
    identity: keys.replyIdentity,
    recipient: keys.replyRecipient,
    signer: keys.signer,
  };
  const [draftId, contentIdentity] = [randomUUID(), await newContentIdentity()];
  const photo = await upload(client, draftId, contentIdentity, mark);
  const submission = await testOnBehalf(deployment, desk, {
    ...{ receipt, draftId, contentIdentity, files: [photo] },
    channel: 'letter',
    day: dayOf(services.clock.now()),
    text: `Thư kể ${mark}.`,
    more: { source: `thư của ${mark}`, place: `nhà ${mark}`, contact: `gọi ${mark}`, hour: `lúc ${mark}` },
  });
  const { tipId } = await client.call(entered.enterTip, { body: { submission } });
  const params = { tipId };
  const reason = () =>
    testMessage(deployment, desk, { envelope: 'note', tipId, receipt, text: `Vì ${mark}` });

  const [messageId, letterIdentity] = [randomUUID(), await newContentIdentity()];
  const picture = await upload(client, messageId, letterIdentity, mark);
  const letter = { envelope: 'unit' as const, tipId, receipt, messageId, text: `Thư ${mark}` };
  const written = { ...letter, contentIdentity: letterIdentity, files: [picture] };
  const message = await testMessage(deployment, desk, written);
  await client.call(atDesk.writeMessage, { params, body: { message } });
  const phone = createClient(url, {
    authorise: async (request) => ({ authorization: signRequest(receipt.signer, request, new Date()) }),
  });
  await phone.call(reporter.readLetterFile, { params: { fileId: picture.id } });

  const part = await testPart(deployment, desk, {
    parent: fromBase64Url(submission.ciphertext),
    channel: 'letter',
    day: dayOf(services.clock.now()),
    text: `Việc khác: ${mark}`,
    files: [{ ...photo, key: contentIdentity }],
  });
  await client.call(parts.splitTip, {
    params,
    body: { version: 1, submission: part, reason: await reason() },
  });
  await client.call(parts.linkTips, { params, body: { version: 2, otherTipId, kind: 'same_matter' } });
  await client.call(parts.unlinkTips, {
    params: { tipId, otherTipId },
    body: { version: 3, reason: await reason() },
  });
  return {
    'words of a printed receipt': words.join(' '),
    'identity of a printed receipt': keys.replyIdentity,
    'content key of an entered tip': contentIdentity,
    'content key of a letter': letterIdentity,
  };
}

/** A sealed file under a draft, with the mark in its bytes and its name. */
async function upload(
  client: Client,
  draftId: string,
  contentIdentity: string,
  mark: string,
): Promise<Attachment> {
  const plain = Buffer.from(`PNG ${mark} `.repeat(300));
  const sealing = await sealFile(contentIdentity, new Blob([plain]).stream());
  const body = new Uint8Array(await new Response(sealing.stream as ReadableStream).arrayBuffer());
  const id = randomUUID();
  await client.call(entered.uploadAtDesk, { params: { draftId, fileId: id }, body });
  return { id, ...sealing.digest(), name: `${mark}.png`, type: 'image/png', plainSize: plain.length };
}
