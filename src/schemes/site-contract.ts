import { z } from 'zod';
import { versionReply, versionSchema } from '../steps/contract.ts';
import { daySchema, momentSchema, rowIdSchema } from '../wire/encoding.ts';
import { endpoint } from '../wire/endpoint.ts';
import { pageOf, pageQuery } from '../wire/page.ts';
import {
  changedWordsSchema,
  newWordsSchema,
  WORDS_ERRORS,
  WORDS_LIMIT,
  wordsSchema,
} from '../words/contract.ts';
import { CHANGE_ERRORS } from './contract.ts';
import { clearValuesSchema, codeSchema, recordedValuesSchema } from './form.ts';
import { MOST_MEMBERS } from './members.ts';
import { SITE_SORTS } from './sites.ts';

const ofScheme = z.strictObject({ schemeId: z.uuid() });
const nameSchema = z.string().trim().min(2).max(160);
const membersSchema = z.int().min(1).max(MOST_MEMBERS);
/** The version of the form that a record is made with: the newest, or in a change the one that it has. */
const kindVersionSchema = z.int().min(1).max(1000);

const RECORD_ERRORS = [...CHANGE_ERRORS, ...WORDS_ERRORS, 'kind_changed', 'scheme_not_alive'] as const;

/** The day from which what is recorded holds; null where it is as it was entered first. */
const valuesSinceSchema = daySchema.nullable();

const siteSchema = z.object({
  siteId: z.uuid(),
  placeAreaId: rowIdSchema,
  placeVerified: z.boolean(),
  sort: z.enum(SITE_SORTS),
  name: z.string(),
  fromDay: daySchema,
  toDay: daySchema.nullable(),
  kindVersion: z.int(),
  fields: recordedValuesSchema,
  valuesSince: valuesSinceSchema,
  /** Whether any fields are sealed; and these, null for whoever does not open the unit's words. */
  hasWords: z.boolean(),
  words: wordsSchema.nullable(),
  /** Teams in a term of office today, and the members that their terms count, by names or by a number alone. */
  teams: z.int(),
  members: z.int(),
  /** People of the site who sign in, whether a term names them or not. */
  signIn: z.int(),
});
export type Site = z.output<typeof siteSchema>;

export const listSites = endpoint({
  name: 'schemes.sites',
  method: 'GET',
  path: '/api/schemes/:schemeId/sites',
  access: 'session',
  summary: 'The sites of a scheme: those that stand first, the latest begun before the others.',
  params: ofScheme,
  query: pageQuery,
  reply: pageOf(siteSchema),
  errors: ['bad_cursor', 'not_found'],
});

const siteNameSchema = z.object({ siteId: z.uuid(), name: z.string(), toDay: daySchema.nullable() });
/** What a site is called, and its last day where it ended or will. */
export type SiteName = z.output<typeof siteNameSchema>;

export const listSiteNames = endpoint({
  name: 'schemes.siteNames',
  method: 'GET',
  path: '/api/schemes/:schemeId/site-names',
  access: 'session',
  summary: 'What the sites of a scheme are called, in the order of their list, to choose one of.',
  params: ofScheme,
  query: pageQuery,
  reply: pageOf(siteNameSchema),
  errors: ['bad_cursor', 'not_found'],
});

export const openSite = endpoint({
  name: 'schemes.openSite',
  method: 'POST',
  path: '/api/schemes/:schemeId/sites',
  access: 'session',
  summary: 'A site: an area or an organisation that applies the scheme from a day on.',
  params: ofScheme,
  body: z.strictObject({
    version: versionSchema,
    siteId: z.uuid(),
    placeAreaId: rowIdSchema,
    placeVerified: z.boolean(),
    sort: z.enum(SITE_SORTS),
    name: nameSchema,
    fromDay: daySchema,
    kindVersion: kindVersionSchema,
    fields: clearValuesSchema,
    words: newWordsSchema.nullable(),
  }),
  reply: versionReply,
  errors: [...RECORD_ERRORS, 'unknown_area'],
  bodyLimit: WORDS_LIMIT,
});

/** The day from which what a record says holds: what is counted of earlier days stays as it was. */
const holdsFromSchema = daySchema;

