import '../../../ui/first.ts';
import { isVouchedFor, recipientsOf } from '../../../accounts/vouched.ts';
import { openMessage } from '../../../sealed/open-message.ts';
import { parseReceipt } from '../../../sealed/parse-receipt.ts';
import { newReceipt, type ReceiptKeys, receiptKeys } from '../../../sealed/receipt.ts';
import { signRequest } from '../../../sealed/request-signature.ts';
import { sealMessage } from '../../../sealed/seal-message.ts';
import { isSignedByUnit } from '../../../tips/check-message.ts';
import { solveChallenge } from '../../../tips/solve-challenge.ts';
import { answerCalls, WorkerFault } from '../../../ui/worker-calls.ts';
import { fromBase64Url } from '../../../wire/bytes.ts';
import type { OfferWords } from '../../offer-words.ts';
import type { OfferCalls, OfferToSeal, OpenedLetter, SealedOffer } from './offer-calls.ts';

interface Receipt {
  readonly words: readonly string[];
  readonly keys: Promise<ReceiptKeys>;
}

let made: Receipt | undefined;
let unlocked: ReceiptKeys | undefined;

/** The receipt of the offer that is being written. */
function receipt(): Receipt {
  if (made) return made;
  const words = newReceipt();
  made = { words, keys: receiptKeys(words) };
  return made;
}

async function seal({ offerId, receiver, ...written }: OfferToSeal): Promise<SealedOffer> {
  if (!isVouchedFor(receiver, new Date())) throw new WorkerFault('unsigned_unit_key');
  const { words, keys } = receipt();
  const { signer, replyRecipient } = await keys;
  const { desk } = receiver;
  const said: OfferWords = { v: 1, ...written, reply: replyRecipient };
  const message = await sealMessage({
    columns: {
      envelope: 'reporter',
      tipId: offerId,
      messageId: crypto.randomUUID(),
      unitId: desk.unitId,
      epoch: desk.key.epoch,
    },
    text: JSON.stringify(said).normalize('NFC'),
    files: [],
    recipients: recipientsOf(receiver),
    signer,
  });
  return { message, receipt: { signingKey: signer.publicKey, replyRecipient }, words };
}

function keys(): ReceiptKeys {
  if (!unlocked) throw new WorkerFault('locked');
  return unlocked;
}

async function open({ offerId, signers, letter }: OfferCalls['open']['input']): Promise<OpenedLetter> {
  const { messageId, ciphertext, grants } = letter;
  const grant = grants.find(({ recipient }) => recipient === 'reporter');
  if (!ciphertext || !grant) throw new WorkerFault('cannot_open');
  const { content } = await openMessage(keys().replyIdentity, {
    columns: { tipId: offerId, messageId },
    files: [],
    ciphertext: fromBase64Url(ciphertext),
    grant: fromBase64Url(grant.sealed),
  });
  return { text: content.text, signed: isSignedByUnit(offerId, letter, signers) };
}

answerCalls<OfferCalls>({
  begin: () => {
    receipt();
    return null;
  },
  solve: solveChallenge,
  seal,
  parse: parseReceipt,
  unlock: async (words) => {
    unlocked = await receiptKeys(words);
    return null;
  },
  sign: ({ method, path, body, nowMs }) =>
    signRequest(keys().signer, { method, path, body }, new Date(nowMs)),
  open,
});
