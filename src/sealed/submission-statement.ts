import { fromBase64Url } from '../wire/bytes.ts';
import type { ReceiptPublic, SubmissionColumns } from './binding.ts';
import { sha256Text } from './digest.ts';
import { verify } from './signing.ts';
import { listFields, type Statement, statement } from './statement.ts';
import type { Submission } from './submission.ts';
import { fileFields, type GrantHash, grantFields, hashGrants, type SealedFile } from './wire-grants.ts';

/** A unit's signature is found in the directory under this unit and epoch. */
interface SignedBy {
  readonly unitId: number;
  readonly epoch: number;
}

/** Something on the wire before it is signed. */
export type Unsigned<T> = T extends unknown ? Omit<T, 'signature'> : never;

/** All that is signed of a submission. Blobs are there as their SHA-256, so a row of the database suffices. */
interface SubmissionRecord extends SubmissionColumns {
  readonly envelope: 'reporter' | 'on_behalf' | 'derived';
  readonly channel: string;
  /** SHA-256 of the sealed body. */
  readonly ciphertextHash: string;
  readonly grants: readonly GrantHash[];
  readonly receipt: ReceiptPublic | null;
  readonly files: readonly SealedFile[];
  readonly signedBy: SignedBy | null;
  /** SHA-256 of the sealed body that a derived tip was split off from. */
  readonly parent: string | null;
}

/** The canonical bytes of a submission, signed by the receipt's key or the unit's. */
export function submissionStatement(record: SubmissionRecord): Statement {
  return statement('tip-submission', [
    record.envelope,
    record.draftId,
    record.unitId,
    record.epoch,
    record.category,
    record.areaId,
    record.day,
    record.channel,
    record.ciphertextHash,
    ...listFields(record.grants, grantFields),
    record.receipt?.replyRecipient ?? null,
    record.receipt?.signingKey ?? null,
    ...listFields(record.files, fileFields),
    record.signedBy?.unitId ?? null,
    record.signedBy?.epoch ?? null,
    record.parent,
  ]);
}

/** The record of a submission on the wire. A server in a hurry may hash with node:crypto and build its own. */
export function submissionRecord(submission: Unsigned<Submission>): SubmissionRecord {
  const { envelope, draftId, unitId, epoch, category, areaId, day, channel, receipt, files } = submission;
  return {
    envelope,
    draftId,
    unitId,
    epoch,
    category,
    areaId,
    day,
    channel,
    receipt,
    files,
    ciphertextHash: sha256Text(fromBase64Url(submission.ciphertext)),
    grants: hashGrants(submission.grants),
    signedBy: submission.envelope === 'reporter' ? null : submission.signedBy,
    parent: submission.envelope === 'derived' ? submission.parent : null,
  };
}

/**
 * Whether a submission is signed by whom it should be: the receipt's own key for `reporter`; for the others
 * the key that the directory has for `signedBy`, which the caller looks up.
 */
export function verifySubmission(record: SubmissionRecord, signature: string, unitKey?: string): boolean {
  const key = record.envelope === 'reporter' ? record.receipt?.signingKey : unitKey;
  return key !== undefined && verify(key, submissionStatement(record), signature);
}
