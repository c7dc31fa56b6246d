import { z } from 'zod';
import { versionReply, versionSchema } from '../steps/contract.ts';
import { daySchema } from '../wire/encoding.ts';
import { endpoint } from '../wire/endpoint.ts';
import { pageOf, pageQuery } from '../wire/page.ts';
import { newWordsSchema, WORDS_ERRORS, WORDS_LIMIT, wordsSchema } from '../words/contract.ts';
import { MEMBER_ROLES } from './codes.ts';
import { CHANGE_ERRORS, ofTeam } from './contract.ts';

const memberSchema = z.object({
  memberId: z.uuid(),
  role: z.enum(MEMBER_ROLES),
  fromDay: daySchema,
  /** The last day; null while it is open. */
  toDay: daySchema.nullable(),
  /** Name, telephone, day of birth; null for whoever does not open the unit's words, and once they have ended. */
  words: wordsSchema.nullable(),
});
export type Member = z.output<typeof memberSchema>;

export const MEMBER_VIEWS = ['serving', 'left'] as const;
export type MemberView = (typeof MEMBER_VIEWS)[number];

export const listMembers = endpoint({
  name: 'forces.members',
  method: 'GET',
  path: '/api/forces/:teamId/members',
  access: 'session',
  summary:
    'Who serves in a team from a day on, or had left by then: roles and days; names for whoever opens the unit’s words.',
  params: ofTeam,
  query: pageQuery.extend({
    view: z.enum(MEMBER_VIEWS).default('serving'),
    /** The day that the view looks from; today where none is named. */
    day: daySchema.optional(),
  }),
  reply: pageOf(memberSchema),
  errors: ['bad_cursor', 'not_found'],
});

export const addMember = endpoint({
  name: 'forces.addMember',
  method: 'POST',
  path: '/api/forces/:teamId/members',
  access: 'session',
  summary:
    'Somebody begins to serve, sealed to the unit; in another role where `replaces` names the term that ends the day before.',
  params: ofTeam,
  body: z.strictObject({
    version: versionSchema,
    memberId: z.uuid(),
    role: z.enum(MEMBER_ROLES),
    fromDay: daySchema,
    words: newWordsSchema,
    replaces: z.uuid().nullable(),
  }),
  reply: versionReply,
  errors: [
    ...CHANGE_ERRORS,
    ...WORDS_ERRORS,
    'force_ended',
    'two_leaders',
    'before_team',
    'end_before_start',
    'force_team_full',
  ],
  bodyLimit: WORDS_LIMIT,
});

const ofMember = z.strictObject({ teamId: z.uuid(), memberId: z.uuid() });

export const changeMember = endpoint({
  name: 'forces.changeMember',
  method: 'POST',
  path: '/api/forces/:teamId/members/:memberId/changes',
  access: 'session',
  summary: 'Puts right what was entered of somebody: role, first day, name.',
  params: ofMember,
  body: z.strictObject({
    version: versionSchema,
    role: z.enum(MEMBER_ROLES),
    fromDay: daySchema,
    /** Null leaves what is sealed as it is. */
    words: newWordsSchema.nullable(),
  }),
  reply: versionReply,
  errors: [...CHANGE_ERRORS, ...WORDS_ERRORS, 'two_leaders', 'before_team', 'end_before_start'],
  bodyLimit: WORDS_LIMIT,
});

export const endMember = endpoint({
  name: 'forces.endMember',
  method: 'POST',
  path: '/api/forces/:teamId/members/:memberId/end',
  access: 'session',
  summary: 'Somebody ceases to serve, or ceased on another day than was entered; the day is their last.',
  params: ofMember,
  body: z.strictObject({ version: versionSchema, toDay: daySchema }),
  reply: versionReply,
  errors: [...CHANGE_ERRORS, 'two_leaders', 'end_before_start', 'outside_team'],
});
