import { hash } from 'node:crypto';
import { CompiledQuery } from 'kysely';
import type { z } from 'zod';
import { AppError, invalidInput } from '../../platform/app-error.ts';
import { isUniqueViolation, type Trx, transaction } from '../../platform/database.ts';
import type { Services } from '../../platform/services.ts';
import type { DerivedSubmission } from '../../sealed/submission.ts';
import type { splitTip as contract } from '../parts-contract.ts';
import type { Actor } from '../policy.ts';
import type { DraftFile } from './draft-files.ts';
import { findAcknowledgement } from './find-acknowledgement.ts';
import { missingFiles, type Origin, type Prepared, prepareSubmission } from './prepare-submission.ts';
import { receiveReason } from './receive-reason.ts';
import { receiveSubmission } from './receive-submission.ts';
import { refuseUnlessPermitted } from './refuse-unless-permitted.ts';
import { submissionStatements } from './submission-statements.ts';
import { takeLinkedStep } from './take-linked-step.ts';
import { tipChanged } from './tip-changed.ts';
import { type FoundTip, filesOf } from './tip-queries.ts';
import { writeLink } from './write-link.ts';

type Reply = z.input<(typeof contract)['reply']>;

/**
 * Makes a part of a tip a tip of its own, in the same unit: sealed anew and signed by the unit, with the
 * channel and the day of receipt of the whole, from which the law's time runs. Both know of each other.
 * Throws `tip_changed` where the whole has moved on, `invalid_input` for another parent, another channel or
 * files that are not the parent's, and the errors of `tips.split`.
 */
export async function splitTip(
  services: Services,
  actor: Actor,
  whole: FoundTip,
  { version, submission, reason }: z.output<(typeof contract)['body']>,
): Promise<Reply> {
  const { db, pool } = services;
  const received = await receiveSubmission(services, submission);
  const answered = async (): Promise<Reply | undefined> => {
    const known = await findAcknowledgement(pool, received.receiptHash, received.bodyHash);
    return known && { partId: known.tipId, version: version + 1 };
  };
  const first = await answered();
  if (first) return first;
  if (whole.row.version !== version) throw await tipChanged(services, whole, version);
  refuseUnlessPermitted(actor, whole, 'split');
  const words = await receiveReason(services, whole, 'split', reason);
  const origin = await originOf(services, whole, submission);
  const part = await prepareSubmission(services, received, { entry: { actorId: actor.accountId, origin } });
  const partId = part.acknowledgement.tipId;
  const step = { action: 'split', actorId: actor.accountId, otherTipId: partId, reason: words } as const;
  const moved = await transaction(db, async (trx) => {
    if (!(await takeLinkedStep(services, trx, whole, step, version))) return false;
    await writePart(trx, part);
    const { area_id: areaId } = part.row.submission;
    const at = services.clock.now();
    await writeLink(trx, { areaId, tipId: partId }, whole, { kind: 'part', actorId: step.actorId, at });
    return true;
  }).catch((error: unknown) => {
    throw isUniqueViolation(error, 'receipt_pkey') ? new AppError('draft_conflict') : error;
  });
  if (moved) return { partId, version: version + 1 };
  // the very same request at the same time may have been the first
  const again = await answered();
  if (again) return again;
  throw await tipChanged(services, whole, version);
}

/** What the part has of the whole. Throws where it does not belong to it. */
async function originOf(
  { db }: Services,
  whole: FoundTip,
  { parent, channel, unitId, signedBy, grants, files: named }: DerivedSubmission,
): Promise<Origin> {
  const { row, places, tipId } = whole;
  const strangers = grants.some((grant) => grant.to === 'unit' && grant.unitId !== row.unit_id);
  if (unitId !== row.unit_id || signedBy.unitId !== row.unit_id || strangers) {
    throw new AppError('unknown_recipient');
  }
  if (channel !== row.channel) throw invalidInput('submission.channel', 'invalid_value');
  const { ciphertext } = await db
    .selectFrom('submission')
    .select('ciphertext')
    .where('area_id', 'in', places)
    .where('tip_id', '=', tipId)
    .executeTakeFirstOrThrow();
  if (ciphertext === null || hash('sha256', ciphertext, 'base64url') !== parent) {
    throw invalidInput('submission.parent', 'invalid_value');
  }
  return {
    tipId,
    receivedAt: row.received_at,
    receivedOn: row.received_on,
    countedFrom: row.counted_from,
    files: namedFiles(await filesOf(db, whole), named),
  };
}

/** The files of the whole that go along, as they were named; the stored bytes are the same ones. */
function namedFiles(files: readonly DraftFile[], named: DerivedSubmission['files']): DraftFile[] {
  return named.map(({ id, sha256, size }) => {
    const file = files.find(({ file_id }) => file_id === id);
    if (file?.size !== size || file.sha256.toString('base64url') !== sha256) throw missingFiles();
    const { stored_as, sha256: digest } = file;
    return { file_id: id, stored_as, sha256: digest, size };
  });
}

/** The very statements of a submission, in a transaction that is open already. */
async function writePart(trx: Trx, { row }: Prepared): Promise<void> {
  const [, ...writes] = submissionStatements(row).writes;
  for (const { text, values = [] } of writes) await trx.executeQuery(CompiledQuery.raw(text, [...values]));
}
