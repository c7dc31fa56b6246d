import { createHash, randomUUID } from 'node:crypto';
import * as cameras from '../../src/cameras/contract.ts';
import * as footage from '../../src/cameras/footage-contract.ts';
import type { FootageLetter } from '../../src/cameras/footage-letter.ts';
import * as imports from '../../src/cameras/import-contract.ts';
import { sendClip } from '../../src/cameras/send-clip.ts';
import { addDays } from '../../src/law/day.ts';
import { dayOf } from '../../src/platform/clock.ts';
import { linkKeys, newLinkSecret, sealLetter } from '../../src/sealed/one-time-link.ts';
import type { System } from '../../src/system.ts';
import { createClient } from '../../src/wire/client.ts';
import { toBase64Url } from '../../src/wire/encoding.ts';
import { TEST_CAMERA } from '../kit/test-cameras.ts';
import { testMessage } from '../kit/test-tips.ts';
import type { Keeping } from './keep-registers.ts';

/**
 * A camera of the desk, its owner sealed; a request for its footage, the letter to the owner, and the clip that the
 * owner hands over by a link. Gives the secret of the link, which no server is told. Who approves is another chief,
 * put in the asker's place here.
 */
export async function keepCameras(
  { services, url }: System,
  { client, deployment, desk, receipt, mark }: Keeping,
): Promise<{ 'secret of a link': string }> {
  const cameraId = randomUUID();
  const requestId = randomUUID();
  const words = (tipId: string, text: string) =>
    testMessage(deployment, desk, { envelope: 'note', tipId, receipt, text });
  const owner = await words(cameraId, JSON.stringify({ name: `Chủ camera ${mark}`, contact: mark }));
  const fields = { ...TEST_CAMERA, fromDay: '2020-01-05' };
  const { unitId } = desk.unit;
  await client.call(cameras.registerCamera, { body: { cameraId, unitId, fields, owner } });
  await client.call(cameras.readCamera, { params: { cameraId } });
  const imported = randomUUID();
  const ofFile = { ...fields, address: 'Ngõ 7, phố 5' };
  const ownerOfFile = await words(imported, JSON.stringify({ name: `Chủ trong tệp ${mark}`, contact: mark }));
  const row = { cameraId: imported, version: null, fields: ofFile, owner: ownerOfFile };
  await client.call(imports.importCameras, { body: { unitId, rows: [row] } });
  await client.call(imports.matchCameras, {
    body: { unitId, addresses: [ofFile.address], cameraIds: [imported] },
  });
  const onDay = addDays(dayOf(services.clock.now()), -1);
  const asking = { requestId, purpose: 'verify_tip', onDay, words: await words(requestId, mark) } as const;
  await client.call(footage.askFootage, { params: { cameraId }, body: asking });
  await services.db
    .updateTable('footage_request')
    .set({ asked_by: deployment.administrator.accountId })
    .execute();
  const secret = newLinkSecret();
  const keys = linkKeys(secret);
  const { recovery_recipient: recoveryRecipient } = await services.db
    .selectFrom('deployment')
    .select('recovery_recipient')
    .executeTakeFirstOrThrow();
  const letter: FootageLetter = {
    v: 1,
    unitName: { vi: mark, en: mark },
    address: mark,
    purpose: 'verify_tip',
    from: mark,
    to: mark,
    unit: { unitId, epoch: 1, recipient: desk.recipient },
    recoveryRecipient,
  };
  const told = {
    version: 1,
    tokenHash: createHash('sha256').update(Buffer.from(keys.token, 'base64url')).digest('base64url'),
    linkKey: keys.signer.publicKey,
    letter: toBase64Url(await sealLetter(keys, requestId, JSON.stringify(letter))),
  };
  await client.call(footage.approveFootage, { params: { requestId }, body: told });
  const phone = createClient(url);
  const { token } = keys;
  await phone.call(footage.openLink, { body: { token } });
  const content = new Uint8Array(Buffer.from(`đoạn hình ${mark}`.repeat(100)));
  const clip = {
    name: `${mark}.mp4`,
    type: 'video/mp4',
    size: content.length,
    stream: () => new Blob([content]).stream(),
  };
  const send = async (clipId: string, part: number, body: Uint8Array<ArrayBuffer>) => {
    const headers = { [footage.TOKEN_HEADER]: token };
    await phone.call(footage.uploadPart, { params: { clipId, part }, body, headers });
  };
  const hidden = { v: 1, sha256: mark, note: mark } as const;
  const message = await sendClip(clip, { requestId, letter, keys }, hidden, send, () => undefined);
  await phone.call(footage.handOver, { body: { token, message } });
  const viewId = randomUUID();
  const looking = { viewId, reason: 'check_content' } as const;
  await client.call(footage.viewFootage, { params: { requestId }, body: looking });
  await client.call(footage.readClip, { params: { requestId, viewId } });
  await client.call(footage.readFootage, { params: { requestId } });
  await client.call(footage.readChain, { params: { requestId } });
  return { 'secret of a link': secret };
}
