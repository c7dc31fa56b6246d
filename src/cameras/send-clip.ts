import { newContentIdentity } from '../sealed/content-key.ts';
import { sealFile } from '../sealed/files.ts';
import type { Message } from '../sealed/message.ts';
import type { LinkKeys } from '../sealed/one-time-link.ts';
import { sealMessage } from '../sealed/seal-message.ts';
import { PART_BYTES } from './footage.ts';
import type { FootageLetter, HandOver } from './footage-letter.ts';

/** A clip as its owner picked it. */
interface PickedClip {
  readonly name: string;
  readonly type: string;
  readonly size: number;
  stream(): ReadableStream<Uint8Array>;
}

/** Where parts go; throws for what was refused, again and again. */
export type SendPart = (clipId: string, part: number, bytes: Uint8Array<ArrayBuffer>) => Promise<void>;

/**
 * Seals a clip to the unit of a letter, a part at a time in bounded memory, sends each, and gives the signed message
 * that hands it over. `onShare` hears how much has been sent, 0 to 1. Throws `SealedError` (`too_large`), and what
 * `send` throws.
 */
export async function sendClip(
  clip: PickedClip,
  { requestId, letter, keys }: { requestId: string; letter: FootageLetter; keys: LinkKeys },
  told: HandOver,
  send: SendPart,
  onShare: (share: number) => void,
): Promise<Message> {
  const contentIdentity = await newContentIdentity();
  const clipId = crypto.randomUUID();
  const sealing = await sealFile(contentIdentity, clip.stream());
  const whole = sealing.sealedSize(clip.size);
  let [part, sent] = [0, 0];
  for await (const bytes of inParts(sealing.stream)) {
    await send(clipId, part, bytes);
    part += 1;
    sent += bytes.length;
    onShare(Math.min(1, sent / whole));
  }
  const { unitId, epoch, recipient } = letter.unit;
  const file = {
    id: clipId,
    name: clip.name.slice(-200),
    type: clip.type.slice(0, 100),
    plainSize: clip.size,
  };
  return sealMessage({
    columns: { envelope: 'reporter', tipId: requestId, messageId: crypto.randomUUID(), unitId, epoch },
    text: JSON.stringify(told),
    files: [{ ...file, ...sealing.digest() }],
    recipients: [
      { to: 'unit', unitId, epoch, recipient },
      { to: 'recovery', recipient: letter.recoveryRecipient },
    ],
    signer: keys.signer,
    contentIdentity,
  });
}

/** A stream cut into parts of one size; the last is what is left. */
async function* inParts(stream: ReadableStream<Uint8Array>): AsyncGenerator<Uint8Array<ArrayBuffer>> {
  const reader = stream.getReader();
  let part = new Uint8Array(PART_BYTES);
  let filled = 0;
  for (let read = await reader.read(); !read.done; read = await reader.read()) {
    for (let at = 0; at < read.value.length; ) {
      const taken = read.value.subarray(at, at + PART_BYTES - filled);
      part.set(taken, filled);
      filled += taken.length;
      at += taken.length;
      if (filled < PART_BYTES) continue;
      yield part;
      part = new Uint8Array(PART_BYTES);
      filled = 0;
    }
  }
  if (filled > 0) yield part.slice(0, filled);
}
