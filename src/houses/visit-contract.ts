import { z } from 'zod';
import { daySchema } from '../wire/encoding.ts';
import { endpoint } from '../wire/endpoint.ts';
import { pageOf, pageQuery } from '../wire/page.ts';
import { newWordsSchema, WORDS_ERRORS, WORDS_LIMIT, wordsSchema } from '../words/contract.ts';
import { FINDINGS, OUTCOMES } from './codes.ts';

const ofHouse = z.strictObject({ houseId: z.uuid() });
/** Findings of one visit, at most. */
export const MOST_FINDINGS = 12;

const findingSchema = z.object({
  findingId: z.uuid(),
  kind: z.enum(FINDINGS),
  followUpOn: daySchema,
  closedOn: daySchema.nullable(),
  outcome: z.enum(OUTCOMES).nullable(),
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
    findings: z
      .array(z.strictObject({ findingId: z.uuid(), kind: z.enum(FINDINGS), followUpOn: daySchema }))
      .max(MOST_FINDINGS),
    /** Null from a team, which holds no key of the unit, and where nothing is said. */
    note: newWordsSchema.nullable(),
  }),
  errors: [...WORDS_ERRORS, 'not_found', 'day_in_future', 'due_before_start'],
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
