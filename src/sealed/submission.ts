import { z } from 'zod';
import {
  daySchema,
  publicKeySchema,
  recipientSchema,
  rowIdSchema,
  sha256Schema,
  signatureSchema,
} from '../wire/encoding.ts';
import { categorySchema } from './plaintext.ts';
import { ciphertextSchema, grantsFit, grantsSchema, sealedFilesSchema } from './wire-schemas.ts';

/** The ways a tip reaches a desk other than the sender's own browser. */
export const COUNTER_CHANNELS = ['counter', 'telephone', 'letter', 'letter_box', 'press'] as const;

const receiptSchema = z.strictObject({ signingKey: publicKeySchema, replyRecipient: recipientSchema });

/** The unit that signs, where no receipt does. */
const signedBySchema = z.strictObject({ unitId: rowIdSchema, epoch: rowIdSchema });

const columns = {
  draftId: z.uuid(),
  unitId: rowIdSchema,
  epoch: rowIdSchema,
  category: categorySchema,
  areaId: rowIdSchema.nullable(),
  day: daySchema.nullable(),
  ciphertext: ciphertextSchema,
  grants: grantsSchema,
  files: sealedFilesSchema,
  signature: signatureSchema,
};

/** Sealed and signed on the reporter's own device. */
const reporterSchema = z.strictObject({
  envelope: z.literal('reporter'),
  ...columns,
  channel: z.literal('web'),
  receipt: receiptSchema,
});

/** Taken down by an officer at the counter, on the telephone, from a letter; signed by the unit. */
const onBehalfSchema = z.strictObject({
  envelope: z.literal('on_behalf'),
  ...columns,
  channel: z.enum(COUNTER_CHANNELS),
  /** A receipt printed for the person at the counter, or null. */
  receipt: receiptSchema.nullable(),
  signedBy: signedBySchema,
});

/** A part split off another tip; signed by the unit. */
const derivedSchema = z.strictObject({
  envelope: z.literal('derived'),
  ...columns,
  channel: z.enum(['web', ...COUNTER_CHANNELS]),
  /** The talk goes on under the parent. */
  receipt: z.null(),
  signedBy: signedBySchema,
  /** SHA-256 of the parent's ciphertext. */
  parent: sha256Schema,
});

const granted = (submission: Parameters<typeof grantsFit>[0]) => grantsFit(submission, false);
const atGrants = { path: ['grants'] };

/** A tip as it crosses the wire, in one of the three envelopes. Unknown keys are refused. */
export const submissionSchema = z
  .discriminatedUnion('envelope', [reporterSchema, onBehalfSchema, derivedSchema])
  .refine(granted, atGrants);
export type Submission = z.output<typeof submissionSchema>;

/** The same in one envelope alone, for those who may send no other. */
export const reporterSubmissionSchema = reporterSchema.refine(granted, atGrants);
export const onBehalfSubmissionSchema = onBehalfSchema.refine(granted, atGrants);
export const derivedSubmissionSchema = derivedSchema.refine(granted, atGrants);
export type ReporterSubmission = z.output<typeof reporterSubmissionSchema>;
export type OnBehalfSubmission = z.output<typeof onBehalfSubmissionSchema>;
export type DerivedSubmission = z.output<typeof derivedSubmissionSchema>;
