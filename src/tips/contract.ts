import { z } from 'zod';
import { sealToSchema, signersSchema } from '../accounts/contract.ts';
import { messageSchema } from '../sealed/message.ts';
import { submissionSchema } from '../sealed/submission.ts';
import {
  base64Url,
  daySchema,
  momentSchema,
  publicKeySchema,
  rowIdParam,
  rowIdSchema,
  sha256Schema,
  signatureSchema,
} from '../wire/encoding.ts';
import { bytes, endpoint } from '../wire/endpoint.ts';
import { pageOf, pageQuery } from '../wire/page.ts';
import { CATEGORY_CODES } from './categories.ts';
import { CLOCK_CODES, CLOCK_STATES } from './clocks.ts';
import { ACTIONS, CLASSIFICATIONS, EXTENSIONS, OUTCOME_CODES, STATES } from './workflow.ts';

/** The number of a step, and the version that a tip has after it: PostgreSQL counts them in four bytes. */
export const versionSchema = z.int32().min(1);

/** A solved proof-of-work challenge, as the library encodes it. */
export const proofSchema = z.string().max(4000);

/** The header that carries a solved challenge where the body is raw bytes. */
export const PROOF_HEADER = 'x-proof-of-work';

export const grantSchema = z.object({
  recipient: z.enum(['unit', 'recovery', 'reporter']),
  unitId: z.int(),
  epoch: z.int(),
  sealed: base64Url({ maxBytes: 8192 }),
});

/** A grant as the signature of a message covers it: unit and epoch are null where it is for no unit. */
const grantHashSchema = z.object({
  to: z.enum(['unit', 'recovery', 'reporter']),
  unitId: z.int().nullable(),
  epoch: z.int().nullable(),
  sha256: sha256Schema,
});

export const clockSchema = z.object({
  clock: z.enum(CLOCK_CODES),
  state: z.enum(CLOCK_STATES),
  startedOn: daySchema,
  dueOn: daySchema.nullable(),
  stoppedOn: daySchema.nullable(),
  /** Codes of the law book's rows behind the date, newest last, and whether all are verified. */
  parameters: z.array(z.object({ code: z.string(), validFrom: daySchema })),
  verified: z.boolean(),
  rolled: z.boolean(),
});
export type TipClock = z.output<typeof clockSchema>;

export const stepSchema = z.object({
  seq: z.int(),
  action: z.enum(['receive', 'add', ...ACTIONS]),
  fromState: z.enum(STATES).nullable(),
  toState: z.enum(STATES),
  actor: z.string().nullable(),
  at: momentSchema,
  details: z.object({
    classification: z.enum(CLASSIFICATIONS).optional(),
    useful: z.boolean().optional(),
    assigneeId: z.uuid().optional(),
    assignee: z.string().optional(),
    extension: z.enum(EXTENSIONS).optional(),
    outcome: z.enum(OUTCOME_CODES).optional(),
    dueOn: daySchema.optional(),
  }),
  messageId: z.uuid().nullable(),
  leafHash: sha256Schema,
});
export type TipStep = z.output<typeof stepSchema>;

/** A sealed file as it stands in the clear. */
const tipFileSchema = z.object({ fileId: z.uuid(), sha256: sha256Schema, size: z.int() });

/**
 * `question`: the unit to the reporter; `reply`: the reporter; `note`: among colleagues; `reason`: the words of
 * a decision, for the reporter where a grant is. Its files are uploaded under its id as the draft id.
 */
export const tipMessageSchema = z.object({
  messageId: z.uuid(),
  kind: z.enum(['question', 'reply', 'note', 'reason']),
  author: z.string().nullable(),
  unitId: z.int().nullable(),
  epoch: z.int().nullable(),
  at: momentSchema,
  size: z.int(),
  signature: signatureSchema,
  /** All grants as first sent, so that the signature can be checked where only some of them are returned. */
  grantHashes: z.array(grantHashSchema),
  /** Absent for a reporter's own messages on the follow page: a seized phone reveals no story. */
  ciphertext: base64Url({ maxBytes: 96 * 1024 }).optional(),
  grants: z.array(grantSchema),
  files: z.array(tipFileSchema),
});
export type TipMessage = z.output<typeof tipMessageSchema>;

