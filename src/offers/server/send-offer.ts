import { hash } from 'node:crypto';
import type { z } from 'zod';
import { checkRecipient, findUnit } from '../../accounts/server/index.ts';
import { currentLawBook } from '../../law/server/index.ts';
import { appendLeaf } from '../../ledger/server/index.ts';
import { AppError, invalidInput } from '../../platform/app-error.ts';
import { dayOf } from '../../platform/clock.ts';
import { type Trx, transaction } from '../../platform/database.ts';
import type { Services } from '../../platform/services.ts';
import { findKind, findLivingScheme } from '../../schemes/server/index.ts';
import { checkProof, createDraftClaims, hashOfReceiptKey } from '../../tips/server/index.ts';
import { type ReceivedWords, receiveWordsByReceipt, storeWords } from '../../words/server/index.ts';
import type { sendOffer as contract } from '../contract.ts';
import { offerDue } from '../offer-due.ts';
import { receiverOfArea } from './find-receiver.ts';
import { OFFER_ROLE, type StoredOffer } from './offer-queries.ts';
import { receivedBefore } from './received-before.ts';

type Sent = z.output<(typeof contract)['body']>;
type Received = z.input<(typeof contract)['reply']>;

/**
 * How somebody without an account sends: the offer has to be paid for with work, and one proof pays for what one receipt
 * signs, refused attempts included. Throws the errors of `offers.send`.
 */
export function createSendOffer(services: Services): (sent: Sent) => Promise<Received> {
  const claims = createDraftClaims();
  return async (sent) => {
    checkProof(services, sent.proof, sent.offerId);
    const receiptHash = hashOfReceiptKey(sent.receipt.signingKey);
    if (!claims.claim(sent.offerId, receiptHash, services.clock.now())) return conflict();
    return takeOffer(services, sent);
  };
}

/**
 * Takes an offer that has been paid for with work: receipt, offer, words, step and leaf in one transaction. The same
 * again gets the first answer; nobody else's is taken under its id, in whatever area. Throws the errors of `offers.send`
 * but `bad_proof_of_work`.
 */
export async function takeOffer(services: Services, sent: Omit<Sent, 'proof'>): Promise<Received> {
  const { db, clock } = services;
  const keys = { receiptHash: hashOfReceiptKey(sent.receipt.signingKey), bodyHash: bodyHashOf(sent) };
  const before = await receivedBefore(db, keys);
  if (before !== undefined) return before;
  // a letter could not be sealed to a key that only looks like one
  await checkRecipient(sent.receipt.replyRecipient);
  const { unitId, areaId } = await receiverOf(services, sent);
  const { offerId, receipt, message } = sent;
  const words = await receiveWordsByReceipt(
    services,
    message,
    { subjectId: offerId, unitId },
    receipt.signingKey,
  );
  const at = clock.now();
  const due = offerDue(await currentLawBook(db, clock), dayOf(at));
  const row: StoredOffer = {
    area_id: areaId,
    offer_id: offerId,
    unit_id: unitId,
    kind: sent.kind,
    scheme_id: sent.schemeId,
    scheme_kind: sent.schemeKind,
    place_area_id: sent.placeAreaId,
    signing_key: receipt.signingKey,
    reply_recipient: receipt.replyRecipient,
    received_at: at,
    due_on: due.day,
    due_verified: due.verified,
    state: 'received',
    version: 1,
    closed_on: null,
  };
  const leafHash = await transaction(db, (trx) => write(trx, row, words, keys));
  // somebody sent the same at the same time: theirs was written
  if (leafHash === undefined) return (await receivedBefore(db, keys)) ?? conflict();
  return { receivedAt: at.toISOString(), dueOn: due.day, leafHash: leafHash.toString('base64url') };
}

interface Keys {
  readonly receiptHash: Buffer;
  readonly bodyHash: Buffer;
}

async function write(
  trx: Trx,
  row: StoredOffer,
  words: ReceivedWords,
  keys: Keys,
): Promise<Buffer | undefined> {
  const { area_id, offer_id, received_at: at } = row;
  const claimed = await trx
    .insertInto('scheme_offer_receipt')
    .values({ receipt_hash: keys.receiptHash, body_hash: keys.bodyHash, area_id, offer_id, pays: true })
    .onConflict((conflict) => conflict.doNothing())
    .executeTakeFirst();
  if (claimed.numInsertedOrUpdatedRows !== 1n) return undefined;
  const written = await trx
    .insertInto('scheme_offer')
    .values(row)
    .onConflict((conflict) => conflict.doNothing())
    .executeTakeFirst();
  if (written.numInsertedOrUpdatedRows !== 1n) conflict();
  await storeWords(trx, 'scheme_offer', words, {
    areaId: area_id,
    subjectId: offer_id,
    role: OFFER_ROLE,
    authorId: null,
    at,
  });
  const about = [row.kind, row.scheme_id, row.scheme_kind, row.place_area_id];
  const fields = [
    'scheme.offer',
    offer_id,
    row.unit_id,
    ...about,
    at.toISOString(),
    row.due_on,
    words.body.sha256,
  ];
  const { leafHash } = await appendLeaf(trx, { areaId: area_id, subject: 'offer', fields }, at);
  await trx
    .insertInto('scheme_offer_step')
    .values({
      area_id,
      offer_id,
      version: 1,
      action: 'receive',
      state: 'received',
      actor_id: null,
      message_id: words.sent.messageId,
      at,
      leaf_hash: leafHash,
    })
    .execute();
  return leafHash;
}

/** The unit that answers, and the area that owns the offer: of the scheme's keeper, or of the ward's desk. */
async function receiverOf(
  services: Services,
  sent: Omit<Sent, 'proof'>,
): Promise<{ unitId: number; areaId: number }> {
  const { kind, schemeId, schemeKind, placeAreaId } = sent;
  if (kind === 'join') {
    if (schemeId === null || schemeKind !== null || placeAreaId !== null)
      throw invalidInput('schemeId', 'invalid_value');
    const scheme = await findLivingScheme(services.db, schemeId);
    if (scheme === undefined) throw new AppError('not_found');
    return { unitId: scheme.unit_id, areaId: scheme.area_id };
  }
  if (schemeId !== null || placeAreaId === null) throw invalidInput('placeAreaId', 'invalid_value');
  if (schemeKind !== null && (await findKind(services.db, schemeKind)) === undefined)
    throw new AppError('unknown_kind');
  const { desk } = await receiverOfArea(services, placeAreaId);
  const unit = await findUnit(services.db, desk.unitId);
  if (unit === undefined) throw new AppError('no_desk');
  return { unitId: unit.unitId, areaId: unit.areaId };
}

function bodyHashOf({
  offerId,
  kind,
  schemeId,
  schemeKind,
  placeAreaId,
  receipt,
  message,
}: Omit<Sent, 'proof'>): Buffer {
  const clear = [offerId, kind, schemeId, schemeKind, placeAreaId, receipt.replyRecipient, message.signature];
  return hash('sha256', JSON.stringify(clear), 'buffer');
}

function conflict(): never {
  throw new AppError('already_entered');
}
