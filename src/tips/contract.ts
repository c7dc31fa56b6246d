import { z } from 'zod';
import { COUNTER_CHANNELS } from '../sealed/submission.ts';
import {
  base64Url,
  daySchema,
  momentSchema,
  rowIdSchema,
  sha256Schema,
  signatureSchema,
} from '../wire/encoding.ts';
import { CATEGORY_CODES } from './categories.ts';
import { CLOCK_CODES, CLOCK_STATES } from './clocks.ts';
import { TRANSFER_GROUND_CODES } from './transfer.ts';
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

/** A grant as a signature covers it: unit and epoch are null where it is for no unit. */
export const grantHashSchema = z.object({
  to: z.enum(['unit', 'recovery', 'reporter']),
  unitId: z.int().nullable(),
  epoch: z.int().nullable(),
  sha256: sha256Schema,
});

/** What a unit is called. */
const unitNameSchema = z.object({ name: z.string(), nameEn: z.string() });

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

/** The clocks of a unit that had the tip before, as they ended. */
export const earlierClocksSchema = z.object({ unit: unitNameSchema, clocks: z.array(clockSchema) });
export type EarlierClocks = z.output<typeof earlierClocksSchema>;

export const stepSchema = z.object({
  seq: z.int(),
  action: z.enum(['receive', 'add', 'erase', ...ACTIONS]),
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
    /** The part split off, the tip that a part came from, or the one linked. */
    otherTipId: z.uuid().optional(),
    /** For a tip that was handed on or accepted: the unit that had it before, the one that has it then, and why. */
    fromUnitId: rowIdSchema.optional(),
    fromUnit: unitNameSchema.optional(),
    toUnitId: rowIdSchema.optional(),
    toUnit: unitNameSchema.optional(),
    ground: z.enum(TRANSFER_GROUND_CODES).optional(),
  }),
  messageId: z.uuid().nullable(),
  leafHash: sha256Schema,
});
export type TipStep = z.output<typeof stepSchema>;

/** A sealed file as it stands in the clear. */
export const tipFileSchema = z.object({ fileId: z.uuid(), sha256: sha256Schema, size: z.int() });

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

/** How a tip came: by its sender's own browser, or by the hand of an officer. */
export const CHANNELS = ['web', ...COUNTER_CHANNELS] as const;

export const tipRowSchema = z.object({
  tipId: z.uuid(),
  unitId: rowIdSchema,
  placeAreaId: rowIdSchema,
  category: z.enum(CATEGORY_CODES),
  day: daySchema.nullable(),
  channel: z.enum(CHANNELS),
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
  /** Whether something keeps its content from being erased; and the day on which that was done. */
  held: z.boolean(),
  erasedOn: daySchema.nullable(),
  /** Of another unit, which the asker's duty desk reads along. */
  along: z.boolean(),
  unread: z.boolean(),
});
export type TipRow = z.output<typeof tipRowSchema>;
