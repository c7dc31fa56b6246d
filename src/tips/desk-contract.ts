import { z } from 'zod';
import { signersSchema } from '../accounts/key-contract.ts';
import { messageSchema } from '../sealed/message.ts';
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
import { CLOCK_CODES } from './clocks.ts';
import {
  CHANNELS,
  clockSchema,
  earlierClocksSchema,
  grantHashSchema,
  grantSchema,
  stepSchema,
  tipFileSchema,
  tipMessageSchema,
  tipRowSchema,
  versionSchema,
} from './contract.ts';
import { ACTIONS, CLASSIFICATIONS, EXTENSIONS, OUTCOME_CODES, STATES } from './workflow.ts';

/** The views of the inbox's rail, in their order. */
export const VIEWS = [
  'open',
  'overdue',
  'soon',
  'mine',
  'unassigned',
  'suspended',
  'along',
  'closed',
] as const;
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
    /** The duty desk that reads it along now. */
    alsoUnitId: rowIdSchema.nullable(),
    submission: z.object({
      envelope: z.enum(['reporter', 'on_behalf', 'derived']),
      draftId: z.uuid(),
      unitId: rowIdSchema,
      epoch: z.int(),
      category: z.enum(CATEGORY_CODES),
      areaId: rowIdSchema.nullable(),
      day: daySchema.nullable(),
      /** Empty once it has been erased. */
      ciphertext: base64Url({ maxBytes: 96 * 1024 }),
      /** The receipt's public half: bound inside, so the opener compares it. */
      signingKey: publicKeySchema.nullable(),
      replyRecipient: z.string().nullable(),
      signature: signatureSchema,
      /** All grants as first sent, so that the signature can be checked whoever holds them now. */
      grantHashes: z.array(grantHashSchema),
      channel: z.enum(CHANNELS),
      /** The unit that signed where no receipt did, and SHA-256 of the sealed body that a part was split off from. */
      signedBy: z.object({ unitId: rowIdSchema, epoch: z.int() }).nullable(),
      parent: sha256Schema.nullable(),
      grants: z.array(grantSchema),
    }),
    /** Keys of that unit and of former owners, up to the root; null where a receipt signed and nobody else wrote. */
    signers: signersSchema.nullable(),
    /** The unit that handed it on and waits for an answer. */
    arrivedFrom: rowIdSchema.nullable(),
    /** Those of the unit that has the tip now; those of former owners stand apart, newest first. */
    clocks: z.array(clockSchema),
    earlierClocks: z.array(earlierClocksSchema),
    /** When the content is to be erased; null for an open tip, and once that is done. */
    retention: z.object({ erasedFrom: daySchema, ground: z.string(), verified: z.boolean() }).nullable(),
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
  errors: ['bad_signature', 'unknown_recipient', 'mixed_recipients', 'draft_conflict', 'tip_erased'],
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
  z.strictObject({ action: z.literal('accept_transfer') }),
  z.strictObject({ action: z.literal('hold') }),
  z.strictObject({ action: z.literal('release_hold') }),
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