export const tipRowSchema = z.object({
  tipId: z.uuid(),
  unitId: rowIdSchema,
  placeAreaId: rowIdSchema,
  category: z.enum(CATEGORY_CODES),
  day: daySchema.nullable(),
  channel: z.enum(['web', 'counter', 'telephone', 'letter', 'letter_box', 'press']),
  receivedAt: momentSchema,
  version: z.int(),
  state: z.enum(STATES),
  classification: z.enum(CLASSIFICATIONS).nullable(),
  useful: z.boolean().nullable(),
  assignee: z.object({ accountId: z.uuid(), displayName: z.string() }).nullable(),
  outcome: z.enum(OUTCOME_CODES).nullable(),
  extensionAsked: z.enum(EXTENSIONS).nullable(),
  fileCount: z.int(),
  nextClock: z.enum(CLOCK_CODES).nullable(),
  nextDueOn: daySchema.nullable(),
  closedOn: daySchema.nullable(),
  unread: z.boolean(),
});
export type TipRow = z.output<typeof tipRowSchema>;

export const challenge = endpoint({
  name: 'tips.challenge',
  method: 'GET',
  path: '/api/tips/challenge',
  access: 'anyone',
  summary: 'A proof-of-work challenge bound to a draft.',
  query: z.object({ draftId: z.uuid() }),
  reply: z.object({ challenge: z.string() }),
});

export const uploadFile = endpoint({
  name: 'tips.uploadFile',
  method: 'PUT',
  path: '/api/drafts/:draftId/files/:fileId',
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

export const submitTip = endpoint({
  name: 'tips.submit',
  method: 'POST',
  path: '/api/tips',
  access: 'anyone',
  summary:
    'A sealed tip. The same body again gets the first acknowledgement; another body under the same draft is refused.',
  body: z.strictObject({ submission: submissionSchema, proof: proofSchema }),
  reply: acknowledgementSchema,
  errors: [
    'bad_proof_of_work',
    'bad_signature',
    'unknown_recipient',
    'mixed_recipients',
    'unknown_unit',
    'unknown_area',
    'day_in_future',
    'draft_conflict',
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
    state: z.enum(STATES),
    classification: z.enum(CLASSIFICATIONS).nullable(),
    outcome: z.enum(OUTCOME_CODES).nullable(),
    receivedAt: momentSchema,
    version: z.int(),
    clocks: z.array(clockSchema),
    /** Newest 100; the officer's name is never among them. */
    steps: z.array(stepSchema),
    /** Newest 100 of the talk and the reasons meant for the reporter. */
    messages: z.array(tipMessageSchema),
    /** Who signed the unit's messages, up to the root. */
    signers: signersSchema,
    acknowledgement: acknowledgementSchema,
    /** What an answer is sealed to; null while the unit has no key that a steward vouches for. */
    sealTo: sealToSchema.nullable(),
  }),
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
    'too_many_requests',
  ],
  bodyLimit: 256 * 1024,
});

/** The views of the inbox's rail, in their order. */
export const VIEWS = ['open', 'overdue', 'soon', 'mine', 'unassigned', 'suspended', 'closed'] as const;
export type View = (typeof VIEWS)[number];

export const listTips = endpoint({
  name: 'tips.list',
  method: 'GET',
  path: '/api/tips',
  access: 'session',
  summary: 'The inbox of the units served, by deadline. Closed tips come newest first.',
  query: pageQuery.extend({
    view: z.enum(VIEWS).default('open'),
    state: z.enum(STATES).optional(),
    category: z.enum(CATEGORY_CODES).optional(),
    clock: z.enum(CLOCK_CODES).optional(),
    unitId: rowIdParam.optional(),
  }),
  reply: pageOf(tipRowSchema),
  errors: ['bad_cursor'],
});

/** Counts stop here; the rail then says "999+". */
export const COUNT_CAP = 1000;

export const countTips = endpoint({
  name: 'tips.count',
  method: 'GET',
  path: '/api/tips/counts',
  access: 'session',
  summary: `Tips in each view of the inbox, counted up to ${COUNT_CAP}.`,
  query: z.object({ unitId: rowIdParam.optional() }),
  reply: z.record(z.enum(VIEWS), z.int()),
});

export const followInbox = endpoint({
  name: 'tips.events',
  method: 'GET',
  path: '/api/tips/events',
  access: 'session',
  summary:
    'Server-sent events: `inbox`, without data, when the inbox of a unit served has changed. It names no tip.',
});

const tipParams = z.object({ tipId: z.uuid() });

