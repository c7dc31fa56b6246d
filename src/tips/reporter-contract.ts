import { z } from 'zod';
import { sealToSchema, signersSchema } from '../accounts/key-contract.ts';
import { leafSchema } from '../ledger/contract.ts';
import { messageSchema } from '../sealed/message.ts';
import { reporterSubmissionSchema } from '../sealed/submission.ts';
import {
  base64Url,
  daySchema,
  momentSchema,
  publicKeySchema,
  rowIdSchema,
  sha256Schema,
  signatureSchema,
} from '../wire/encoding.ts';
import { bytes, endpoint } from '../wire/endpoint.ts';
import { CATEGORY_CODES } from './categories.ts';
import {
  CHANNELS,
  clockSchema,
  earlierClocksSchema,
  proofSchema,
  stepSchema,
  tipMessageSchema,
} from './contract.ts';
import { CLASSIFICATIONS, OUTCOME_CODES, STATES } from './workflow.ts';

export const challenge = endpoint({
  name: 'tips.challenge',
  method: 'GET',
  path: '/api/tips/challenge',
  access: 'anyone',
  summary: 'A proof-of-work challenge bound to a draft.',
  query: z.object({ draftId: z.uuid() }),
  reply: z.object({ challenge: z.string() }),
});

/** Not below `/api`: a browser tells progress only where it sends cookies along, and the session's is for `/api` alone. */
export const uploadFile = endpoint({
  name: 'tips.uploadFile',
  method: 'PUT',
  path: '/drafts/:draftId/files/:fileId',
  access: 'anyone',
  summary:
    'A sealed file of a draft. The draft id and the file id are chosen by the sender; sending again is harmless.',
  params: z.object({ draftId: z.uuid(), fileId: z.uuid() }),
  body: bytes,
  reply: z.object({ sha256: sha256Schema, size: z.int() }),
  errors: ['bad_proof_of_work', 'too_large', 'too_many_files', 'draft_conflict'],
  bodyLimit: 52 * 1024 * 1024,
});

export const acknowledgementSchema = z.object({
  tipId: z.uuid(),
  receivedAt: momentSchema,
  /** The leaf that commits to this receipt, what opens it, and the log's promise to include it. */
  leaf: z.object({
    hash: sha256Schema,
    salt: base64Url({ exactBytes: 32 }),
    fields: z.array(z.union([z.string(), z.number(), z.null()])),
  }),
  promise: z.object({ at: momentSchema, signature: signatureSchema, logKey: publicKeySchema }),
});
export type Acknowledgement = z.output<typeof acknowledgementSchema>;

/** An acknowledgement as it is kept: what opened its leaf is destroyed when the content is erased. */
export const keptAcknowledgementSchema = acknowledgementSchema.extend({ leaf: leafSchema });
export type KeptAcknowledgement = z.output<typeof keptAcknowledgementSchema>;

/** What is answered to a tip. `forSite`: it counts for the site whose code came along. */
export type Submitted = Acknowledgement & { readonly forSite: boolean };

export const submitTip = endpoint({
  name: 'tips.submit',
  method: 'POST',
  path: '/api/tips',
  access: 'anyone',
  summary:
    'A sealed tip. The same body again gets the first acknowledgement; another body under the same draft is refused. A code of a site, where one comes along, has it counted for that site; no code ever costs the tip.',
  body: z.strictObject({
    submission: reporterSubmissionSchema,
    proof: proofSchema,
    /** Whatever it is: one that stands for no site is passed over. */
    siteCode: z.string().max(200).optional(),
  }),
  /** Unknown and expired codes are told alike. */
  reply: acknowledgementSchema.extend({ forSite: z.boolean() }),
  errors: [
    'bad_proof_of_work',
    'bad_signature',
    'unknown_recipient',
    'mixed_recipients',
    'unknown_unit',
    'unknown_area',
    'day_in_future',
    'draft_conflict',
    'tip_erased',
    'no_desk',
  ],
  bodyLimit: 256 * 1024,
});

export const followTip = endpoint({
  name: 'tips.follow',
  method: 'GET',
  path: '/api/receipt/tip',
  access: 'receipt',
  summary: 'Where the tip behind a receipt stands: its steps, its clocks, and the talk.',
  reply: z.object({
    tipId: z.uuid(),
    unit: z.object({ unitId: rowIdSchema, name: z.string(), nameEn: z.string() }),
    category: z.enum(CATEGORY_CODES),
    channel: z.enum(CHANNELS),
    state: z.enum(STATES),
    classification: z.enum(CLASSIFICATIONS).nullable(),
    outcome: z.enum(OUTCOME_CODES).nullable(),
    receivedAt: momentSchema,
    version: z.int(),
    clocks: z.array(clockSchema),
    /** Clocks of units that had it before, newest first. */
    earlierClocks: z.array(earlierClocksSchema),
    /** Newest 100; the officer's name is never among them. */
    steps: z.array(stepSchema),
    /** Newest 100 of the talk and the reasons meant for the reporter. */
    messages: z.array(tipMessageSchema),
    /** Who signed the unit's messages, up to the root. */
    signers: signersSchema,
    acknowledgement: keptAcknowledgementSchema,
    /** When the content was erased, on what ground, and the leaf that says so; null while it is there. */
    erasure: z.object({ on: daySchema, ground: z.string(), leaf: leafSchema }).nullable(),
    /** What an answer is sealed to; null while the unit has no key that a steward vouches for. */
    sealTo: sealToSchema.nullable(),
  }),
  errors: ['receipt_unknown'],
});

export const readLetterFile = endpoint({
  name: 'tips.readLetterFile',
  method: 'GET',
  path: '/api/receipt/files/:fileId',
  access: 'receipt',
  summary: 'A sealed file of a letter from the unit, as it came; of one’s own files there is none.',
  params: z.object({ fileId: z.uuid() }),
  reply: bytes,
  errors: ['receipt_unknown'],
});

export const addToTip = endpoint({
  name: 'tips.add',
  method: 'POST',
  path: '/api/receipt/messages',
  access: 'receipt',
  summary: 'The reporter answers or adds, sealed to the desk. The same message id again is harmless.',
  body: z.strictObject({ message: messageSchema }),
  reply: z.object({ at: momentSchema }),
  errors: [
    'receipt_unknown',
    'bad_signature',
    'unknown_recipient',
    'mixed_recipients',
    'draft_conflict',
    'tip_erased',
    'too_many_requests',
  ],
  bodyLimit: 256 * 1024,
});