export const changeSite = endpoint({
  name: 'schemes.changeSite',
  method: 'POST',
  path: '/api/schemes/:schemeId/sites/:siteId/changes',
  access: 'session',
  summary:
    'What a site is called, where and since when it is, and what it records: by the form that it has, or by the newest.',
  params: z.strictObject({ schemeId: z.uuid(), siteId: z.uuid() }),
  body: z.strictObject({
    version: versionSchema,
    placeAreaId: rowIdSchema,
    placeVerified: z.boolean(),
    sort: z.enum(SITE_SORTS),
    name: nameSchema,
    fromDay: daySchema,
    onDay: holdsFromSchema,
    kindVersion: kindVersionSchema,
    fields: clearValuesSchema,
    words: changedWordsSchema,
  }),
  reply: versionReply,
  errors: [...RECORD_ERRORS, 'unknown_area', 'outside_site', 'activity_outside'],
  bodyLimit: WORDS_LIMIT,
});

export const endSite = endpoint({
  name: 'schemes.endSite',
  method: 'POST',
  path: '/api/schemes/:schemeId/sites/:siteId/end',
  access: 'session',
  summary: 'The last day of a site, or another one than was said; the terms of its teams end with it.',
  params: z.strictObject({ schemeId: z.uuid(), siteId: z.uuid() }),
  body: z.strictObject({ version: versionSchema, toDay: daySchema }),
  reply: versionReply,
  errors: [...CHANGE_ERRORS, 'nothing_changed', 'scheme_not_alive', 'activity_outside'],
});

const termSchema = z.object({
  termId: z.uuid(),
  fromDay: daySchema,
  toDay: daySchema.nullable(),
  members: z.int(),
  /** The names; null for whoever does not open the unit's words. */
  roster: wordsSchema.nullable(),
});
export type Term = z.output<typeof termSchema>;

/** Terms of a team that are shown, newest first. */
export const SHOWN_TERMS = 10;

const teamSchema = z.object({
  teamId: z.uuid(),
  siteId: z.uuid(),
  name: z.string(),
  kindVersion: z.int(),
  fields: recordedValuesSchema,
  valuesSince: valuesSinceSchema,
  hasWords: z.boolean(),
  words: wordsSchema.nullable(),
  terms: z.array(termSchema),
});
export type Team = z.output<typeof teamSchema>;

export const listTeams = endpoint({
  name: 'schemes.teams',
  method: 'GET',
  path: '/api/schemes/:schemeId/sites/:siteId/teams',
  access: 'session',
  summary: 'The teams of a site with their newest terms of office.',
  params: z.strictObject({ schemeId: z.uuid(), siteId: z.uuid() }),
  query: pageQuery,
  reply: pageOf(teamSchema),
  errors: ['bad_cursor', 'not_found'],
});

/** A term of office; the names are sealed, their number is clear. */
const newTermSchema = z.strictObject({
  termId: z.uuid(),
  fromDay: daySchema,
  toDay: daySchema.nullable(),
  members: membersSchema,
  roster: newWordsSchema.nullable(),
});

export const formTeam = endpoint({
  name: 'schemes.formTeam',
  method: 'POST',
  path: '/api/schemes/:schemeId/teams',
  access: 'session',
  summary: 'A team inside a site, with its first term of office.',
  params: ofScheme,
  body: z.strictObject({
    version: versionSchema,
    teamId: z.uuid(),
    siteId: z.uuid(),
    name: nameSchema,
    kindVersion: kindVersionSchema,
    fields: clearValuesSchema,
    words: newWordsSchema.nullable(),
    term: newTermSchema,
  }),
  reply: versionReply,
  errors: [...RECORD_ERRORS, 'outside_site'],
  bodyLimit: 2 * WORDS_LIMIT,
});

export const changeTeam = endpoint({
  name: 'schemes.changeTeam',
  method: 'POST',
  path: '/api/schemes/:schemeId/teams/:teamId/changes',
  access: 'session',
  summary: 'What a team is called and records: by the form that it has, or by the newest.',
  params: z.strictObject({ schemeId: z.uuid(), teamId: z.uuid() }),
  body: z.strictObject({
    version: versionSchema,
    name: nameSchema,
    onDay: holdsFromSchema,
    kindVersion: kindVersionSchema,
    fields: clearValuesSchema,
    words: changedWordsSchema,
  }),
  reply: versionReply,
  errors: RECORD_ERRORS,
  bodyLimit: WORDS_LIMIT,
});

/** Changes of what a site or a team records that are shown, newest first. */
export const SHOWN_VALUES = 60;

const heldRowSchema = z.object({
  /** The first day on which they held. */
  from: daySchema,
  /** The day from which others held; null where these still do. */
  until: daySchema.nullable(),
  values: recordedValuesSchema,
  /** Who said so, and when; null for what was entered with the site or the team. */
  by: z.object({ name: z.string(), at: momentSchema }).nullable(),
});
export type HeldRow = z.output<typeof heldRowSchema>;

