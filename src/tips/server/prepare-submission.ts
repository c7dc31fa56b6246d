import type { ReceivingKey } from '../../accounts/server/index.ts';
import { findArea } from '../../areas/server/index.ts';
import { currentLawBook } from '../../law/server/index.ts';
import type { LeafField } from '../../ledger/leaf.ts';
import { leafRow, logSigner, promiseInclusion, promiseToWire } from '../../ledger/server/index.ts';
import { AppError, invalidInput } from '../../platform/app-error.ts';
import { dayOf } from '../../platform/clock.ts';
import type { Services } from '../../platform/services.ts';
import type { Submission } from '../../sealed/submission.ts';
import type { Acknowledgement } from '../reporter-contract.ts';
import { grantRow } from './check-signature.ts';
import { type DraftFile, findDraftFiles } from './draft-files.ts';
import { enteredBy } from './entered-by.ts';
import type { FromSite } from './from-site.ts';
import { newTipId } from './new-tip-id.ts';
import { receiptClocks } from './receipt-clocks.ts';
import { type ReceivedSubmission, readingAlong, receivingDesk } from './receive-submission.ts';
import type { SubmissionRow } from './submission-statements.ts';

/** A submission ready to be written, and what its sender is told then. */
export interface Prepared {
  readonly row: SubmissionRow;
  readonly acknowledgement: Acknowledgement;
}

/** What a part has of the tip that it was split off from: the law's time runs from that one's receipt. */
export interface Origin {
  readonly tipId: string;
  readonly receivedAt: Date;
  readonly receivedOn: string;
  readonly countedFrom: string | null;
  readonly files: readonly DraftFile[];
}

/** The officer who enters a submission, and where it comes from if it is a part. */
export interface Entry {
  readonly actorId: string;
  readonly origin?: Origin;
}

/**
 * All that is to be written, from what was sent and what is in memory. Reads the database for files alone. Throws
 * `day_in_future`, `unknown_area`, `invalid_input` for a missing file, and the errors of `receivingDesk`.
 */
export async function prepareSubmission(
  services: Services,
  received: ReceivedSubmission,
  { entry, fromSite }: { readonly entry?: Entry | undefined; readonly fromSite?: FromSite | undefined } = {},
): Promise<Prepared> {
  const { clock, db } = services;
  const { sent } = received;
  const now = clock.now();
  const today = dayOf(now);
  const desk = await receivingDesk(services, received);
  if (sent.day !== null && sent.day > today) throw new AppError('day_in_future');
  if (sent.areaId !== null && (await findArea(db, sent.areaId)) === undefined) {
    throw new AppError('unknown_area');
  }
  const origin = entry?.origin;
  const files = origin?.files ?? (await uploadedFiles(services, sent));
  const tipId = newTipId(now);
  const { leaf, acknowledgement } = await acknowledge(services, received, { desk, tipId, now, entry });
  const receivedOn = origin?.receivedOn ?? today;
  const countedFrom = origin?.countedFrom ?? null;
  const row: SubmissionRow = {
    receipt: {
      receipt_hash: received.receiptHash,
      body_hash: received.bodyHash,
      acknowledgement: JSON.stringify(acknowledgement),
    },
    submission: submissionColumns(received, desk, tipId, origin?.receivedAt ?? now),
    receivedOn,
    countedFrom,
    entered: entry
      ? { actorId: entry.actorId, at: now.toISOString(), parentId: origin?.tipId ?? null }
      : null,
    placeAreaId: sent.areaId ?? desk.areaId,
    alsoUnitId: readingAlong(sent)?.unitId ?? null,
    grants: received.grants.map(grantRow),
    files,
    // what concerns an officer or a team member is counted for no team, whatever came along
    fromSite: desk.kind === 'independent' ? null : (fromSite ?? null),
    clocks: receiptClocks(await currentLawBook(db, clock), countedFrom ?? receivedOn),
    leaf,
  };
  return { row, acknowledgement };
}

/** The leaf of the receipt, what opens it, and the log's promise. Who entered it is told to no reporter. */
async function acknowledge(
  services: Services,
  { body }: ReceivedSubmission,
  of: { desk: ReceivingKey; tipId: string; now: Date; entry: Entry | undefined },
): Promise<{ leaf: SubmissionRow['leaf']; acknowledgement: Acknowledgement }> {
  const { desk, tipId, now, entry } = of;
  const at = now.toISOString();
  const by = entry === undefined ? [] : [enteredBy(services, tipId, entry.actorId)];
  const fields: LeafField[] = ['tip', tipId, 1, 'receive', null, 'received', at, body.sha256, ...by];
  const leaf = leafRow({ areaId: desk.areaId, tipId, stepSeq: 1, subject: 'tip', fields }, now);
  const promise = promiseToWire(promiseInclusion(leaf.leaf_hash, now, await logSigner(services)));
  const opening = {
    hash: leaf.leaf_hash.toString('base64url'),
    salt: leaf.salt.toString('base64url'),
    fields,
  };
  return { leaf, acknowledgement: { tipId, receivedAt: at, leaf: opening, promise } };
}

function submissionColumns(
  { sent, category, body, grants }: ReceivedSubmission,
  desk: ReceivingKey,
  tipId: string,
  receivedAt: Date,
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
    grant_hashes: JSON.stringify(grants.map(({ hashed }) => hashed)),
    received_at: receivedAt.toISOString(),
  };
}

async function uploadedFiles({ db }: Services, sent: Submission): Promise<readonly DraftFile[]> {
  if (sent.files.length === 0) return [];
  const files = await findDraftFiles(db, sent.draftId, sent.files);
  if (files === undefined) throw missingFiles();
  return files;
}

/** A submission names a file that is not there, or is another one. */
export function missingFiles(): AppError {
  return invalidInput('submission.files', 'file_missing');
}
