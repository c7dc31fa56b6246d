import '../../../ui/first.ts';
import { openFile } from '../../../sealed/open-file.ts';
import { openMessage } from '../../../sealed/open-message.ts';
import { parseReceipt } from '../../../sealed/parse-receipt.ts';
import type { ContentFile } from '../../../sealed/plaintext.ts';
import { type ReceiptKeys, receiptKeys } from '../../../sealed/receipt.ts';
import { signRequest } from '../../../sealed/request-signature.ts';
import { sealMessage } from '../../../sealed/seal-message.ts';
import { wholeOf } from '../../../sealed/whole-of.ts';
import { answerCalls, WorkerFault } from '../../../ui/worker-calls.ts';
import { fromBase64Url } from '../../../wire/bytes.ts';
import { isSignedByUnit } from '../../check-message.ts';
import { isSoundAcknowledgement } from '../check-acknowledgement.ts';
import { isVouchedFor, recipientsOf } from '../check-directory.ts';
import type { OpeningCalls } from './opening-calls.ts';

let keys: ReceiptKeys | undefined;
/** What opens the files of letters, by file id. */
const keysOfFiles = new Map<string, { readonly key: string; readonly file: ContentFile }>();

function unlocked(): ReceiptKeys {
  if (!keys) throw new WorkerFault('locked');
  return keys;
}

async function open({
  tipId,
  message,
  signers,
}: OpeningCalls['open']['input']): Promise<OpeningCalls['open']['output']> {
  const { messageId, ciphertext, grants, files } = message;
  const grant = grants.find(({ recipient }) => recipient === 'reporter');
  if (!ciphertext || !grant) throw new WorkerFault('cannot_open');
  const { content, contentIdentity } = await openMessage(unlocked().replyIdentity, {
    columns: { tipId, messageId },
    files: files.map(({ fileId, sha256 }) => ({ id: fileId, sha256 })),
    ciphertext: fromBase64Url(ciphertext),
    grant: fromBase64Url(grant.sealed),
  });
  for (const file of content.files) keysOfFiles.set(file.id, { key: file.key ?? contentIdentity, file });
  const told = content.files.map(({ id, name, size }) => ({ id, name, size }));
  return { text: content.text, files: told, signed: isSignedByUnit(tipId, message, signers) };
}

async function openLetterFile({ fileId, sealed }: OpeningCalls['openFile']['input']): Promise<Blob> {
  const known = keysOfFiles.get(fileId);
  if (!known) throw new WorkerFault('cannot_open');
  const opened = await openFile(known.key, sealed.stream(), known.file.sha256);
  return new Blob([await wholeOf(opened)], { type: 'application/octet-stream' });
}

function seal({ tipId, messageId, text, sealTo }: OpeningCalls['seal']['input']) {
  const { desk } = sealTo;
  if (!isVouchedFor(sealTo, new Date())) throw new WorkerFault('unsigned_unit_key');
  return sealMessage({
    columns: { envelope: 'reporter', tipId, messageId, unitId: desk.unitId, epoch: desk.key.epoch },
    text: text.normalize('NFC'),
    files: [],
    recipients: recipientsOf(sealTo),
    signer: unlocked().signer,
  });
}

answerCalls<OpeningCalls>({
  parse: parseReceipt,
  unlock: async (words) => {
    keys = await receiptKeys(words);
    return null;
  },
  sign: ({ method, path, body, nowMs }) =>
    signRequest(unlocked().signer, { method, path, body }, new Date(nowMs)),
  open,
  openFile: openLetterFile,
  seal,
  check: isSoundAcknowledgement,
});