const heldReplySchema = z.object({
  rows: z.array(heldRowSchema).max(SHOWN_VALUES + 1),
  /** Whether others held before the earliest of these. */
  earlier: z.boolean(),
});
export type HeldReply = z.output<typeof heldReplySchema>;

export const readHeldValues = endpoint({
  name: 'schemes.heldValues',
  method: 'GET',
  path: '/api/schemes/:schemeId/held-values/:subjectId',
  access: 'session',
  summary: 'What a site or a team recorded in the clear on which days, the latest first.',
  params: z.strictObject({ schemeId: z.uuid(), subjectId: z.uuid() }),
  reply: heldReplySchema,
  errors: ['not_found'],
});

export const beginTerm = endpoint({
  name: 'schemes.beginTerm',
  method: 'POST',
  path: '/api/schemes/:schemeId/teams/:teamId/terms',
  access: 'session',
  summary: 'The next term of office of a team; it must not overlap another one.',
  params: z.strictObject({ schemeId: z.uuid(), teamId: z.uuid() }),
  body: z.strictObject({ version: versionSchema, term: newTermSchema }),
  reply: versionReply,
  errors: [...RECORD_ERRORS, 'terms_overlap', 'outside_site'],
  bodyLimit: WORDS_LIMIT,
});

export const endTerm = endpoint({
  name: 'schemes.endTerm',
  method: 'POST',
  path: '/api/schemes/:schemeId/teams/:teamId/terms/:termId/end',
  access: 'session',
  summary: 'The last day of a term of office, or another one than was said, within the time of the site.',
  params: z.strictObject({ schemeId: z.uuid(), teamId: z.uuid(), termId: z.uuid() }),
  body: z.strictObject({ version: versionSchema, toDay: daySchema }),
  reply: versionReply,
  errors: [...CHANGE_ERRORS, 'terms_overlap', 'outside_site'],
});

const activitySchema = z.object({
  activityId: z.uuid(),
  siteId: z.uuid(),
  siteName: z.string(),
  teamId: z.uuid().nullable(),
  teamName: z.string().nullable(),
  type: codeSchema,
  onDay: daySchema,
  participants: z.int(),
  kindVersion: z.int(),
  fields: recordedValuesSchema,
  words: wordsSchema.nullable(),
  /** Where it was entered on a phone: the number of photos, and whether anything is sealed. */
  fromPhone: z.object({ photos: z.int(), sealed: z.boolean() }).nullable(),
  by: z.string(),
  withdrawn: z.boolean(),
});
export type Activity = z.output<typeof activitySchema>;

export const listActivities = endpoint({
  name: 'schemes.activities',
  method: 'GET',
  path: '/api/schemes/:schemeId/activities',
  access: 'session',
  summary: 'What the sites and teams of a scheme did, the latest first.',
  params: ofScheme,
  query: pageQuery,
  reply: pageOf(activitySchema),
  errors: ['bad_cursor', 'not_found'],
});

export const recordActivity = endpoint({
  name: 'schemes.recordActivity',
  method: 'POST',
  path: '/api/schemes/:schemeId/activities',
  access: 'session',
  summary:
    'Something that a site or a team did: type, day and number of participants clear, the words sealed.',
  params: ofScheme,
  body: z.strictObject({
    activityId: z.uuid(),
    siteId: z.uuid(),
    teamId: z.uuid().nullable(),
    type: codeSchema,
    onDay: daySchema,
    participants: z.int().min(0).max(1_000_000),
    kindVersion: kindVersionSchema,
    fields: clearValuesSchema,
    words: newWordsSchema.nullable(),
  }),
  reply: z.object({ activityId: z.uuid() }),
  errors: [...WORDS_ERRORS, 'not_found', 'kind_changed', 'day_in_future', 'outside_site', 'already_entered'],
  bodyLimit: WORDS_LIMIT,
});

export const withdrawActivity = endpoint({
  name: 'schemes.withdrawActivity',
  method: 'POST',
  path: '/api/schemes/:schemeId/activities/:activityId/withdrawal',
  access: 'session',
  summary:
    'Takes an activity entered by mistake out of the counts; the row stays. The same again is harmless.',
  params: z.strictObject({ schemeId: z.uuid(), activityId: z.uuid() }),
  errors: ['not_found'],
});
