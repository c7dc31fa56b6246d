import { hybridIdentityFromSeed, recipientOf } from '../sealed/age.ts';
import type { Attachment } from '../sealed/attachment.ts';
import { newContentIdentity } from '../sealed/content-key.ts';
import { sealFile } from '../sealed/files.ts';
import type { Message } from '../sealed/message.ts';
import { type ReceiptKeys, receiptKeys } from '../sealed/receipt.ts';
import { sealMessage } from '../sealed/seal-message.ts';
import { type SubmissionOrigin, sealSubmission } from '../sealed/seal-submission.ts';
import { type Signer, signerOf } from '../sealed/signing.ts';
import type { Submission } from '../sealed/submission.ts';
import { toBase64Url } from '../wire/bytes.ts';
import type { DemoKey } from './demo-folder.ts';
import { drawPicture } from './draw-picture.ts';
import type { PlannedTip } from './planned-tip.ts';
import { createRandom } from './random.ts';

/** A tip as its sender's device would hand it over, and what goes before it. */
export interface SealedTip {
  readonly submission: Submission;
  /** Sealed pictures, to be uploaded under the draft first. */
  readonly files: readonly { readonly id: string; readonly bytes: Uint8Array }[];
}

/** The keys of a tip's receipt, where there is one. */
export type TipReceipt = Pick<ReceiptKeys, 'replyRecipient' | 'signer'> | null;

/** Seals a planned tip to the desk's key: by the reporter where it came from the web, else by the desk. */
export async function sealTip(
  tip: PlannedTip,
  key: DemoKey,
  recoveryRecipient: string,
  receipt: TipReceipt,
): Promise<SealedTip> {
  const { draftId, areaId, category, day, story, contact } = tip;
  const { unitId, epoch } = key;
  const contentIdentity = await newContentIdentity();
  const sealed = await Promise.all(picturesOf(tip).map((picture) => sealPicture(contentIdentity, picture)));
  const submission = await sealSubmission({
    origin: originOf(tip, key, receipt),
    columns: { draftId, unitId, epoch, category, areaId, day },
    content: { ...story, ...(contact === undefined ? {} : { contact }), replyWanted: receipt !== null },
    files: sealed.map(({ attachment }) => attachment),
    recipients: [
      { to: 'unit', unitId, epoch, recipient: key.recipient },
      { to: 'recovery', recipient: recoveryRecipient },
    ],
    signer: receipt?.signer ?? unitSigner(key),
    contentIdentity,
  });
  const files = sealed.map(({ attachment, bytes }) => ({ id: attachment.id, bytes }));
  return { submission, files };
}

/** What is said about a tip later: by the desk (`unit`, `note`) or the reporter. */
export function sealWords(
  words: { envelope: Message['envelope']; tipId: string; messageId: string; text: string },
  key: DemoKey,
  recoveryRecipient: string,
  receipt: TipReceipt,
): Promise<Message> {
  const { envelope, tipId, messageId, text } = words;
  const { unitId, epoch } = key;
  return sealMessage({
    columns: { envelope, tipId, messageId, unitId, epoch },
    text,
    files: [],
    recipients: [
      { to: 'unit', unitId, epoch, recipient: key.recipient },
      { to: 'recovery', recipient: recoveryRecipient },
      ...(envelope === 'unit' && receipt
        ? [{ to: 'reporter', recipient: receipt.replyRecipient } as const]
        : []),
    ],
    signer: signerOfWords(envelope, key, receipt),
  });
}

function signerOfWords(envelope: Message['envelope'], key: DemoKey, receipt: TipReceipt): Signer {
  return envelope === 'reporter' && receipt ? receipt.signer : unitSigner(key);
}

const signers = new Map<string, Signer>();

/** A desk signs thousands of times here; its public key is counted once. */
function unitSigner({ signingSecret }: DemoKey): Signer {
  const signer = signers.get(signingSecret) ?? signerOf(signingSecret);
  signers.set(signingSecret, signer);
  return signer;
}

/** The keys of the receipt on /demo; or those of one that nobody kept, which need no words. */
export async function receiptOf({ receipt, draftId }: PlannedTip): Promise<TipReceipt> {
  if (receipt === 'none') return null;
  return receipt === 'lost' ? lostReceipt(draftId) : receiptKeys(receipt);
}

/** The keys of a receipt that nobody kept: of no words, so that none have to be stretched. */
export async function lostReceipt(draftId: string): Promise<NonNullable<TipReceipt>> {
  const random = createRandom(`receipt/${draftId}`);
  const secret = () => Uint8Array.from({ length: 32 }, () => random.int(0, 255));
  return {
    replyRecipient: await recipientOf(hybridIdentityFromSeed(secret())),
    signer: signerOf(toBase64Url(secret())),
  };
}

function originOf({ channel }: PlannedTip, key: DemoKey, receipt: TipReceipt): SubmissionOrigin {
  const of = receipt && { signingKey: receipt.signer.publicKey, replyRecipient: receipt.replyRecipient };
  if (channel === 'web') {
    if (of === null) throw new RangeError('a tip from the web has a receipt');
    return { envelope: 'reporter', channel, receipt: of };
  }
  return { envelope: 'on_behalf', channel, receipt: of, signedBy: { unitId: key.unitId, epoch: key.epoch } };
}

interface Picture {
  readonly id: string;
  readonly name: string;
  readonly bytes: Uint8Array;
}

function picturesOf({ draftId, images }: PlannedTip): Picture[] {
  const random = createRandom(`files/${draftId}`);
  return Array.from({ length: images }, (_, index) => {
    return { id: random.uuid(), name: `anh-${index + 1}.png`, bytes: drawPicture(`${draftId}/${index}`) };
  });
}

async function sealPicture(
  contentIdentity: string,
  { id, name, bytes: plain }: Picture,
): Promise<{ attachment: Attachment; bytes: Uint8Array }> {
  const source = new Blob([new Uint8Array(plain)]).stream();
  const { stream, digest } = await sealFile(contentIdentity, source);
  const bytes = new Uint8Array(await new Response(stream).arrayBuffer());
  const attachment = { id, ...digest(), name, type: 'image/png', plainSize: plain.length };
  return { attachment, bytes };
}