export const readTip = endpoint({
  name: 'tips.read',
  method: 'GET',
  path: '/api/tips/:tipId',
  access: 'session',
  summary: 'One tip, sealed as it came, with its clocks and files. The opening is recorded.',
  params: tipParams,
  reply: z.object({
    tip: tipRowSchema,
    submission: z.object({
      envelope: z.enum(['reporter', 'on_behalf', 'derived']),
      draftId: z.uuid(),
      unitId: rowIdSchema,
      epoch: z.int(),
      category: z.enum(CATEGORY_CODES),
      areaId: rowIdSchema.nullable(),
      day: daySchema.nullable(),
      ciphertext: base64Url({ maxBytes: 96 * 1024 }),
      /** The receipt's public half: bound inside, so the opener compares it. */
      signingKey: publicKeySchema.nullable(),
      replyRecipient: z.string().nullable(),
      signature: signatureSchema,
      grants: z.array(grantSchema),
    }),
    clocks: z.array(clockSchema),
    /** Those of the submission; a message names its own. */
    files: z.array(tipFileSchema),
    /** What this officer may do now, by the transition table. */
    actions: z.array(z.enum(ACTIONS)),
  }),
});

export const listSteps = endpoint({
  name: 'tips.steps',
  method: 'GET',
  path: '/api/tips/:tipId/steps',
  access: 'session',
  summary: 'The steps of a tip, newest first.',
  params: tipParams,
  query: pageQuery,
  reply: pageOf(stepSchema),
});

export const listMessages = endpoint({
  name: 'tips.messages',
  method: 'GET',
  path: '/api/tips/:tipId/messages',
  access: 'session',
  summary: 'Talk, notes and reasons of a tip, newest first, sealed.',
  params: tipParams,
  query: pageQuery,
  reply: pageOf(tipMessageSchema),
});

export const readFile = endpoint({
  name: 'tips.readFile',
  method: 'GET',
  path: '/api/tips/:tipId/files/:fileId',
  access: 'session',
  summary: 'A sealed file of a tip, as it came.',
  params: tipParams.extend({ fileId: z.uuid() }),
  reply: bytes,
});

export const writeMessage = endpoint({
  name: 'tips.write',
  method: 'POST',
  path: '/api/tips/:tipId/messages',
  access: 'session',
  summary: 'A question or reply to the reporter, or a note among colleagues.',
  params: tipParams,
  body: z.strictObject({ message: messageSchema }),
  reply: z.object({ at: momentSchema }),
  errors: ['bad_signature', 'unknown_recipient', 'mixed_recipients', 'draft_conflict'],
  bodyLimit: 256 * 1024,
});

/** What each action asks for, beyond the reason that the transition table may want. */
export const changeSchema = z.discriminatedUnion('action', [
  z.strictObject({ action: z.literal('start_verification') }),
  z.strictObject({ action: z.literal('give_notice_of_receipt') }),
  z.strictObject({
    action: z.literal('classify'),
    classification: z.enum(CLASSIFICATIONS),
    useful: z.boolean(),
  }),
  z.strictObject({ action: z.literal('assign'), assigneeId: z.uuid() }),
  z.strictObject({ action: z.literal('request_extension'), extension: z.enum(EXTENSIONS) }),
  z.strictObject({ action: z.literal('approve_extension') }),
  z.strictObject({ action: z.literal('refuse_extension') }),
  z.strictObject({ action: z.literal('suspend') }),
  z.strictObject({ action: z.literal('resume') }),
  z.strictObject({ action: z.literal('resolve'), outcome: z.enum(OUTCOME_CODES) }),
  z.strictObject({ action: z.literal('give_notice_of_result') }),
  z.strictObject({ action: z.literal('reopen') }),
]);
export type Change = z.output<typeof changeSchema>;

export const transitionTip = endpoint({
  name: 'tips.transition',
  method: 'POST',
  path: '/api/tips/:tipId/transitions',
  access: 'session',
  summary:
    'One step of a tip. Names the version it saw; a tip that has moved on answers 409 with what changed.',
  params: tipParams,
  body: z.strictObject({ version: versionSchema, change: changeSchema, reason: messageSchema.optional() }),
  reply: z.object({ version: z.int(), state: z.enum(STATES) }),
  errors: [
    'tip_changed',
    'transition_not_allowed',
    'missing_reason',
    'bad_signature',
    'unknown_recipient',
    'mixed_recipients',
    'draft_conflict',
    'forbidden',
    'extension_not_possible',
  ],
  bodyLimit: 256 * 1024,
});

/** `details` of a `tip_changed` refusal: where the tip stands now, and the steps since the version named. */
export const tipChangedSchema = z.object({
  version: z.int(),
  state: z.enum(STATES),
  steps: z.array(stepSchema),
});
