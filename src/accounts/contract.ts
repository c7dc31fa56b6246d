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
import { ROLES, UNIT_KINDS, UNIT_LEVELS } from './roles.ts';

export const loginSchema = z.string().regex(/^[a-z0-9][a-z0-9._-]{2,39}$/);
export const displayNameSchema = z.string().trim().min(2).max(80);
const tokenSchema = base64Url({ exactBytes: 32 });

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

const newUnitSchema = z.strictObject({
  areaId: rowIdSchema,
  kind: z.enum(UNIT_KINDS),
  level: z.enum(UNIT_LEVELS),
  name: z.string().trim().min(3).max(120),
  nameEn: z.string().trim().min(3).max(120),
});

const newPersonSchema = z.strictObject({ login: loginSchema, displayName: displayNameSchema });

export const setupStatus = endpoint({
  name: 'accounts.setupStatus',
  method: 'GET',
  path: '/api/setup',
  access: 'anyone',
  summary: 'Whether the first-run ceremony has taken place, and whether this is a demo.',
  reply: z.object({ ready: z.boolean(), demo: z.boolean() }),
});

export const setupLogKey = endpoint({
  name: 'accounts.setupLogKey',
  method: 'GET',
  path: '/api/setup/log-key',
  access: 'setup',
  summary: 'The public key of the online ledger log, for the root to delegate.',
  reply: z.object({ publicKey: publicKeySchema }),
  errors: ['wrong_setup_token', 'already_set_up'],
});

export const setUp = endpoint({
  name: 'accounts.setUp',
  method: 'POST',
  path: '/api/setup',
  access: 'setup',
  summary:
    'The first-run ceremony, in one transaction: root, recovery, two stewards, administrator, first desks.',
  body: z.strictObject({
    areaId: rowIdSchema,
    rootKey: publicKeySchema,
    recoveryRecipient: recipientSchema,
    logDelegation: delegationSchema,
    stewards: z
      .array(newPersonSchema.extend({ credentials: credentialsSchema, delegation: delegationSchema }))
      .length(2),
    administrator: newPersonSchema.extend({ credentials: credentialsSchema }),
    units: z
      .array(newUnitSchema.extend({ chief: newPersonSchema.nullable() }))
      .min(1)
      .max(60),
  }),
  reply: z.object({
    invitations: z.array(z.object({ login: z.string(), unitName: z.string(), token: tokenSchema })),
  }),
  errors: [
    'wrong_setup_token',
    'already_set_up',
    'login_taken',
    'bad_signature',
    'end_before_start',
    'unknown_area',
    'unknown_recipient',
  ],
  bodyLimit: 256 * 1024,
});

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
  memberships: z.array(z.object({ unit: unitSchema, role: z.enum(ROLES) })),
});
export type Session = z.output<typeof sessionSchema>;

export const signIn = endpoint({
  name: 'accounts.signIn',
  method: 'POST',
  path: '/api/session',
  access: 'anyone',
  summary: 'Signs in with the half of the derived key that authenticates; sets the session cookie.',
  body: z.strictObject({ login: loginSchema, authKey: base64Url({ exactBytes: 32 }) }),
  reply: z.object({ session: sessionSchema, keyring: keyringSchema }),
  errors: ['wrong_credentials', 'too_many_requests'],
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
  reply: z.object({ rows: z.array(unitSchema.extend({ hasKey: z.boolean(), keyHolders: z.int() })) }),
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
        recipient: recipientSchema,
        epochs: z.array(z.int()),
      }),
    ),
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
  }),
  errors: ['invitation_unknown'],
});

export const acceptInvitation = endpoint({
  name: 'accounts.acceptInvitation',
  method: 'POST',
  path: '/api/invitations/accept',
  access: 'anyone',
  summary: 'Turns an invitation into an account, with keys made in the browser. Works once.',
  body: z.strictObject({ token: tokenSchema, credentials: credentialsSchema }),
  errors: ['invitation_unknown', 'login_taken', 'unknown_recipient'],
});

