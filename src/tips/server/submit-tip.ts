import { AppError } from '../../platform/app-error.ts';
import { isUniqueViolation } from '../../platform/database.ts';
import type { Services } from '../../platform/services.ts';
import type { Submission } from '../../sealed/submission.ts';
import type { Acknowledgement, Submitted } from '../reporter-contract.ts';
import { createDraftClaims, type DraftClaims } from './draft-claims.ts';
import { findAcknowledgement } from './find-acknowledgement.ts';
import { type FindSite, type FromSite, isFromSite } from './from-site.ts';
import { type Entry, missingFiles, type Prepared, prepareSubmission } from './prepare-submission.ts';
import { checkProof } from './proof-of-work.ts';
import {
  type ReceivedSubmission,
  receiptHashOf,
  receiptKeyOf,
  receiveSubmission,
} from './receive-submission.ts';
import { runBatch } from './run-batch.ts';
import { withClient } from './statements.ts';
import { type SubmissionRow, submissionStatements } from './submission-statements.ts';

/**
 * Takes a sealed tip: when this resolves it is on disk, with its leaf and the job that tells the desk. The same
 * body again gets the first acknowledgement. `forSite` says whether it waits to be counted for the site of a code that
 * came along: no more once it is counted, or is with an independent desk. No code costs the tip. Throws the errors of `tips.submit`.
 */
type SubmitTip = (input: {
  submission: Submission;
  proof: string;
  siteCode?: string | undefined;
}) => Promise<Submitted>;

/** The operation over these services; it remembers which proofs have been used. */
export function createSubmitTip(services: Services, findSite: FindSite): SubmitTip {
  const claims = createDraftClaims();
  return async ({ submission, proof, siteCode }) => {
    checkProof(services, proof, submission.draftId);
    if (siteCode === undefined) {
      return { ...(await takeSubmission(services, submission, { claims })), forSite: false };
    }
    const fromSite = await findSite(siteCode);
    const acknowledgement = await takeSubmission(services, submission, { claims, fromSite });
    // asked in every case, so that no answer is quicker: what is sent again is told what is true now
    const receiptHash = receiptHashOf(submission.draftId, receiptKeyOf(submission));
    return { ...acknowledgement, forSite: await isFromSite(services.pool, receiptHash) };
  };
}

/** How a submission is taken: what claims its draft, who entered it, which site it came from. */
interface Taking {
  readonly claims?: DraftClaims;
  readonly entry?: Entry | undefined;
  readonly fromSite?: FromSite | undefined;
}

/**
 * The same without a proof of work, for a sender that has none to do: an officer who enters a tip, and the demo,
 * which writes down years of them. Throws the errors of `tips.submit` but `bad_proof_of_work`.
 */
export async function takeSubmission(
  services: Services,
  submission: Submission,
  { claims = createDraftClaims(), entry, fromSite }: Taking = {},
): Promise<Acknowledgement> {
  const received = await receiveSubmission(services, submission);
  const { receiptHash, bodyHash } = received;
  try {
    const prepared = await prepareSubmission(services, received, { entry, fromSite });
    return await claimed(services, claims, received, prepared);
  } catch (error) {
    // A phone that never heard the first answer asks again; by now the key, the file or the day may have gone.
    const first =
      error instanceof AppError && (await findAcknowledgement(services.pool, receiptHash, bodyHash));
    if (first) return first;
    throw error;
  }
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
  return (await prepareSubmission(services, await receiveSubmission(services, submission))).row;
}

/** Writes a submission in one durable transaction. False, and nothing written, where its receipt is known. */
function store(pool: Services['pool'], row: SubmissionRow): Promise<boolean> {
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
