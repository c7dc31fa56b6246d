import { z } from 'zod';
import { versionSchema } from '../tips/contract.ts';
import { daySchema, momentSchema, rowIdParam, rowIdSchema } from '../wire/encoding.ts';
import { bytes, endpoint, jpeg } from '../wire/endpoint.ts';
import { pageOf, pageQuery } from '../wire/page.ts';
import { newWordsSchema, WORDS_ERRORS, WORDS_LIMIT, wordsSchema } from '../words/contract.ts';
import { WANTED_ACTIONS, WANTED_ENDINGS, WANTED_STATES, WANTED_VIEWS } from './wanted-codes.ts';
import { noticeTextSchema } from './wanted-notice.ts';

/** Bytes of a portrait at most, as the browser draws it anew. */
export const MAX_PHOTO_BYTES = 512 * 1024;

/** Who is sought, where the reader may know it; a part of the notice. */
const personSchema = z.object({
  fullName: z.string(),
  offence: z.string(),
  hasPhoto: z.boolean(),
});

const endingSchema = z.object({
  actNumber: z.string(),
  endedOn: daySchema,
  unitId: rowIdSchema,
});

const rowSchema = z.object({
  noticeId: z.uuid(),
  unitId: rowIdSchema,
  state: z.enum(WANTED_STATES),
  version: versionSchema,
  number: z.string().nullable(),
  decidedOn: daySchema.nullable(),
  publishedOn: daySchema.nullable(),
  ending: endingSchema.nullable(),
  /** Entries in the register of persuasion. */
  visits: z.int(),
  changedAt: momentSchema,
  /** Null for whoever reads numbers and dates alone, and once the term after an ending is over. */
  person: personSchema.nullable(),
});
export type WantedRow = z.output<typeof rowSchema>;

const stepSchema = z.object({
  seq: versionSchema,
  action: z.enum(WANTED_ACTIONS),
  state: z.enum(WANTED_STATES),
  actor: z.string(),
  at: momentSchema,
});
export type WantedStep = z.output<typeof stepSchema>;

const params = z.object({ noticeId: z.uuid() });
const changed = z.object({ version: versionSchema });
const STEP_ERRORS = ['not_found', 'notice_changed', 'transition_not_allowed'] as const;

export const listWanted = endpoint({
  name: 'wanted.list',
  method: 'GET',
  path: '/api/wanted',
  access: 'session',
  summary:
    'Wanted notices: those of the own units, those in force anywhere, or numbers and dates of an area; newest change first.',
  query: pageQuery.extend({
    view: z.enum(WANTED_VIEWS),
    state: z.enum(WANTED_STATES).optional(),
    /** Words of name or offence, with or without diacritics; not for an area, whose rows have no names. */
    q: z.string().max(120).optional(),
    unitId: rowIdParam.optional(),
  }),
  reply: pageOf(rowSchema),
  errors: ['bad_cursor', 'forbidden'],
});

export const readWanted = endpoint({
  name: 'wanted.read',
  method: 'GET',
  path: '/api/wanted/:noticeId',
  access: 'session',
  summary: 'One notice with its words, and for its own unit with the steps behind it.',
  params,
  reply: z.object({
    row: rowSchema,
    /** Null once a draft was discarded, or the term after an ending is over. */
    text: noticeTextSchema.nullable(),
    /** Empty for other units: who does what at a desk is its own affair. */
    steps: z.array(stepSchema),
  }),
  errors: ['not_found'],
});

export const draftWanted = endpoint({
  name: 'wanted.draft',
  method: 'POST',
  path: '/api/wanted',
  access: 'session',
  summary: 'Drafts a notice of a desk. The same again is harmless.',
  body: z.strictObject({ noticeId: z.uuid(), unitId: rowIdSchema, text: noticeTextSchema }),
  reply: changed,
  errors: ['day_in_future', 'already_entered', 'forbidden', 'unit_takes_nothing_new'],
});

export const amendWanted = endpoint({
  name: 'wanted.amend',
  method: 'POST',
  path: '/api/wanted/:noticeId/amendments',
  access: 'session',
  summary: 'Puts the words of a draft, or corrects those of a published notice.',
  params,
  body: z.strictObject({ version: versionSchema, text: noticeTextSchema }),
  reply: changed,
  errors: [...STEP_ERRORS, 'day_in_future', 'notice_incomplete'],
});

