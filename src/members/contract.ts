import { z } from 'zod';
import { loginSchema, tokenSchema } from '../accounts/contract.ts';
import { SITE_ROLES } from '../accounts/site-roles.ts';
import { daySchema, momentSchema } from '../wire/encoding.ts';
import { endpoint } from '../wire/endpoint.ts';
import { pageOf, pageQuery } from '../wire/page.ts';
import { newWordsSchema, WORDS_ERRORS, WORDS_LIMIT, wordsSchema } from '../words/contract.ts';

const ofScheme = z.strictObject({ schemeId: z.uuid() });
const ofMember = z.strictObject({ schemeId: z.uuid(), memberId: z.uuid() });

/** How somebody of a site stands: a link that waits, one that has expired, or at work. */
export const MEMBER_STATES = ['invited', 'lapsed', 'serving'] as const;

const memberSchema = z.object({
  memberId: z.uuid(),
  siteId: z.uuid(),
  siteName: z.string(),
  role: z.enum(SITE_ROLES),
  state: z.enum(MEMBER_STATES),
  /** Null until the invitation is taken. */
  login: z.string().nullable(),
  /** When the link that waits expires; null for whoever has taken it. */
  expiresAt: momentSchema.nullable(),
  fromDay: daySchema.nullable(),
  /** The last day that was agreed; null where none was. */
  lastDay: daySchema.nullable(),
  /** Name and contact, sealed to the unit. */
  name: wordsSchema.nullable(),
});
export type Member = z.output<typeof memberSchema>;

export const listMembers = endpoint({
  name: 'members.list',
  method: 'GET',
  path: '/api/schemes/:schemeId/members',
  access: 'session',
  summary:
    'The people of a scheme’s sites, or of one, who have an account or an invitation; the latest invited first.',
  params: ofScheme,
  query: pageQuery.extend({ siteId: z.uuid().optional() }),
  reply: pageOf(memberSchema).extend({
    /** How many people were ever brought into the scheme's sites: where it is the same, nobody has come meanwhile. */
    entered: z.int(),
  }),
  errors: ['bad_cursor', 'not_found'],
});

/** Sign-in codes that are asked about at once, at most. */
export const MOST_LOGINS = 500;

export const knownLogins = endpoint({
  name: 'members.knownLogins',
  method: 'POST',
  path: '/api/schemes/:schemeId/members/logins',
  access: 'session',
  summary: 'Which of some sign-in codes are those of people of this unit’s sites, who can be added by them.',
  params: ofScheme,
  body: z.strictObject({ logins: z.array(loginSchema).min(1).max(MOST_LOGINS) }),
  reply: z.object({ logins: z.array(z.string()) }),
  errors: ['not_found'],
});

/** A one-time link, told once. */
export const linkSchema = z.object({ login: z.string(), token: tokenSchema, expiresAt: momentSchema });

/** Why somebody is not brought into a site. */
export const BRINGING_ERRORS = [
  ...WORDS_ERRORS,
  'not_found',
  'end_before_start',
  'outside_site',
  'site_full',
  'unknown_login',
  'member_twice',
] as const;

export const inviteMember = endpoint({
  name: 'members.invite',
  method: 'POST',
  path: '/api/schemes/:schemeId/members',
  access: 'session',
  summary:
    'Invites a person of a site by a one-time link, or adds one who has an account; the name is sealed to the unit. The same again, whose answer was lost, is answered with a new link.',
  params: ofScheme,
  body: z.strictObject({
    memberId: z.uuid(),
    siteId: z.uuid(),
    role: z.enum(SITE_ROLES),
    lastDay: daySchema.nullable(),
    /** Of an account of another site of the unit; null for a new person. */
    login: loginSchema.nullable(),
    name: newWordsSchema,
  }),
  /** Null where the person had an account. */
  reply: z.object({ link: linkSchema.nullable() }),
  errors: BRINGING_ERRORS,
  bodyLimit: WORDS_LIMIT,
});

export const renewMemberLink = endpoint({
  name: 'members.renewLink',
  method: 'POST',
  path: '/api/schemes/:schemeId/members/:memberId/link',
  access: 'session',
  summary: 'A new one-time link: to take the invitation, or to make new keys where the passphrase is lost.',
  params: ofMember,
  reply: linkSchema.extend({ renews: z.boolean() }),
  errors: ['not_found'],
});

export const endMember = endpoint({
  name: 'members.end',
  method: 'POST',
  path: '/api/schemes/:schemeId/members/:memberId/end',
  access: 'session',
  summary: 'Ends somebody’s belonging to a site, with every session; the sealed name is destroyed.',
  params: ofMember,
  errors: ['not_found'],
});

const ownSiteSchema = z.object({
  memberId: z.uuid(),
  schemeId: z.uuid(),
  siteId: z.uuid(),
  schemeName: z.string(),
  siteName: z.string(),
  role: z.enum(SITE_ROLES),
});
export type OwnSite = z.output<typeof ownSiteSchema>;

export const readOwnSites = endpoint({
  name: 'members.ownSites',
  method: 'GET',
  path: '/api/to/sites',
  access: 'session',
  summary: 'The sites that whoever is signed in belongs to; officers belong to none.',
  reply: z.object({ rows: z.array(ownSiteSchema) }),
  errors: ['not_found'],
});
