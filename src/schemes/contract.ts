import { z } from 'zod';
import { anyStepSchema, changesSchema, versionReply, versionSchema } from '../steps/contract.ts';
import { daySchema, rowIdParam, rowIdSchema } from '../wire/encoding.ts';
import { endpoint } from '../wire/endpoint.ts';
import { pageOf, pageQuery } from '../wire/page.ts';
import { isContact } from '../wire/telephone.ts';
import { changedWordsSchema, WORDS_ERRORS, WORDS_LIMIT, wordsSchema } from '../words/contract.ts';
import { countedNameSchema } from './counted.ts';
import { codeSchema, recordedValuesSchema } from './form.ts';
import { ACTIONS, CORRECTION_REASONS, DOCUMENT_TYPES, LIFE_ACTIONS, LIFE_DAYS, STATES } from './life.ts';
import { MEASURES } from './measures.ts';
import { SITE_SORTS } from './sites.ts';

/** What refuses a change because somebody else came first; `details` of `scheme_changed` are `changesSchema`. */
export const CHANGE_ERRORS = ['not_found', 'scheme_changed', 'day_in_future', 'end_before_start'] as const;

const nameSchema = z.string().trim().min(3).max(160);
const aboutSchema = z.string().trim().max(600);

const schemeRowSchema = z.object({
  schemeId: z.uuid(),
  areaId: rowIdSchema,
  unitId: rowIdSchema,
  kind: codeSchema,
  name: z.string(),
  paidByPeople: z.boolean(),
  inReports: z.boolean(),
  state: z.enum(STATES),
  version: versionSchema,
  launchedOn: daySchema.nullable(),
  dissolvedOn: daySchema.nullable(),
  grade: codeSchema.nullable(),
  /** What stands today. */
  sites: z.int(),
  teams: z.int(),
  members: z.int(),
});
export type SchemeRow = z.output<typeof schemeRowSchema>;

/** What of the list: what is proposed or prepared, what is alive, what is dissolved. */
export const STANDINGS = ['coming', 'alive', 'dissolved'] as const;
export type Standing = (typeof STANDINGS)[number];

export const listSchemes = endpoint({
  name: 'schemes.list',
  method: 'GET',
  path: '/api/schemes',
  access: 'session',
  summary:
    'The schemes that somebody keeps or reads, the latest launched first; those not launched before them.',
  query: pageQuery.extend({
    areaId: rowIdParam.optional(),
    kind: codeSchema.optional(),
    standing: z.enum(STANDINGS).optional(),
    /** Words of a name, each from its beginning; marks may be missing. */
    q: z.string().max(100).optional(),
  }),
  reply: pageOf(schemeRowSchema),
  errors: ['bad_cursor', 'forbidden'],
});

/** The sum of a field that counts, over the sites, teams or activities of schemes of a kind. */
const countedSumSchema = countedNameSchema.extend({ sum: z.number() });
export type CountedSum = z.output<typeof countedSumSchema>;

export const countSchemesOf = endpoint({
  name: 'schemes.count',
  method: 'GET',
  path: '/api/schemes/count',
  access: 'session',
  summary:
    'Schemes, sites, teams, members and activities of an area, with all below it and the units that went into these as a whole, in a period; and the sums of the fields that count, by kind.',
  query: z.strictObject({ areaId: rowIdParam, from: daySchema, to: daySchema }),
  reply: z.object({
    asOf: daySchema,
    counts: z.record(z.enum(MEASURES), z.int()),
    sums: z.array(countedSumSchema),
  }),
  errors: ['forbidden', 'unknown_area', 'end_before_start'],
});

const documentSchema = z.object({
  documentId: z.uuid(),
  version: versionSchema,
  type: z.enum(DOCUMENT_TYPES),
  number: z.string().nullable(),
  issuer: z.string().nullable(),
  dated: daySchema,
});
export type SchemeDocument = z.output<typeof documentSchema>;

/** What a step replaced: only what it changed, as it stood. */
const beforeSchema = z
  .object({
    onDay: daySchema,
    name: z.string(),
    sort: z.enum(SITE_SORTS),
    placeAreaId: rowIdSchema,
    placeVerified: z.boolean(),
    fromDay: daySchema,
    toDay: daySchema,
    kindVersion: z.int(),
    fields: recordedValuesSchema,
  })
  .partial();
export type StepBefore = z.output<typeof beforeSchema>;

const stepSchema = anyStepSchema.extend({
  action: z.enum(ACTIONS),
  state: z.enum(STATES),
  grade: codeSchema.nullable(),
  before: beforeSchema,
  reason: z.enum(CORRECTION_REASONS).nullable(),
});
export type SchemeStep = z.output<typeof stepSchema>;

/** `details` of `scheme_changed`. */
export const schemeChangesSchema = changesSchema(stepSchema);

