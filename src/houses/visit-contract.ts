import { z } from 'zod';
import { sealToSchema } from '../accounts/key-contract.ts';
import { daySchema, publicKeySchema } from '../wire/encoding.ts';
import { endpoint } from '../wire/endpoint.ts';
import { pageOf, pageQuery } from '../wire/page.ts';
import { newWordsSchema, WORDS_ERRORS, WORDS_LIMIT, wordsSchema } from '../words/contract.ts';
import { FINDING_ENDS, FINDINGS, OUTCOMES } from './codes.ts';

const ofHouse = z.strictObject({ houseId: z.uuid() });
/** Findings of one visit, at most. */
export const MOST_FINDINGS = 12;
/** Letters of what one finding asks for, at most. */
export const MOST_SAID = 160;

const findingSchema = z.object({
  findingId: z.uuid(),
  kind: z.enum(FINDINGS),
  /** What is to be put right, in a few clear words about the house; empty where the kind says it. */
  said: z.string(),
  followUpOn: daySchema,
  closedOn: daySchema.nullable(),
  outcome: z.enum(FINDING_ENDS).nullable(),
  /** What was done, sealed to the unit; null for whoever does not open its words, and where nothing was said. */
  done: wordsSchema.nullable(),
});
export type Finding = z.output<typeof findingSchema>;

const visitSchema = z.object({
  visitId: z.uuid(),
  onDay: daySchema,
  by: z.string(),
  /** What was seen, sealed to the unit. */
  note: wordsSchema.nullable(),
  /** The key that a phone signed the note with (Ed25519); null where the unit did. */
  noteKey: publicKeySchema.nullable(),
  findings: z.array(findingSchema),
});
export type Visit = z.output<typeof visitSchema>;

export const listVisits = endpoint({
  name: 'houses.visits',
  method: 'GET',
  path: '/api/houses/:houseId/visits',
  access: 'session',
  summary: 'Check visits of a house with what they found, the latest first.',
  params: ofHouse,
  query: pageQuery,
  reply: pageOf(visitSchema),
  errors: ['bad_cursor', 'not_found'],
});

export const readVisiting = endpoint({
  name: 'houses.visiting',
  method: 'GET',
  path: '/api/houses/:houseId/visiting',
  access: 'session',
  summary: 'To whom the note of a check visit is sealed, for those who hold no key of the unit.',
  params: ofHouse,
  reply: z.object({
    /** Null where the unit has no key that is vouched for, so that nothing can be sealed. */
    sealTo: sealToSchema.nullable(),
  }),
  errors: ['not_found'],
});

const newFindingSchema = z.strictObject({
  findingId: z.uuid(),
  kind: z.enum(FINDINGS),
  /** Needed where the kind is `other`. */
  said: z.string().trim().max(MOST_SAID),
  followUpOn: daySchema,
});

export const recordVisit = endpoint({
  name: 'houses.recordVisit',
  method: 'POST',
  path: '/api/houses/:houseId/visits',
  access: 'session',
  summary:
    'A check visit by the unit or by a team of the site: findings with their days of follow-up, words sealed.',
  params: ofHouse,
  body: z.strictObject({
    visitId: z.uuid(),
    onDay: daySchema,
    findings: z.array(newFindingSchema).max(MOST_FINDINGS),
    /** Null where nothing is said. */
    note: z
      .strictObject({
        message: newWordsSchema,
        /** Made on a phone for this note alone (Ed25519), which signs it; null where the unit does. */
        recordKey: publicKeySchema.nullable(),
      })
      .nullable(),
  }),
  errors: [...WORDS_ERRORS, 'not_found', 'day_in_future', 'due_before_start', 'missing_reason'],
  bodyLimit: WORDS_LIMIT,
});

export const closeFinding = endpoint({
  name: 'houses.closeFinding',
  method: 'POST',
  path: '/api/houses/:houseId/findings/:findingId/close',
  access: 'session',
  summary: 'Closes a finding with what became of it.',
  params: z.strictObject({ houseId: z.uuid(), findingId: z.uuid() }),
  body: z.strictObject({ outcome: z.enum(OUTCOMES), closedOn: daySchema, done: newWordsSchema.nullable() }),
  errors: [...WORDS_ERRORS, 'not_found', 'day_in_future', 'end_before_start', 'finding_closed'],
  bodyLimit: WORDS_LIMIT,
});
