import { z } from 'zod';
import { signersSchema } from '../accounts/key-contract.ts';
import { GRANT_BYTES } from '../sealed/limits.ts';
import { versionSchema } from '../tips/contract.ts';
import { base64Url, daySchema, momentSchema, rowIdParam, rowIdSchema } from '../wire/encoding.ts';
import { bytes, endpoint } from '../wire/endpoint.ts';
import { pageOf, pageQuery } from '../wire/page.ts';
import { newWordsSchema, WORDS_ERRORS, WORDS_LIMIT, wordsSchema } from '../words/contract.ts';
import { CASE_ACTIONS, CASE_OUTCOMES, CASE_STATES } from './case-workflow.ts';
import { OFFENCE_CODES } from './offences.ts';

/** What of a case is sealed: what happened, who, and which tips led to it (`case-tips.ts`). */
export const CASE_WORDS = ['narrative', 'persons', 'tips'] as const;
export type CaseWords = (typeof CASE_WORDS)[number];

/** Tips and schemes that lead to one case at most. */
export const MAX_TIPS = 50;
export const MAX_SCHEMES = 20;
/** Steps of one case at most. */
export const MAX_STEPS = 200;

/** The number that a unit gives a case, unique in a year; shown with it: 12/2018. */
const numberSchema = z.int().min(1).max(99_999);
const tipCountSchema = z.int().min(0).max(MAX_TIPS);
const schemeIdsSchema = z.array(z.uuid()).max(MAX_SCHEMES);
/** Which groups there are, the server says. */
const offenceSchema = z.string().min(1).max(40);

/** The clear row of a case: numbers, dates, codes. */
export const caseRowSchema = z.object({
  caseId: z.uuid(),
  unitId: rowIdSchema,
  openedBy: rowIdSchema,
  toUnitId: rowIdSchema.nullable(),
  number: numberSchema,
  year: z.int(),
  openedOn: daySchema,
  placeAreaId: rowIdSchema,
  offence: z.enum(OFFENCE_CODES),
  state: z.enum(CASE_STATES),
  clearedOn: daySchema.nullable(),
  outcome: z.enum(CASE_OUTCOMES).nullable(),
  tips: z.int(),
  schemeIds: z.array(z.uuid()),
  version: z.int(),
});
export type CaseRow = z.output<typeof caseRowSchema>;

/** What a correction changes, and how it stood before. */
const correctionSchema = z.object({
  number: z.int().optional(),
  year: z.int().optional(),
  openedOn: daySchema.optional(),
  clearedOn: daySchema.optional(),
  placeAreaId: rowIdSchema.optional(),
  offence: z.enum(OFFENCE_CODES).optional(),
  schemeIds: z.array(z.uuid()).optional(),
});
export type CaseCorrection = z.output<typeof correctionSchema>;

const caseStepSchema = z.object({
  seq: z.int(),
  action: z.enum(['record', ...CASE_ACTIONS]),
  fromState: z.enum(CASE_STATES).nullable(),
  toState: z.enum(CASE_STATES),
  onDay: daySchema,
  unitId: rowIdSchema,
  actor: z.string(),
  at: momentSchema,
  details: z.object({
    outcome: z.enum(CASE_OUTCOMES).optional(),
    toUnitId: rowIdSchema.optional(),
    words: z.enum(CASE_WORDS).optional(),
    tips: z.int().optional(),
    was: correctionSchema.optional(),
    is: correctionSchema.optional(),
  }),
  messageId: z.uuid().nullable(),
});
export type CaseStep = z.output<typeof caseStepSchema>;

/** What a refused step tells, where the case has moved on: how it stands, and the steps not seen yet. */
export const caseChangedSchema = z.object({ case: caseRowSchema, steps: z.array(caseStepSchema) });
export type CaseChanged = z.output<typeof caseChangedSchema>;

/** Which cases: of the units kept, arriving there, sent on from there, or of the areas read. */
export const CASE_VIEWS = ['own', 'arriving', 'sent', 'area'] as const;
export type CaseView = (typeof CASE_VIEWS)[number];

export const caseFilter = z.object({
  /** Absent: of the units kept, else of the areas read. */
  view: z.enum(CASE_VIEWS).optional(),
  unitId: rowIdParam.optional(),
  state: z.enum(CASE_STATES).optional(),
  offence: z.enum(OFFENCE_CODES).optional(),
  /** Days on which cases were opened, both included. */
  from: daySchema.optional(),
  to: daySchema.optional(),
});
export type CaseFilter = z.output<typeof caseFilter>;

export const listCases = endpoint({
  name: 'results.listCases',
  method: 'GET',
  path: '/api/results/cases',
  access: 'session',
  summary: 'Criminal cases, newest opened first: numbers, dates and codes; no name and no story.',
  query: pageQuery.extend(caseFilter.shape),
  reply: pageOf(caseRowSchema),
  errors: ['forbidden', 'bad_cursor', 'end_before_start'],
});

/** Rows that an export holds at most. */
export const MAX_EXPORTED = 10_000;

export const exportCases = endpoint({
  name: 'results.exportCases',
  method: 'GET',
  path: '/api/results/cases.csv',
  access: 'session',
  summary: `Criminal cases of a filter as CSV (UTF-8 with a byte order mark), the newest ${MAX_EXPORTED}.`,
  query: caseFilter,
  reply: bytes,
  errors: ['forbidden', 'end_before_start'],
});

