import { z } from 'zod';
import { signersSchema } from '../accounts/key-contract.ts';
import { versionSchema } from '../tips/contract.ts';
import { daySchema, momentSchema, rowIdParam, rowIdSchema } from '../wire/encoding.ts';
import { endpoint } from '../wire/endpoint.ts';
import { pageOf, pageQuery } from '../wire/page.ts';
import { newWordsSchema, WORDS_ERRORS, WORDS_LIMIT, wordsSchema } from '../words/contract.ts';
import {
  BREACH_KINDS,
  MEASURES,
  REQUEST_KINDS,
  REQUEST_ORIGINS,
  REQUEST_OUTCOMES,
  REQUEST_STATES,
} from './codes.ts';

const requestSchema = z.object({
  requestId: z.uuid(),
  unitId: rowIdSchema,
  kind: z.enum(REQUEST_KINDS),
  origin: z.enum(REQUEST_ORIGINS),
  /** The tip that it is about, where that is known; there stand the words of a receipt's holder. */
  tipId: z.uuid().nullable(),
  receivedAt: momentSchema,
  dueOn: daySchema,
  verified: z.boolean(),
  outcome: z.enum(REQUEST_OUTCOMES).nullable(),
  answeredOn: daySchema.nullable(),
  answeredBy: z.string().nullable(),
  description: wordsSchema.nullable(),
  reason: wordsSchema.nullable(),
});
export type PrivacyRequest = z.output<typeof requestSchema>;

export const listRequests = endpoint({
  name: 'privacy.requests',
  method: 'GET',
  path: '/api/privacy/requests',
  access: 'session',
  summary:
    'Requests of people about their own data: the open ones by deadline, the answered ones newest first.',
  query: pageQuery.extend({ unitId: rowIdParam, state: z.enum(REQUEST_STATES).default('open') }),
  reply: pageOf(requestSchema),
  errors: ['bad_cursor', 'forbidden'],
});

export const enterRequest = endpoint({
  name: 'privacy.enterRequest',
  method: 'POST',
  path: '/api/privacy/requests',
  access: 'session',
  summary:
    'Enters a request that somebody made at the counter, by telephone or by letter. The same again is harmless.',
  body: z.strictObject({
    requestId: z.uuid(),
    unitId: rowIdSchema,
    kind: z.enum(REQUEST_KINDS),
    tipId: z.uuid().nullable(),
    /** Who asks and what for: a note of the unit, bound to the request. */
    description: newWordsSchema,
  }),
  reply: z.object({ dueOn: daySchema }),
  errors: [...WORDS_ERRORS, 'forbidden', 'not_found'],
  bodyLimit: WORDS_LIMIT,
});

export const answerRequest = endpoint({
  name: 'privacy.answerRequest',
  method: 'POST',
  path: '/api/privacy/requests/:requestId/answer',
  access: 'session',
  summary:
    'Answers a request, with a sealed reason. Granting an erasure ends the content of the tip in the same transaction.',
  params: z.object({ requestId: z.uuid() }),
  body: z.strictObject({ outcome: z.enum(REQUEST_OUTCOMES), reason: newWordsSchema }),
  reply: z.object({ answeredOn: daySchema }),
  errors: [...WORDS_ERRORS, 'request_answered', 'tip_held', 'must_be_kept'],
  bodyLimit: WORDS_LIMIT,
});

const ownRequestSchema = requestSchema
  .pick({ requestId: true, kind: true, receivedAt: true, dueOn: true, verified: true, outcome: true })
  .extend({ answeredOn: daySchema.nullable(), reason: wordsSchema.nullable() });
export type OwnRequest = z.output<typeof ownRequestSchema>;

/** Requests that a receipt's holder is shown, newest first; more are refused. */
export const MAX_OWN_REQUESTS = 20;

export const makeRequest = endpoint({
  name: 'privacy.makeRequest',
  method: 'POST',
  path: '/api/receipt/privacy-requests',
  access: 'receipt',
  summary: 'The holder of a receipt asks about their own data; the words are a message to the unit.',
  body: z.strictObject({ requestId: z.uuid(), kind: z.enum(REQUEST_KINDS), message: newWordsSchema }),
  reply: z.object({ at: momentSchema }),
  errors: [...WORDS_ERRORS, 'receipt_unknown', 'tip_erased', 'too_many_requests'],
  bodyLimit: WORDS_LIMIT,
});

export const listOwnRequests = endpoint({
  name: 'privacy.ownRequests',
  method: 'GET',
  path: '/api/receipt/privacy-requests',
  access: 'receipt',
  summary: 'What the holder of a receipt has asked about their own data, and the answers.',
  reply: z.object({
    tipId: z.uuid(),
    requests: z.array(ownRequestSchema),
    /** Who signed the reasons, up to the root. */
    signers: signersSchema,
  }),
  errors: ['receipt_unknown'],
});

const breachSchema = z.object({
  breachId: z.uuid(),
  unitId: rowIdSchema,
  version: versionSchema,
  kind: z.enum(BREACH_KINDS),
  persons: z.int(),
  measures: z.array(z.enum(MEASURES)),
  foundAt: momentSchema,
  dueAt: momentSchema,
  verified: z.boolean(),
  notifiedAt: momentSchema.nullable(),
  /** Null for whoever sees codes and dates only. */
  description: wordsSchema.nullable(),
});
export type Breach = z.output<typeof breachSchema>;

/** Persons that a breach can concern at most: more than the country has. */
const personsSchema = z.int().min(0).max(200_000_000);
const measuresSchema = z
  .array(z.enum(MEASURES))
  .max(MEASURES.length)
  .refine((measures) => new Set(measures).size === measures.length);

export const listBreaches = endpoint({
  name: 'privacy.breaches',
  method: 'GET',
  path: '/api/privacy/breaches',
  access: 'session',
  summary: 'The register of breaches, newest first: codes, counts and dates; the words for the unit alone.',
  query: pageQuery,
  reply: pageOf(breachSchema),
  errors: ['bad_cursor', 'forbidden'],
});

export const recordBreach = endpoint({
  name: 'privacy.recordBreach',
  method: 'POST',
  path: '/api/privacy/breaches',
  access: 'session',
  summary: 'Enters a breach of a unit; from the moment it was found the time to tell the authority runs.',
  body: z.strictObject({
    breachId: z.uuid(),
    unitId: rowIdSchema,
    kind: z.enum(BREACH_KINDS),
    persons: personsSchema,
    measures: measuresSchema,
    foundAt: momentSchema,
    /** What happened: a note of the unit, bound to the breach. */
    description: newWordsSchema,
  }),
  reply: z.object({ dueAt: momentSchema }),
  errors: [...WORDS_ERRORS, 'day_in_future', 'forbidden'],
  bodyLimit: WORDS_LIMIT,
});

export const amendBreach = endpoint({
  name: 'privacy.amendBreach',
  method: 'POST',
  path: '/api/privacy/breaches/:breachId/amendments',
  access: 'session',
  summary: 'What is known by now, what was done, and when the authority was told.',
  params: z.object({ breachId: z.uuid() }),
  body: z.strictObject({
    version: versionSchema,
    persons: personsSchema,
    measures: measuresSchema,
    notifiedAt: momentSchema.nullable(),
  }),
  reply: z.object({ version: versionSchema }),
  errors: ['breach_changed', 'day_in_future', 'end_before_start'],
});