const schemeSchema = schemeRowSchema.extend({
  about: z.string(),
  unitName: z.object({ vi: z.string(), en: z.string() }),
  chair: z.object({ name: z.string(), contact: z.string(), agreedOn: daySchema }).nullable(),
  /** Name and contact of the chair, sealed to the unit; null for whoever does not open its words. */
  chairWords: wordsSchema.nullable(),
  documents: z.array(documentSchema),
  steps: z.array(stepSchema),
  /** The version at which each step of life was last taken; 0 where never. */
  lastTaken: z.record(z.enum(LIFE_ACTIONS), z.int()),
  /** Sums of the fields that count: over the sites and teams that stand today, and all activities since the launch. */
  totals: z.array(countedSumSchema),
  /** What the asker may do. */
  keeps: z.boolean(),
  opens: z.boolean(),
});
export type Scheme = z.output<typeof schemeSchema>;

const ofScheme = z.strictObject({ schemeId: z.uuid() });

export const readScheme = endpoint({
  name: 'schemes.read',
  method: 'GET',
  path: '/api/schemes/:schemeId',
  access: 'session',
  summary: 'One scheme with its legal file and its life.',
  params: ofScheme,
  reply: schemeSchema,
  errors: ['not_found'],
});

export const proposeScheme = endpoint({
  name: 'schemes.propose',
  method: 'POST',
  path: '/api/schemes',
  access: 'session',
  summary: 'Enters a proposed scheme of a unit. The same again is harmless.',
  body: z.strictObject({
    schemeId: z.uuid(),
    unitId: rowIdSchema,
    kind: codeSchema,
    name: nameSchema,
    about: aboutSchema,
    paidByPeople: z.boolean(),
    onDay: daySchema,
  }),
  reply: versionReply,
  errors: ['not_found', 'unknown_kind', 'already_entered', 'day_in_future'],
});

export const amendScheme = endpoint({
  name: 'schemes.amend',
  method: 'POST',
  path: '/api/schemes/:schemeId/amendments',
  access: 'session',
  summary: 'Corrects name and purpose, who pays for it, and whether reports name it.',
  params: ofScheme,
  body: z.strictObject({
    version: versionSchema,
    name: nameSchema,
    about: aboutSchema,
    paidByPeople: z.boolean(),
    inReports: z.boolean(),
  }),
  reply: versionReply,
  errors: CHANGE_ERRORS,
});

/** A paper as it is entered; a decision needs number, day and issuing body. */
export const newDocumentSchema = z.strictObject({
  documentId: z.uuid(),
  type: z.enum(DOCUMENT_TYPES),
  number: z.string().trim().min(1).max(60).nullable(),
  issuer: z.string().trim().min(2).max(160).nullable(),
  dated: daySchema,
});
export type NewDocument = z.output<typeof newDocumentSchema>;

export const fileDocument = endpoint({
  name: 'schemes.fileDocument',
  method: 'POST',
  path: '/api/schemes/:schemeId/documents',
  access: 'session',
  summary: 'Enters a paper in the legal file: number, day and issuing body.',
  params: ofScheme,
  body: z.strictObject({ version: versionSchema, document: newDocumentSchema }),
  reply: versionReply,
  errors: [...CHANGE_ERRORS, 'decision_not_named'],
});

export const takeStep = endpoint({
  name: 'schemes.takeStep',
  method: 'POST',
  path: '/api/schemes/:schemeId/steps',
  access: 'session',
  summary: 'Takes a step of the scheme’s life, with the papers that it asks for.',
  params: ofScheme,
  body: z.strictObject({
    version: versionSchema,
    action: z.enum(LIFE_ACTIONS),
    onDay: daySchema,
    documents: z.array(newDocumentSchema).max(6),
    grade: codeSchema.nullable(),
  }),
  reply: versionReply,
  errors: [
    ...CHANGE_ERRORS,
    'scheme_step_not_allowed',
    'documents_missing',
    'decision_not_named',
    'unknown_grade',
    'activity_outside',
  ],
});

export const correctDay = endpoint({
  name: 'schemes.correctDay',
  method: 'POST',
  path: '/api/schemes/:schemeId/corrections',
  access: 'session',
  summary:
    'Corrects the day of the launch or of the dissolution, with a reason; what ended with the scheme ends on the corrected day.',
  params: ofScheme,
  body: z.strictObject({
    version: versionSchema,
    day: z.enum(LIFE_DAYS),
    onDay: daySchema,
    reason: z.enum(CORRECTION_REASONS),
  }),
  reply: versionReply,
  errors: [
    ...CHANGE_ERRORS,
    'scheme_step_not_allowed',
    'nothing_changed',
    'documents_missing',
    'activity_outside',
  ],
});

export const setChair = endpoint({
  name: 'schemes.setChair',
  method: 'POST',
  path: '/api/schemes/:schemeId/chair',
  access: 'session',
  summary:
    'Who chairs the scheme, sealed to the unit; in the clear for everybody only if the chair agreed. Either can be taken away.',
  params: ofScheme,
  body: z.strictObject({
    version: versionSchema,
    words: changedWordsSchema,
    shown: z
      .strictObject({
        name: z.string().trim().min(2).max(80),
        contact: z.string().trim().max(120).refine(isContact),
        agreedOn: daySchema,
      })
      .nullable(),
  }),
  reply: versionReply,
  errors: [...CHANGE_ERRORS, ...WORDS_ERRORS, 'scheme_not_alive'],
  bodyLimit: WORDS_LIMIT,
});
