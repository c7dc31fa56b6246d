import '../../../ui/first.ts';
import { newContentIdentity } from '../../../sealed/content-key.ts';
import { sealFile } from '../../../sealed/files.ts';
import { newReceipt, type ReceiptKeys, receiptKeys } from '../../../sealed/receipt.ts';
import { sealSubmission } from '../../../sealed/seal-submission.ts';
import { answerCalls, type OnProgress, WorkerFault } from '../../../ui/worker-calls.ts';
import { solveChallenge } from '../../solve-challenge.ts';
import { isSoundAcknowledgement } from '../check-acknowledgement.ts';
import { type Directory, isVouchedFor, recipientsOf } from '../check-directory.ts';
import type { FileToSeal, ReportToSeal, SealedAttachment, SealingCalls } from './sealing-calls.ts';
import { stripPicture, strippedName } from './strip-picture.ts';

interface Secrets {
  readonly words: readonly string[];
  readonly keys: Promise<ReceiptKeys>;
  readonly contentIdentity: Promise<string>;
}

let made: Secrets | undefined;

/** The receipt and the content key of this report; Argon2id runs while the reporter writes. */
function secrets(): Secrets {
  if (made) return made;
  const words = newReceipt();
  made = { words, keys: receiptKeys(words), contentIdentity: newContentIdentity() };
  return made;
}

async function sealOne(file: FileToSeal, onProgress: OnProgress): Promise<SealedAttachment> {
  const source = file.strip ? await stripPicture(file.blob, file.type) : file.blob;
  const sealing = await sealFile(await secrets().contentIdentity, source.stream());
  const expected = sealing.sealedSize(source.size);
  let done = 0;
  const counting = new TransformStream<Uint8Array, Uint8Array>({
    transform(chunk, controller) {
      done += chunk.length;
      onProgress(done / expected);
      controller.enqueue(chunk);
    },
  });
  const blob = await new Response(sealing.stream.pipeThrough(counting)).blob();
  const type = source.type || file.type;
  const name = strippedName(file.name, file.type, type);
  const { id } = file;
  return { blob, attachment: { id, name, type, plainSize: source.size, ...sealing.digest() } };
}

function vouch(directory: Directory): boolean {
  return isVouchedFor(directory, new Date());
}

async function seal({ draftId, category, areaId, day, content, files, directory }: ReportToSeal) {
  if (!vouch(directory)) throw new WorkerFault('unsigned_unit_key');
  const { desk } = directory;
  const { words, keys, contentIdentity } = secrets();
  const { signer, replyRecipient } = await keys;
  const receipt = { signingKey: signer.publicKey, replyRecipient };
  const submission = await sealSubmission({
    origin: { envelope: 'reporter', channel: 'web', receipt },
    columns: { draftId, unitId: desk.unitId, epoch: desk.key.epoch, category, areaId, day },
    content,
    files,
    recipients: recipientsOf(directory),
    signer,
    contentIdentity: await contentIdentity,
  });
  return { submission, words };
}

answerCalls<SealingCalls>({
  begin: () => {
    secrets();
    return null;
  },
  solve: solveChallenge,
  vouch,
  sealFile: sealOne,
  seal,
  check: isSoundAcknowledgement,
});
