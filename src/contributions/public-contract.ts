import { z } from 'zod';
import { daySchema } from '../wire/encoding.ts';
import { endpoint } from '../wire/endpoint.ts';
import { REASONS, SORTS } from './fund.ts';

/** What everybody may know of a fund. */
const publicFundSchema = z.object({
  schemeId: z.uuid(),
  name: z.string(),
  /** đồng. */
  given: z.int(),
  spent: z.int(),
  balance: z.int(),
  /** Contributions by who gave, rounded; null where there are too few to tell. */
  from: z.record(z.enum(SORTS), z.int().nullable()),
  /** Things by what they are; no number where too few gave such. */
  things: z.array(
    z.object({ thing: z.string(), count: z.object({ quantity: z.int(), remaining: z.int() }).nullable() }),
  ),
  /** How many further sorts of things there are. */
  moreThings: z.int(),
  /** Entries that were taken back by the hand that had made them: the unit had no other chief. */
  sameHand: z.int(),
});
export type PublicFund = z.output<typeof publicFundSchema>;

/** Sorts of things that a page tells of at most. */
export const SHOWN_THINGS = 30;

const outgoingSchema = z.object({
  number: z.int(),
  onDay: daySchema,
  amount: z.int(),
  thing: z.string().nullable(),
  quantity: z.int().nullable(),
  about: z.string().nullable(),
  paper: z.string().nullable(),
  reverses: z.int().nullable(),
  reason: z.enum(REASONS).nullable(),
  /** Whether it takes back what the same hand entered. */
  sameHand: z.boolean(),
});
export type Outgoing = z.output<typeof outgoingSchema>;

/** What the holder of a slip reads of their own contribution: nobody is named. */
const ownGivingSchema = z.object({
  number: z.int(),
  onDay: daySchema,
  sort: z.enum(SORTS),
  amount: z.int(),
  thing: z.string().nullable(),
  quantity: z.int().nullable(),
  worth: z.int().nullable(),
  about: z.string().nullable(),
  /** Of things: how many are not in use yet. */
  remaining: z.int().nullable(),
  takenBack: z.object({ onDay: daySchema, reason: z.enum(REASONS), sameHand: z.boolean() }).nullable(),
});
export type OwnGiving = z.output<typeof ownGivingSchema>;

const openedSlipSchema = z.object({
  giving: ownGivingSchema,
  fund: publicFundSchema,
  /** What was spent and used, the newest first; a page of it. */
  outgoings: z.array(outgoingSchema),
  /** Where the next page begins. */
  next: z.string().nullable(),
});
export type OpenedSlip = z.output<typeof openedSlipSchema>;

export const openSlip = endpoint({
  name: 'contributions.openSlip',
  method: 'POST',
  path: '/api/contributions/slip',
  access: 'anyone',
  summary: 'What the holder of a slip sees: the own contribution, the fund’s totals, and what was spent.',
  body: z.strictObject({ code: z.string().max(60), cursor: z.string().max(400).optional() }),
  reply: openedSlipSchema,
  errors: ['slip_unknown', 'bad_cursor', 'too_many_requests'],
});
