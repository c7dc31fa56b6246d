import { z } from 'zod';
import {
  base64Url,
  daySchema,
  momentSchema,
  publicKeySchema,
  recipientSchema,
  rowIdParam,
  rowIdSchema,
  signatureSchema,
} from '../wire/encoding.ts';
import { endpoint } from '../wire/endpoint.ts';
import { deviceSchema } from './device.ts';
import { ROLES, UNIT_KINDS, UNIT_LEVELS } from './roles.ts';
import { secondFactorCodeSchema } from './second-factor-code.ts';
import { SITE_ROLES } from './site-roles.ts';

export const loginSchema = z.string().regex(/^[a-z0-9][a-z0-9._-]{2,39}$/);
export const displayNameSchema = z.string().trim().min(2).max(80);
export const tokenSchema = base64Url({ exactBytes: 32 });

/** Parameters of Argon2id (RFC 9106) and its salt, as the browser used them. */
export const kdfSchema = z.strictObject({
  algorithm: z.literal('argon2id'),
  memoryKiB: z.int().min(19_456).max(1_048_576),
  passes: z.int().min(1).max(16),
  salt: base64Url({ exactBytes: 16 }),
});

/** What a browser makes of a passphrase: the server can neither sign in elsewhere nor open anything with it. */
export const credentialsSchema = z.strictObject({
  accountId: z.uuid(),
  kdf: kdfSchema,
  authKey: base64Url({ exactBytes: 32 }),
  recipient: recipientSchema,
  wrappedSecret: base64Url({ maxBytes: 2048 }),
});

export const membershipSchema = z.strictObject({ unitId: rowIdSchema, role: z.enum(ROLES) });

/** That a person belongs to a site of a scheme. */
export const siteMembershipSchema = z.object({
  memberId: z.uuid(),
  areaId: rowIdSchema,
  schemeId: z.uuid(),
  siteId: z.uuid(),
  unitId: rowIdSchema,
  role: z.enum(SITE_ROLES),
});

export const unitSchema = z.object({
  unitId: rowIdSchema,
  areaId: rowIdSchema,
  kind: z.enum(UNIT_KINDS),
  level: z.enum(UNIT_LEVELS),
  name: z.string(),
  nameEn: z.string(),
  validFrom: daySchema,
  validTo: daySchema.nullable(),
});
export type Unit = z.output<typeof unitSchema>;

/** An epoch of a unit's key as the directory publishes it; `steward` is null until one has signed. */
export const unitKeySchema = z.object({
  unitId: rowIdSchema,
  epoch: z.int().min(1),
  recipient: recipientSchema,
  signingKey: publicKeySchema,
  createdOn: daySchema,
  steward: z.object({ publicKey: publicKeySchema, signature: signatureSchema }).nullable(),
});
export type UnitKey = z.output<typeof unitKeySchema>;

/** The root's word that a steward may sign directory entries, for a year at most. */
export const delegationSchema = z.strictObject({
  publicKey: publicKeySchema,
  validFrom: daySchema,
  validTo: daySchema,
  signature: signatureSchema,
});

export const newUnitSchema = z.strictObject({
  areaId: rowIdSchema,
  kind: z.enum(UNIT_KINDS),
  level: z.enum(UNIT_LEVELS),
  name: z.string().trim().min(3).max(120),
  nameEn: z.string().trim().min(3).max(120),
});

export const newPersonSchema = z.strictObject({ login: loginSchema, displayName: displayNameSchema });

export const signInChallenge = endpoint({
  name: 'accounts.signInChallenge',
  method: 'POST',
  path: '/api/session/challenge',
  access: 'anyone',
  summary: 'The key-derivation parameters of a login; an unknown login gets parameters that look the same.',
  body: z.strictObject({ login: loginSchema }),
  reply: z.object({ accountId: z.uuid(), kdf: kdfSchema }),
});

/** What an unlocked browser needs: the wrapped secret, and the shares of the unit keys. */
export const keyringSchema = z.object({
  wrappedSecret: base64Url({ maxBytes: 2048 }),
  shares: z.array(
    z.object({
      unitId: rowIdSchema,
      epoch: z.int(),
      sealed: base64Url({ maxBytes: 8192 }),
      signingKey: publicKeySchema,
    }),
  ),
});

export const sessionSchema = z.object({
  accountId: z.uuid(),
  login: z.string(),
  displayName: z.string(),
  recipient: recipientSchema,
  kdf: kdfSchema,
  expiresAt: momentSchema,
  demo: z.boolean(),
  memberships: z.array(
    z.object({
      unit: unitSchema,
      role: z.enum(ROLES),
      /** The unit by whose membership the person acts for this one, which has ended; null where it is their own. */
      inheritedBy: rowIdSchema.nullable(),
    }),
  ),
  /** The sites that the person belongs to now; whoever serves in a unit belongs to none. */
  sites: z.array(
    siteMembershipSchema.extend({
      /** Whether there are boarding houses to keep or to visit. */
      hasHouses: z.boolean(),
    }),
  ),
  /** Whether the account was made for a site, whatever is left of that. */
  ofSite: z.boolean(),
});
export type Session = z.output<typeof sessionSchema>;