export const listUnitKeys = endpoint({
  name: 'accounts.listUnitKeys',
  method: 'GET',
  path: '/api/units/:unitId/keys',
  access: 'session',
  summary: 'The key epochs of a unit, newest first.',
  params: z.object({ unitId: rowIdParam }),
  reply: z.object({ rows: z.array(unitKeySchema) }),
});

const shareSchema = z.strictObject({ accountId: z.uuid(), sealed: base64Url({ maxBytes: 8192 }) });

export const createUnitKey = endpoint({
  name: 'accounts.createUnitKey',
  method: 'POST',
  path: '/api/units/:unitId/keys',
  access: 'session',
  summary:
    "A new epoch of the unit's key, made in a chief's browser and sealed to its members; not used until a steward signs it.",
  params: z.object({ unitId: rowIdParam }),
  body: z.strictObject({
    epoch: z.int().min(1),
    recipient: recipientSchema,
    signingKey: publicKeySchema,
    createdOn: daySchema,
    shares: z.array(shareSchema).min(1).max(100),
  }),
  reply: unitKeySchema,
  errors: ['epoch_conflict', 'unknown_recipient', 'mixed_recipients', 'day_in_future'],
  bodyLimit: 1024 * 1024,
});

export const shareUnitKeys = endpoint({
  name: 'accounts.shareUnitKeys',
  method: 'POST',
  path: '/api/units/:unitId/shares',
  access: 'session',
  summary: "Hands epochs of the unit's key to a member who lacks them, sealed by a colleague's browser.",
  params: z.object({ unitId: rowIdParam }),
  body: z.strictObject({
    shares: z
      .array(shareSchema.extend({ epoch: z.int().min(1) }))
      .min(1)
      .max(100),
  }),
  errors: ['unknown_recipient', 'mixed_recipients'],
  bodyLimit: 1024 * 1024,
});

export const listUnsignedKeys = endpoint({
  name: 'accounts.listUnsignedKeys',
  method: 'GET',
  path: '/api/directory/unsigned',
  access: 'session',
  summary: 'Unit keys that wait for a steward, and the delegations of the steward who asks.',
  reply: z.object({
    rows: z.array(unitKeySchema.extend({ unitName: z.string(), createdBy: z.string() })),
    delegations: z.array(delegationSchema),
  }),
});

export const signUnitKey = endpoint({
  name: 'accounts.signUnitKey',
  method: 'POST',
  path: '/api/directory/signatures',
  access: 'session',
  summary: 'A steward vouches for a unit key; from now on tips may be sealed to it.',
  body: z.strictObject({
    unitId: rowIdSchema,
    epoch: z.int().min(1),
    stewardKey: publicKeySchema,
    signature: signatureSchema,
  }),
  errors: ['bad_signature', 'forbidden'],
});

/** A desk that can be sealed to now: its unit, its newest signed key, and who vouches for it. */
export const deskSchema = z.object({
  unitId: rowIdSchema,
  name: z.string(),
  nameEn: z.string(),
  kind: z.enum(UNIT_KINDS),
  key: unitKeySchema,
});

/** A desk, and all that a browser needs to check its key up to the root and to seal to it. */
export const sealToSchema = z.object({
  desk: deskSchema,
  recoveryRecipient: recipientSchema,
  delegations: z.array(delegationSchema),
  rootKey: publicKeySchema,
});

/**
 * Unit keys of any epoch, and all that a browser needs to check them up to the root: with them one reads who
 * signed. Delegations of the past are among them; to seal to such a key would be wrong.
 */
export const signersSchema = z.object({
  keys: z.array(unitKeySchema),
  delegations: z.array(delegationSchema),
  rootKey: publicKeySchema,
});

export const directory = endpoint({
  name: 'accounts.directory',
  method: 'GET',
  path: '/api/directory',
  access: 'anyone',
  summary:
    'To whom a report from an area is sealed. Without a desk of its own the area is served by the duty desk.',
  query: z.object({
    areaId: rowIdParam.optional(),
    concerns: z.enum(['nobody', 'officer', 'team']).default('nobody'),
  }),
  reply: sealToSchema.extend({
    /** Present when the desk has fewer than two key holders: the tip is sealed to the duty desk too. */
    also: deskSchema.nullable(),
  }),
  errors: ['unknown_area', 'no_desk', 'not_set_up'],
});
