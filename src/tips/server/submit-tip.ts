import type { ReceivingKey } from '../../accounts/server/index.ts';
import { findArea } from '../../areas/server/index.ts';
import { currentLawBook } from '../../law/server/index.ts';
import { leafRow, logSigner, promiseInclusion, promiseToWire } from '../../ledger/server/index.ts';
import { AppError } from '../../platform/app-error.ts';
import { dayOf } from '../../platform/clock.ts';
import { isUniqueViolation } from '../../platform/database.ts';
import type { Services } from '../../platform/services.ts';
import type { Submission } from '../../sealed/submission.ts';
import type { Acknowledgement } from '../reporter-contract.ts';
import { grantRow } from './check-signature.ts';
import { createDraftClaims, type DraftClaims } from './draft-claims.ts';
import { type DraftFile, findDraftFiles } from './draft-files.ts';
import { findAcknowledgement } from './find-acknowledgement.ts';
import { newTipId } from './new-tip-id.ts';
import { checkProof } from './proof-of-work.ts';
import { receiptClocks } from './receipt-clocks.ts';
import { type ReceivedSubmission, receiveSubmission, receivingDesk } from './receive-submission.ts';
import { runBatch } from './run-batch.ts';
import { withClient } from './statements.ts';
import { type SubmissionRow, submissionStatements } from './submission-statements.ts';

/**
 * Takes a sealed tip: when this resolves it is on disk, with its leaf and the job that tells the desk. The same
 * body again gets the first acknowledgement. Throws the errors of `tips.submit`.
 */
export type SubmitTip = (input: { submission: Submission; proof: string }) => Promise<Acknowledgement>;

/** The operation over these services; it remembers which proofs have been used. */
export function createSubmitTip(services: Services): SubmitTip {
  const claims = createDraftClaims();
  return async ({ submission, proof }) => {
    checkProof(services, proof, submission.draftId);
    return takeSubmission(services, submission, claims);
  };
}

/**
 * The same without a proof of work, for a sender that has none to do: the demo, which writes down years of
 * tips. Throws the errors of `tips.submit` but `bad_proof_of_work`.
 */
export async function takeSubmission(
  services: Services,
  submission: Submission,
  claims: DraftClaims = createDraftClaims(),
): Promise<Acknowledgement> {
  const received = await receiveSubmission(services, submission);
  const { receiptHash, bodyHash } = received;
  try {
    const row = await prepare(services, received);
    return await claimed(services, claims, received, row);
  } catch (error) {
    // A phone that never heard the first answer asks again; by now the key, the file or the day may have gone.
    const first =
      error instanceof AppError && (await findAcknowledgement(services.pool, receiptHash, bodyHash));
    if (first) return first;
    throw error;
  }
}

interface Prepared {
  readonly row: SubmissionRow;
  readonly acknowledgement: Acknowledgement;
}

async function claimed(
  { pool, clock }: Services,
  claims: DraftClaims,
  { sent, receiptHash, bodyHash }: ReceivedSubmission,
  { row, acknowledgement }: Prepared,
): Promise<Acknowledgement> {
  if (!claims.claim(sent.draftId, receiptHash, clock.now())) throw new AppError('draft_conflict');
  try {
    if (await store(pool, row)) return acknowledgement;
  } catch (error) {
    claims.release(sent.draftId);
    throw error;
  }
  const first = await findAcknowledgement(pool, receiptHash, bodyHash);
  if (first === undefined) throw new AppError('draft_conflict');
  return first;
}

/** All that a submission writes, checked as ever, without writing it: what the benches compare with. */
export async function submissionRow(services: Services, submission: Submission): Promise<SubmissionRow> {
  return (await prepare(services, await receiveSubmission(services, submission))).row;
}