export const signIn = endpoint({
  name: 'accounts.signIn',
  method: 'POST',
  path: '/api/session',
  access: 'anyone',
  summary: 'Signs in with the half of the derived key that authenticates; sets the session cookie.',
  body: z.strictObject({
    login: loginSchema,
    authKey: base64Url({ exactBytes: 32 }),
    /** Of the second factor, where the account has one: asked for by `code_needed`. */
    code: secondFactorCodeSchema.optional(),
    device: deviceSchema.optional(),
  }),
  reply: z.object({ session: sessionSchema, keyring: keyringSchema }),
  errors: ['wrong_credentials', 'code_needed', 'wrong_code', 'too_many_requests'],
});

export const readSession = endpoint({
  name: 'accounts.readSession',
  method: 'GET',
  path: '/api/session',
  access: 'session',
  summary: 'Who is signed in, and in which units.',
  reply: sessionSchema,
  errors: ['not_signed_in', 'session_expired'],
});

export const readKeyring = endpoint({
  name: 'accounts.readKeyring',
  method: 'GET',
  path: '/api/session/keyring',
  access: 'session',
  summary: 'The wrapped secret and the sealed shares of the signed-in person, to unlock after a reload.',
  reply: keyringSchema,
});

export const signOut = endpoint({
  name: 'accounts.signOut',
  method: 'DELETE',
  path: '/api/session',
  access: 'session',
  summary: 'Ends the session.',
});

export const listUnits = endpoint({
  name: 'accounts.listUnits',
  method: 'GET',
  path: '/api/units',
  access: 'session',
  summary: 'All units, those that have ended too.',
  reply: z.object({
    rows: z.array(
      unitSchema.extend({
        hasKey: z.boolean(),
        keyHolders: z.int(),
        /** The unit that follows it when it has ended; null where none does. */
        heirUnitId: rowIdSchema.nullable(),
      }),
    ),
  }),
});

export const createUnit = endpoint({
  name: 'accounts.createUnit',
  method: 'POST',
  path: '/api/units',
  access: 'session',
  summary: 'Opens a desk. It receives tips once its key is signed.',
  body: newUnitSchema,
  reply: unitSchema,
  errors: ['forbidden', 'unknown_area'],
});

export const endUnit = endpoint({
  name: 'accounts.endUnit',
  method: 'POST',
  path: '/api/units/:unitId/end',
  access: 'session',
  summary:
    'Ends a unit. From the day after its last the members of its heir act for it; without an heir it must own no open tip.',
  params: z.object({ unitId: rowIdParam }),
  body: z.strictObject({ lastDay: daySchema, heirUnitId: rowIdSchema.nullable() }),
  errors: [
    'end_before_start',
    'unit_ended',
    'unit_has_open_tips',
    'unit_has_open_offers',
    'unknown_unit',
    'heir_not_possible',
  ],
});

export const listMembers = endpoint({
  name: 'accounts.listMembers',
  method: 'GET',
  path: '/api/units/:unitId/members',
  access: 'session',
  summary: 'The present members of a unit and which of its key epochs each of them can open.',
  params: z.object({ unitId: rowIdParam }),
  reply: z.object({
    rows: z.array(
      z.object({
        accountId: z.uuid(),
        displayName: z.string(),
        login: z.string(),
        roles: z.array(z.enum(ROLES)),
        /** Those of them that are held in this very unit, not through its heir. */
        ownRoles: z.array(z.enum(ROLES)),
        recipient: recipientSchema,
        epochs: z.array(z.int()),
      }),
    ),
    /** Those who hold a share of the newest epoch and open tips here no more. */
    formerHolders: z.int(),
    invited: z.array(z.object({ login: z.string(), displayName: z.string(), expiresAt: momentSchema })),
  }),
});

export const invite = endpoint({
  name: 'accounts.invite',
  method: 'POST',
  path: '/api/invitations',
  access: 'session',
  summary: 'A one-time link for a new person; the token is shown once and stored only as a hash.',
  body: newPersonSchema.extend({ memberships: z.array(membershipSchema).min(1).max(20) }),
  reply: z.object({ token: tokenSchema, expiresAt: momentSchema }),
  errors: ['forbidden', 'login_taken', 'unknown_unit'],
});

export const previewInvitation = endpoint({
  name: 'accounts.previewInvitation',
  method: 'POST',
  path: '/api/invitations/preview',
  access: 'anyone',
  summary: 'Whom an invitation is for.',
  body: z.strictObject({ token: tokenSchema }),
  reply: z.object({
    login: z.string(),
    displayName: z.string(),
    memberships: z.array(z.object({ unitName: z.string(), unitNameEn: z.string(), role: z.enum(ROLES) })),
    /** The site that the person is invited to; null for officers, and where keys are made anew. */
    site: z.object({ schemeName: z.string(), siteName: z.string(), role: z.enum(SITE_ROLES) }).nullable(),
    /** The account whose keys are made anew; null where the link makes an account. */
    renews: z.uuid().nullable(),
  }),
  errors: ['invitation_unknown'],
});

export const acceptInvitation = endpoint({
  name: 'accounts.acceptInvitation',
  method: 'POST',
  path: '/api/invitations/accept',
  access: 'anyone',
  summary:
    'Turns an invitation into an account, or renews the keys of one, with keys made in the browser. Works once.',
  body: z.strictObject({ token: tokenSchema, credentials: credentialsSchema }),
  errors: ['invitation_unknown', 'login_taken', 'unknown_recipient'],
});
