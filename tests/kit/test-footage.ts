import { createHash, randomUUID } from 'node:crypto';
import { TOKEN_HEADER } from '../../src/cameras/footage-contract.ts';
import type { FootageLetter } from '../../src/cameras/footage-letter.ts';
import { type SendPart, sendClip } from '../../src/cameras/send-clip.ts';
import type { Message } from '../../src/sealed/message.ts';
import { linkKeys, newLinkSecret, sealLetter } from '../../src/sealed/one-time-link.ts';
import { toBase64Url } from '../../src/wire/bytes.ts';
import type { Who } from '../routes/cast.ts';
import { type Answer, demand, type World } from '../routes/world.ts';
import { cameraKeepers, type TestCamera } from './test-cameras.ts';

/** A request in the making. */
export interface TestFootage {
  readonly requestId: string;
  /** What stands behind the `#` of the link; nobody has it before the approval. */
  readonly secret: string;
}

/** What the camera of the tests recorded. */
export const TEST_CLIP = Buffer.from('đoạn hình 20:15 đến 20:30'.repeat(9000));

/** The people about footage in a world: the desk over HTTP, and an owner with a link. */
export function footageKeepers(world: World) {
  const cameras = cameraKeepers(world);
  const { post } = cameras;
  const ask = async (camera: TestCamera, onDay: string, who: Who = 'investigator') => {
    const requestId = randomUUID();
    const text = JSON.stringify({ v: 1, from: '20:15', to: '20:30', why: 'Đối chiếu', about: 'Tin 12' });
    const words = await cameras.words(requestId, text);
    const body = { requestId, purpose: 'verify_tip', onDay, words };
    return { requestId, answer: await post(who, `/api/cameras/${camera.cameraId}/footage`, body) };
  };
  const approval = async ({ requestId, secret }: TestFootage, version = 1) => {
    const keys = linkKeys(secret);
    const letter = toBase64Url(await sealLetter(keys, requestId, JSON.stringify(await letterOf(world))));
    const tokenHash = createHash('sha256').update(Buffer.from(keys.token, 'base64url')).digest('base64url');
    return { version, tokenHash, linkKey: keys.signer.publicKey, letter };
  };
  const approve = async (footage: TestFootage, who: Who = 'chief'): Promise<Answer> =>
    post(who, `/api/footage/${footage.requestId}/approval`, await approval(footage));
  /** Asked for by an investigator, approved by the chief. */
  const approved = async (camera: TestCamera, onDay: string): Promise<TestFootage> => {
    const asked = await ask(camera, onDay);
    if (asked.answer.code !== 'ok') throw new Error(`refused: ${asked.answer.code}`);
    const footage = { requestId: asked.requestId, secret: newLinkSecret() };
    await demand(approve(footage));
    return footage;
  };
  const byLink = (path: string, body: object) =>
    world.ask({ method: 'POST', url: `/api/footage-link${path}`, body });
  const sendPart =
    (token: string): SendPart =>
    async (clipId, part, bytes) => {
      const url = `/api/footage-link/clips/${clipId}/parts/${part}`;
      await demand(world.ask({ method: 'PUT', url, body: bytes, headers: { [TOKEN_HEADER]: token } }));
    };
  /** Seals and sends a clip as the owner's browser does, up to the message that hands it over. */
  const send = async ({ requestId, secret }: TestFootage, clip: Buffer = TEST_CLIP): Promise<Message> => {
    const keys = linkKeys(secret);
    const bytes = new Uint8Array(clip);
    const picked = {
      name: 'cam.mp4',
      type: 'video/mp4',
      size: clip.length,
      stream: () => new Blob([bytes]).stream(),
    };
    const told = { v: 1 as const, sha256: createHash('sha256').update(clip).digest('base64url'), note: '' };
    const to = { requestId, keys, letter: await letterOf(world) };
    return sendClip(picked, to, told, sendPart(keys.token), () => undefined);
  };
  const handOver = async (footage: TestFootage, message: Message): Promise<Answer> =>
    byLink('/hand-over', { token: linkKeys(footage.secret).token, message });
  return { ...cameras, ask, approval, approve, approved, byLink, sendPart, send, handOver };
}

async function letterOf({ services, desk }: World): Promise<FootageLetter> {
  const { recovery_recipient: recoveryRecipient } = await services.db
    .selectFrom('deployment')
    .select('recovery_recipient')
    .executeTakeFirstOrThrow();
  const { unitId } = desk.unit;
  return {
    v: 1,
    unitName: { vi: desk.unit.name, en: desk.unit.nameEn },
    address: 'Ngã ba phố 3',
    purpose: 'verify_tip',
    from: '20:15',
    to: '20:30',
    unit: { unitId, epoch: 1, recipient: desk.recipient },
    recoveryRecipient,
  };
}