/** Writes a submission in one durable transaction. False, and nothing written, where its receipt is known. */
export function store(pool: Services['pool'], row: SubmissionRow): Promise<boolean> {
  const { writes, commit } = submissionStatements(row);
  return withClient(pool, async (client) => {
    if (row.files.length === 0) {
      await runBatch(client, [...writes, commit]);
      return true;
    }
    // The sweep may have been faster than a phone that took its time: then nothing is committed.
    const [, , taken] = await runBatch(client, writes);
    if (taken !== row.files.length) throw missingFiles();
    await runBatch(client, [commit]);
    return true;
  }).catch((error) => {
    if (isUniqueViolation(error, 'receipt_pkey')) return false;
    throw error;
  });
}

/** All that is to be written, from what was sent and what is in memory. Reads the database for files alone. */
async function prepare(services: Services, received: ReceivedSubmission): Promise<Prepared> {
  const { clock, db } = services;
  const { sent } = received;
  const now = clock.now();
  const today = dayOf(now);
  const desk = await receivingDesk(services, received);
  if (sent.day !== null && sent.day > today) throw new AppError('day_in_future');
  if (sent.areaId !== null && (await findArea(db, sent.areaId)) === undefined) {
    throw new AppError('unknown_area');
  }
  const files = sent.files.length === 0 ? [] : await filesOf(services, sent);
  const signer = await logSigner(services);
  const tipId = newTipId(now);
  const leaf = leafRow(
    {
      areaId: desk.areaId,
      tipId,
      stepSeq: 1,
      subject: 'tip',
      fields: ['tip', tipId, 1, 'receive', null, 'received', now.toISOString(), received.body.sha256],
    },
    now,
  );
  const acknowledgement: Acknowledgement = {
    tipId,
    receivedAt: now.toISOString(),
    leaf: {
      hash: leaf.leaf_hash.toString('base64url'),
      salt: leaf.salt.toString('base64url'),
      fields: ['tip', tipId, 1, 'receive', null, 'received', now.toISOString(), received.body.sha256],
    },
    promise: promiseToWire(promiseInclusion(leaf.leaf_hash, now, signer)),
  };
  const row: SubmissionRow = {
    receipt: {
      receipt_hash: received.receiptHash,
      body_hash: received.bodyHash,
      acknowledgement: JSON.stringify(acknowledgement),
    },
    submission: submissionColumns(received, desk, tipId, now),
    receivedOn: today,
    placeAreaId: sent.areaId ?? desk.areaId,
    grants: received.grants.map(grantRow),
    files,
    clocks: receiptClocks(await currentLawBook(db, clock), today),
    leaf,
  };
  return { row, acknowledgement };
}

function submissionColumns(
  { sent, category, body }: ReceivedSubmission,
  desk: ReceivingKey,
  tipId: string,
  now: Date,
): SubmissionRow['submission'] {
  const signedBy = sent.envelope === 'reporter' ? null : sent.signedBy;
  return {
    area_id: desk.areaId,
    tip_id: tipId,
    envelope: sent.envelope,
    draft_id: sent.draftId,
    unit_id: sent.unitId,
    epoch: sent.epoch,
    category,
    bound_area_id: sent.areaId,
    day: sent.day,
    channel: sent.channel,
    ciphertext: body.bytes,
    signing_key: sent.receipt === null ? null : Buffer.from(sent.receipt.signingKey, 'base64url'),
    reply_recipient: sent.receipt?.replyRecipient ?? null,
    signed_unit_id: signedBy?.unitId ?? null,
    signed_epoch: signedBy?.epoch ?? null,
    parent: sent.envelope === 'derived' ? Buffer.from(sent.parent, 'base64url') : null,
    signature: Buffer.from(sent.signature, 'base64url'),
    received_at: now.toISOString(),
  };
}

async function filesOf({ db }: Services, sent: Submission): Promise<DraftFile[]> {
  const files = await findDraftFiles(db, sent.draftId, sent.files);
  if (files === undefined) throw missingFiles();
  return files;
}

function missingFiles(): AppError {
  return new AppError('invalid_input', { issues: [{ path: 'submission.files', code: 'file_missing' }] });
}
