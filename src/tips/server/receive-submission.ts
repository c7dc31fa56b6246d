import { hash } from 'node:crypto';
import { type ReceivingKey, receivingKeys } from '../../accounts/server/index.ts';
import { AppError, invalidInput } from '../../platform/app-error.ts';
import type { Services } from '../../platform/services.ts';
import type { Submission } from '../../sealed/submission.ts';
import { submissionStatement } from '../../sealed/submission-statement.ts';
import { CATEGORY_CODES, type CategoryCode } from '../categories.ts';
import {
  checkSignature,
  type ReceivedGrant,
  receiveBody,
  receiveGrants,
  type SealedBytes,
} from './check-signature.ts';

/** A submission whose form, headers and signature have been checked; who may receive it is another question. */
export interface ReceivedSubmission {
  readonly sent: Submission;
  readonly category: CategoryCode;
  readonly body: SealedBytes;
  readonly grants: readonly ReceivedGrant[];
  /** SHA-256 of the receipt's public key; without a receipt, of the draft's id. */
  readonly receiptHash: Buffer;
  /** SHA-256 of all that was signed, and of the signature. */
  readonly bodyHash: Buffer;
}

const categories: ReadonlySet<string> = new Set(CATEGORY_CODES);

/**
 * Checks a submission by itself. Throws `invalid_input` for an unknown category, `unknown_recipient`,
 * `mixed_recipients`, `bad_signature`; `unknown_unit` where the unit that should have signed has no key.
 */
export async function receiveSubmission(services: Services, sent: Submission): Promise<ReceivedSubmission> {
  const { category } = sent;
  if (!isCategory(category)) throw invalidInput('submission.category', 'invalid_value');
  const body = receiveBody(sent.ciphertext);
  const grants = receiveGrants(sent.grants);
  const statement = submissionStatement({
    ...sent,
    ciphertextHash: body.sha256,
    grants: grants.map(({ hashed }) => hashed),
    signedBy: sent.envelope === 'reporter' ? null : sent.signedBy,
    parent: sent.envelope === 'derived' ? sent.parent : null,
  });
  checkSignature(await signingKey(services, sent), statement, sent.signature);
  return {
    sent,
    category,
    body,
    grants,
    receiptHash: receiptHashOf(sent.draftId, receiptKeyOf(sent)),
    bodyHash: hash('sha256', Buffer.concat([statement, Buffer.from(sent.signature)]), 'buffer'),
  };
}

function isCategory(code: string): code is CategoryCode {
  return categories.has(code);
}

/** The public key of a submission's receipt; null where it was taken down without one. */
export function receiptKeyOf({ receipt }: Submission): Buffer | null {
  return receipt && Buffer.from(receipt.signingKey, 'base64url');
}

/** A receipt's hash is found by its holder; a tip taken down without one is found by its draft alone. */
export function receiptHashOf(draftId: string, signingKey: Buffer | null): Buffer {
  return hash('sha256', signingKey ?? `draft:${draftId}`, 'buffer');
}

async function signingKey(services: Services, sent: Submission): Promise<string> {
  if (sent.envelope === 'reporter') return sent.receipt.signingKey;
  const { unitId, epoch } = sent.signedBy;
  const key = await receivingKeys(services).accepted(unitId, epoch);
  if (key === undefined) throw new AppError('unknown_unit');
  return key.signingKey;
}

/**
 * The desk that a submission is for. Throws `unknown_unit` where it does not receive, `unknown_recipient` where
 * the epoch of any grant is not its unit's present one, nor one replaced lately, or more than one unit is to read
 * along, and `no_desk` where nobody receives at all.
 */
export async function receivingDesk(services: Services, { sent }: ReceivedSubmission): Promise<ReceivingKey> {
  const keys = receivingKeys(services);
  const own = await keys.accepted(sent.unitId, sent.epoch);
  if (own === undefined) {
    const current = await keys.current();
    if (current.size === 0) throw new AppError('no_desk');
    throw new AppError(current.has(sent.unitId) ? 'unknown_recipient' : 'unknown_unit');
  }
  const also = readingAlong(sent);
  if (also === undefined) return own;
  const further = await keys.accepted(also.unitId, also.epoch);
  // what is sealed to the independent desk is for nobody else; beside a desk only the duty desk reads along
  if (further?.kind !== 'duty' || own.kind === 'independent') throw new AppError('unknown_recipient');
  return own;
}

/** The unit, beside its own, that a submission or a message is sealed to. Throws `unknown_recipient` for several. */
export function readingAlong({
  unitId,
  grants,
}: Pick<Submission, 'unitId' | 'grants'>): { readonly unitId: number; readonly epoch: number } | undefined {
  const further = grants.flatMap((grant) => (grant.to === 'unit' && grant.unitId !== unitId ? [grant] : []));
  if (further.length > 1) throw new AppError('unknown_recipient');
  return further[0];
}
