import type { Message } from '../../../sealed/message.ts';
import { type LinkKeys, linkKeys } from '../../../sealed/one-time-link.ts';
import { openLetter } from '../../../sealed/open-letter.ts';
import { fromBase64Url, toBase64Url } from '../../../wire/bytes.ts';
import { ApiError, createClient } from '../../../wire/client.ts';
import { clipType, isMisnamed } from '../../clip-type.ts';
import type { Decline } from '../../footage.ts';
import { declineFootage, handOver, openLink, TOKEN_HEADER, uploadPart } from '../../footage-contract.ts';
import { type FootageLetter, footageLetterSchema, readSealed } from '../../footage-letter.ts';
import { sendClip } from '../../send-clip.ts';
import { sendAgain, untilSent } from './send-again.ts';

const client = createClient('', { credentials: 'omit' });
/** Bytes by which a clip is told. */
const HEAD_BYTES = 16;

/** A link that was opened: what is asked for, and what answers it. */
export interface OpenedLink {
  readonly requestId: string;
  readonly letter: FootageLetter;
  readonly expiresAt: string;
  readonly keys: LinkKeys;
}

/** What an owner keeps of a hand-over. */
export interface HandedOver {
  readonly sha256: string;
  readonly leafHash: string;
  readonly at: string;
}

/** Opens a link by its secret. Throws `ApiError`; `footage_link_unknown` for one that opens nothing. */
export async function readLink(secret: string): Promise<OpenedLink> {
  const keys = keysOf(secret);
  const {
    requestId,
    letter: sealed,
    expiresAt,
  } = await client.call(openLink, {
    body: { token: keys.token },
  });
  const text = await openLetter(keys, requestId, fromBase64Url(sealed));
  const letter = readSealed(footageLetterSchema, text);
  if (!letter) throw new ApiError('footage_link_unknown');
  return { requestId, letter, expiresAt, keys };
}

function keysOf(secret: string): LinkKeys {
  try {
    return linkKeys(secret);
  } catch {
    throw new ApiError('footage_link_unknown');
  }
}

/** A clip whose sealed parts have arrived, and the signed message that hands it over. */
export interface SentClip {
  readonly sha256: string;
  readonly message: Message;
}

/** Whether a file is called a video or a picture that can be shown, and is none. */
export async function looksOtherwise(file: File): Promise<boolean> {
  return isMisnamed(file, await headOf(file));
}

/**
 * What the page hears of a clip on its way: how much has arrived, 0 to 1; and that it is held, until that promise ends,
 * after `restMs` at most.
 */
export interface OnItsWay {
  readonly onShare: (share: number) => void;
  readonly held: (restMs: number) => Promise<void>;
}

/**
 * Seals a clip here and sends it in parts, each again where the line failed; where it stays away, what has arrived stays,
 * and the rest follows when the page lets it. Throws `ApiError` and `SealedError`.
 */
export async function sendSealed(
  { requestId, letter, keys }: OpenedLink,
  file: File,
  note: string,
  { onShare, held }: OnItsWay,
): Promise<SentClip> {
  const { token } = keys;
  const sha256 = toBase64Url(new Uint8Array(await crypto.subtle.digest('SHA-256', await file.arrayBuffer())));
  const clip = {
    name: file.name,
    type: clipType(await headOf(file)),
    size: file.size,
    stream: () => file.stream(),
  };
  const told = { v: 1 as const, sha256, note: note.trim().normalize('NFC') };
  const send = async (clipId: string, part: number, body: Uint8Array<ArrayBuffer>) => {
    const input = { params: { clipId, part }, body, headers: { [TOKEN_HEADER]: token } };
    const trying = () => sendAgain(() => client.call(uploadPart, input), mayPassSoon);
    await untilSent(trying, mayPass, held);
  };
  const message = await sendClip(clip, { requestId, letter, keys }, told, send, onShare);
  return { sha256, message };
}

/** Hands a clip over, or hears again that it has been: the same message gets the same answer. Throws `ApiError`. */
export async function giveClip({ keys }: OpenedLink, { sha256, message }: SentClip): Promise<HandedOver> {
  const body = { token: keys.token, message };
  const { at, leafHash } = await sendAgain(() => client.call(handOver, { body }), mayPass);
  return { sha256, leafHash, at };
}

/** Answers that nothing is handed over, and why. Throws `ApiError`. */
export async function decline({ keys }: OpenedLink, reason: Decline): Promise<void> {
  const body = { token: keys.token, reason };
  await sendAgain(() => client.call(declineFootage, { body }), mayPass);
}

async function headOf(file: File): Promise<Uint8Array> {
  return new Uint8Array(await file.slice(0, HEAD_BYTES).arrayBuffer());
}

/** What is worth trying again at once: not where the device itself knows that it has no network. */
function mayPassSoon(error: unknown): boolean {
  return navigator.onLine && mayPass(error);
}

/** What may be otherwise in a moment: no network, a busy server. */
export function mayPass(error: unknown): boolean {
  return error instanceof ApiError && ['offline', 'internal', 'too_many_requests'].includes(error.code);
}
