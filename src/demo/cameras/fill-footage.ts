import { createHash } from 'node:crypto';
import { findUnit } from '../../accounts/server/index.ts';
import { clipType } from '../../cameras/clip-type.ts';
import type { AskWords, FootageLetter } from '../../cameras/footage-letter.ts';
import { sendClip } from '../../cameras/send-clip.ts';
import {
  approveFootage,
  askFootage,
  findByLink,
  findCamera,
  findRequest,
  handOver,
  uploadPart,
} from '../../cameras/server/index.ts';
import { addDays, writtenDay } from '../../law/day.ts';
import { inPlace } from '../../platform/http/gate.ts';
import type { Services } from '../../platform/services.ts';
import { recipientOf } from '../../sealed/age.ts';
import { linkKeys, newLinkSecret, sealLetter } from '../../sealed/one-time-link.ts';
import { sealWords } from '../../sealed/seal-words.ts';
import { signerOf } from '../../sealed/signing.ts';
import { toBase64Url } from '../../wire/bytes.ts';
import type { DemoCity, DemoKey } from '../demo-folder.ts';
import { at } from '../demo-services.ts';
import { drawPicture } from '../draw-picture.ts';
import { createRandom } from '../random.ts';
import type { PlannedCamera } from './plan-cameras.ts';

/** Who asks, and who approves: the ward that took the former wards' cameras over. */
const ASKER = 'hacthanh.dieutra';
const APPROVER = 'hacthanh.truong';
const ASKED: readonly Omit<AskWords, 'v'>[] = [
  {
    from: '20:15',
    to: '20:30',
    about: 'Tin mẫu 1',
    why: 'Xem xe máy không biển số rẽ vào ngõ nào (tình huống mẫu).',
  },
  {
    from: '05:00',
    to: '05:40',
    about: 'Tin mẫu 2',
    why: 'Xem ai mở cổng kho trước giờ làm (tình huống mẫu).',
  },
];

/**
 * Two requests for footage, as browsers make them: one answered with a still picture that is really sealed, one that
 * waits for a chief. What is there is left as it is.
 */
export async function fillFootage(
  services: Services,
  city: DemoCity,
  plan: readonly PlannedCamera[],
  today: string,
): Promise<void> {
  const random = createRandom('footage');
  const cameras = plan.filter(
    ({ fields, steps }) => fields.site !== null && fields.retentionDays >= 7 && steps.length === 0,
  );
  for (const [index, words] of ASKED.entries()) {
    const camera = cameras[index];
    const key = city.keys.find(({ desk }) => desk === camera?.desk);
    if (!camera || !key) throw new Error('the demo has no camera to ask about');
    const requestId = random.uuid();
    if (await findRequest(services.db, requestId, [camera.areaId])) continue;
    const footage = { requestId, camera, key, words, onDay: addDays(today, -2) };
    const then = at(services, `${addDays(today, -1)}T0${index + 2}:00:00Z`);
    await ask(then, city, footage);
    if (index === 0) await answer(then, city, footage);
  }
}

interface Footage {
  readonly requestId: string;
  readonly camera: PlannedCamera;
  readonly key: DemoKey;
  readonly words: Omit<AskWords, 'v'>;
  readonly onDay: string;
}

async function ask(services: Services, city: DemoCity, footage: Footage): Promise<void> {
  const { requestId, camera, key, onDay } = footage;
  const stored = await findCamera(services.db, camera.cameraId, [camera.areaId]);
  const accountId = city.accounts[ASKER];
  if (!stored || !accountId) throw new Error('the demo lacks a camera or an officer');
  const { unitId, epoch, identity, signingSecret } = key;
  const words = await sealWords({
    tipId: requestId,
    text: JSON.stringify({ v: 1, ...footage.words } satisfies AskWords),
    unit: { unitId, epoch, identity, signer: signerOf(signingSecret) },
    recoveryRecipient: city.recoveryRecipient,
  });
  await askFootage(services, accountId, stored, { requestId, purpose: 'verify_tip', onDay, words });
}

async function answer(services: Services, city: DemoCity, footage: Footage): Promise<void> {
  const { requestId, camera, words } = footage;
  const request = await findRequest(services.db, requestId, [camera.areaId]);
  const accountId = city.accounts[APPROVER];
  if (!request || !accountId) throw new Error('the demo lacks a request or a chief');
  const keys = linkKeys(newLinkSecret());
  const letter = await letterOf(services, city, footage);
  const sealed = await sealLetter(keys, requestId, JSON.stringify(letter));
  await approveFootage(services, accountId, request, {
    version: request.version,
    tokenHash: createHash('sha256').update(Buffer.from(keys.token, 'base64url')).digest('base64url'),
    linkKey: keys.signer.publicKey,
    letter: toBase64Url(sealed),
  });
  const picture = drawPicture(words.about);
  const bytes = new Uint8Array(picture);
  const clip = {
    name: 'camera-mau.png',
    type: clipType(bytes),
    size: bytes.length,
    stream: () => new Blob([bytes]).stream(),
  };
  const sha256 = createHash('sha256').update(picture).digest('base64url');
  const told = {
    v: 1 as const,
    sha256,
    note: 'Ảnh chụp từ đoạn hình lúc 20:21 (ảnh vẽ, không phải ảnh thật).',
  };
  const link = await findByLink(services, keys.token);
  const send = async (clipId: string, part: number, content: Uint8Array) => {
    await uploadPart(services, link, { clipId, part }, pieces(content));
  };
  const message = await sendClip(clip, { requestId, letter, keys }, told, send, () => undefined);
  await handOver(services, keys.token, message, inPlace);
}

async function letterOf(
  { db }: Services,
  { recoveryRecipient }: DemoCity,
  { camera, key, words, onDay }: Footage,
): Promise<FootageLetter> {
  const unit = await findUnit(db, key.unitId);
  if (!unit) throw new Error('the demo lacks a unit that it names');
  const { unitId, epoch, identity } = key;
  return {
    v: 1,
    unitName: { vi: unit.name, en: unit.nameEn },
    address: camera.fields.address,
    purpose: 'verify_tip',
    from: `${words.from} ${writtenDay(onDay)}`,
    to: `${words.to} ${writtenDay(onDay)}`,
    unit: { unitId, epoch, recipient: await recipientOf(identity) },
    recoveryRecipient,
  };
}

async function* pieces(content: Uint8Array): AsyncGenerator<Uint8Array> {
  yield content;
}