const schemeNameSchema = z.object({ schemeId: z.uuid(), areaId: rowIdSchema, name: z.string() });
export type SchemeName = z.output<typeof schemeNameSchema>;

export const listCaseSchemes = endpoint({
  name: 'results.listCaseSchemes',
  method: 'GET',
  path: '/api/results/case-schemes',
  access: 'session',
  summary:
    'The schemes at work on a day in an area, around and above it: those that a case there may be linked to.',
  query: z.strictObject({ placeAreaId: rowIdParam, day: daySchema }),
  reply: z.object({ rows: z.array(schemeNameSchema) }),
  errors: ['forbidden'],
});

const caseParams = z.object({ caseId: z.uuid() });

export const readCase = endpoint({
  name: 'results.readCase',
  method: 'GET',
  path: '/api/results/cases/:caseId',
  access: 'session',
  summary:
    'One case with its steps; the sealed words for the unit that has it, or that it is handed to, alone.',
  params: caseParams,
  reply: z.object({
    case: caseRowSchema,
    /** The schemes that led to it, by name. */
    schemes: z.array(schemeNameSchema),
    steps: z.array(caseStepSchema),
    /** Null for whoever reads clear rows only. */
    sealed: z
      .object({
        narrative: wordsSchema.nullable(),
        persons: wordsSchema.nullable(),
        tips: wordsSchema.nullable(),
        /** Reasons of steps, by their message. */
        reasons: z.array(wordsSchema),
        /** All that is granted to the units that have it: what is sealed anew when it is handed on. */
        grants: z.array(
          z.object({
            messageId: z.uuid(),
            unitId: z.int(),
            epoch: z.int(),
            sealed: base64Url({ maxBytes: 8192 }),
          }),
        ),
        signers: signersSchema,
      })
      .nullable(),
  }),
  errors: ['not_found'],
});
export type CaseReply = z.output<typeof readCase.reply>;

export const recordCase = endpoint({
  name: 'results.recordCase',
  method: 'POST',
  path: '/api/results/cases',
  access: 'session',
  summary: 'Enters a case that was opened, its words sealed to the unit. The same again is harmless.',
  body: z.strictObject({
    caseId: z.uuid(),
    unitId: rowIdSchema,
    number: numberSchema,
    openedOn: daySchema,
    /** As of the day on which it was opened. */
    placeAreaId: rowIdSchema,
    offence: offenceSchema,
    /** How many tips led to it; which ones stands in the sealed words of that name. */
    tipCount: tipCountSchema,
    /** Schemes at work there on that day, by an officer's choice: clear, and counted. */
    schemeIds: schemeIdsSchema.default([]),
    narrative: newWordsSchema,
    persons: newWordsSchema.nullable(),
    tips: newWordsSchema.nullable(),
  }),
  reply: z.object({ version: versionSchema }),
  errors: [
    ...WORDS_ERRORS,
    'forbidden',
    'number_taken',
    'unknown_offence',
    'unknown_area',
    'unknown_scheme',
    'unit_takes_nothing_new',
    'day_in_future',
  ],
  bodyLimit: 3 * WORDS_LIMIT,
});

/** One step, with what is decided in it. */
export const caseChangeSchema = z.discriminatedUnion('action', [
  z.strictObject({ action: z.enum(['investigate', 'suspend', 'resume', 'reopen', 'accept', 'return']) }),
  z.strictObject({ action: z.literal('clear'), outcome: z.enum(CASE_OUTCOMES) }),
  z.strictObject({
    action: z.literal('correct'),
    number: numberSchema.optional(),
    openedOn: daySchema.optional(),
    clearedOn: daySchema.optional(),
    placeAreaId: rowIdSchema.optional(),
    offence: offenceSchema.optional(),
    schemeIds: schemeIdsSchema.optional(),
  }),
  z.strictObject({
    action: z.literal('amend'),
    words: z.enum(CASE_WORDS),
    /** With the words of that name: how many tips they hold. */
    tipCount: tipCountSchema.optional(),
  }),
  z.strictObject({
    action: z.literal('transfer'),
    toUnitId: rowIdSchema,
    /** The epoch of that unit's present key, and every content key of the case sealed to it. */
    epoch: rowIdSchema,
    grants: z
      .array(z.strictObject({ messageId: z.uuid(), sealed: base64Url({ exactBytes: GRANT_BYTES }) }))
      .max(MAX_STEPS * 2),
  }),
]);
export type CaseChange = z.output<typeof caseChangeSchema>;

export const stepCase = endpoint({
  name: 'results.stepCase',
  method: 'POST',
  path: '/api/results/cases/:caseId/steps',
  access: 'session',
  summary: 'Takes one step of a case: on which day, what was decided, and why where a reason is asked for.',
  params: caseParams,
  body: z.strictObject({
    version: versionSchema,
    onDay: daySchema,
    change: caseChangeSchema,
    /** The reason of the step, or what an amendment writes anew; a hand-over's is granted to the other unit too. */
    words: newWordsSchema.optional(),
  }),
  reply: z.object({ version: versionSchema, state: z.enum(CASE_STATES) }),
  errors: [
    ...WORDS_ERRORS,
    'forbidden',
    'case_changed',
    'transition_not_allowed',
    'missing_reason',
    'before_opened',
    'day_in_future',
    'number_taken',
    'unknown_offence',
    'unknown_area',
    'unknown_scheme',
    'unknown_unit',
    'unit_without_key',
    'grants_incomplete',
    'too_many_requests',
  ],
  bodyLimit: 2 * 1024 * 1024,
});
