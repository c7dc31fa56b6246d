import { toBase64Url } from '../wire/bytes.ts';
import { type Attachment, contentFileOf, sealedFileOf } from './attachment.ts';
import { type SubmissionColumns, tipBindOf } from './binding.ts';
import { type GrantRecipient, sealEnvelope } from './envelope.ts';
import type { TipContent } from './plaintext.ts';
import type { Signer } from './signing.ts';
import type { Submission } from './submission.ts';
import { submissionRecord, submissionStatement, type Unsigned } from './submission-statement.ts';
import { toWireGrants } from './wire-grants.ts';

type Of<Kind extends Submission['envelope']> = Extract<Submission, { envelope: Kind }>;

/** What sets the three envelopes apart. */
export type SubmissionOrigin =
  | Pick<Of<'reporter'>, 'envelope' | 'channel' | 'receipt'>
  | Pick<Of<'on_behalf'>, 'envelope' | 'channel' | 'receipt' | 'signedBy'>
  | Pick<Of<'derived'>, 'envelope' | 'channel' | 'receipt' | 'signedBy' | 'parent'>;

/** A tip before it is sealed. */
export interface SubmissionInput<Origin extends SubmissionOrigin = SubmissionOrigin> {
  readonly origin: Origin;
  readonly columns: Omit<SubmissionColumns, 'receipt'>;
  readonly content: Omit<TipContent, 'v' | 'bind' | 'files'>;
  readonly files: readonly Attachment[];
  /** The unit named in the columns, recovery, and further units. */
  readonly recipients: readonly GrantRecipient[];
  /** The receipt's signer for `reporter`, the unit's for the others. */
  readonly signer: Signer;
  /** The content key that files were already sealed to; a fresh one where there are none. */
  readonly contentIdentity?: string;
}

/** Binds, pads, seals, grants and signs a tip. Throws `too_large`, `unknown_recipient`. */
export async function sealSubmission<Origin extends SubmissionOrigin>(
  input: SubmissionInput<Origin>,
): Promise<Of<Origin['envelope']>> {
  const { origin, columns, signer } = input;
  const content: TipContent = {
    v: 1,
    bind: tipBindOf({ ...columns, receipt: origin.receipt }),
    ...input.content,
    files: input.files.map(contentFileOf),
  };
  const bytes = new TextEncoder().encode(JSON.stringify(content));
  const envelope = await sealEnvelope(bytes, input.recipients, input.contentIdentity);
  const unsigned: Unsigned<Submission> = {
    ...columns,
    ...origin,
    ciphertext: toBase64Url(envelope.ciphertext),
    grants: toWireGrants(envelope.grants),
    files: input.files.map(sealedFileOf),
  };
  const signature = signer.sign(submissionStatement(submissionRecord(unsigned)));
  // the envelope is the origin's
  return { ...unsigned, signature } as Of<Origin['envelope']>;
}