export const putWantedPhoto = endpoint({
  name: 'wanted.putPhoto',
  method: 'PUT',
  path: '/api/wanted/:noticeId/photo',
  access: 'session',
  summary: 'Puts the portrait: a JPEG, which is read to its end and loses what it tells of its taking.',
  params,
  query: z.object({ version: z.coerce.number().pipe(versionSchema) }),
  body: bytes,
  reply: changed,
  errors: [...STEP_ERRORS, 'not_an_image', 'too_large'],
  bodyLimit: MAX_PHOTO_BYTES,
});

export const publishWanted = endpoint({
  name: 'wanted.publish',
  method: 'POST',
  path: '/api/wanted/:noticeId/publication',
  access: 'session',
  summary: 'Publishes a notice that has number, day and source of its decision.',
  params,
  body: z.strictObject({ version: versionSchema }),
  reply: z.object({ version: versionSchema, publishedOn: daySchema }),
  errors: [...STEP_ERRORS, 'notice_incomplete'],
});

export const endWanted = endpoint({
  name: 'wanted.end',
  method: 'POST',
  path: '/api/wanted/:noticeId/ending',
  access: 'session',
  summary:
    'Ends a notice, by which act of which unit: at once it is public no more, and its portrait is removed.',
  params,
  body: z.strictObject({
    version: versionSchema,
    ending: z.enum(WANTED_ENDINGS),
    actNumber: z.string().trim().min(1).max(60),
    endedOn: daySchema,
    unitId: rowIdSchema,
  }),
  reply: changed,
  errors: [...STEP_ERRORS, 'day_in_future', 'end_before_start', 'unknown_unit'],
});

export const discardWanted = endpoint({
  name: 'wanted.discard',
  method: 'POST',
  path: '/api/wanted/:noticeId/discarding',
  access: 'session',
  summary: 'Gives up a draft: the row and its steps stay, every word and the portrait go.',
  params,
  body: z.strictObject({ version: versionSchema }),
  reply: changed,
  errors: [...STEP_ERRORS],
});

const visitSchema = z.object({
  visitId: z.uuid(),
  enteredOn: daySchema,
  enteredBy: z.string(),
  /** Who visited, when, and what was agreed; null once its term is over. */
  words: wordsSchema.nullable(),
});
export type WantedVisit = z.output<typeof visitSchema>;

export const listVisits = endpoint({
  name: 'wanted.visits',
  method: 'GET',
  path: '/api/wanted/:noticeId/visits',
  access: 'session',
  summary: 'The register of persuasion of one notice, newest first: for whoever holds the key of its unit.',
  params,
  query: pageQuery,
  reply: pageOf(visitSchema),
  errors: ['bad_cursor', 'not_found'],
});

export const recordVisit = endpoint({
  name: 'wanted.recordVisit',
  method: 'POST',
  path: '/api/wanted/:noticeId/visits',
  access: 'session',
  summary: 'Enters a visit in the register of persuasion. The same again is harmless.',
  params,
  body: z.strictObject({
    visitId: z.uuid(),
    /** Who visited, when, and what was agreed: a note of the unit, bound to the visit. */
    words: newWordsSchema,
  }),
  reply: z.object({ enteredOn: daySchema }),
  errors: [...WORDS_ERRORS, 'not_found'],
  bodyLimit: WORDS_LIMIT,
});

export const readWantedPhoto = endpoint({
  name: 'wanted.photoAtDesk',
  method: 'GET',
  path: '/api/wanted/:noticeId/photo',
  access: 'session',
  summary: 'The portrait of a notice, for whoever reads the notice at a desk.',
  params,
  /** Makes a page that stands open ask anew once the portrait has changed; the answer is always the present one. */
  query: z.strictObject({ version: z.string().max(12).optional() }),
  reply: jpeg,
  errors: ['not_found'],
});

export const publicWantedPhoto = endpoint({
  name: 'wanted.photo',
  method: 'GET',
  path: '/api/public/wanted/:noticeId/photo',
  access: 'anyone',
  summary: 'The portrait of a published notice; never to be kept by any cache.',
  params,
  reply: jpeg,
  errors: ['not_found'],
});
