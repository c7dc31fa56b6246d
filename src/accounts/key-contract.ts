import { z } from 'zod';
import {
  base64Url,
  daySchema,
  publicKeySchema,
  recipientSchema,
  rowIdParam,
  rowIdSchema,
  signatureSchema,
} from '../wire/encoding.ts';
import { endpoint } from '../wire/endpoint.ts';
import { delegationSchema, unitKeySchema } from './contract.ts';
import { UNIT_KINDS } from './roles.ts';

export const listUnitKeys = endpoint({
  name: 'accounts.listUnitKeys',
  method: 'GET',
  path: '/api/units/:unitId/keys',
  access: 'session',
  summary: 'The key epochs of a unit, newest first, and what they are checked by up to the root.',
  params: z.object({ unitId: rowIdParam }),
  reply: z.object({
    rows: z.array(unitKeySchema),
    delegations: z.array(delegationSchema),
    rootKey: publicKeySchema,
  }),
  errors: ['not_set_up'],
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
    /** The signing key of the epoch's present key, which no steward has signed and this one takes the place of. */
    replaces: publicKeySchema.optional(),
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
  summary: 'Unit keys that wait for a steward.',
  reply: z.object({
    rows: z.array(unitKeySchema.extend({ unitName: z.string(), createdBy: z.string() })),
  }),
});

export const signUnitKey = endpoint({
  name: 'accounts.signUnitKey',
  method: 'POST',
  path: '/api/directory/signatures',
  access: 'session',
  summary:
    'A steward vouches for a unit key, or vouches again for a longer term; from now on tips may be sealed to it.',
  body: z.strictObject({
    unitId: rowIdSchema,
    epoch: z.int().min(1),
    /** The day of the signature, which it covers. */
    createdOn: daySchema,
    stewardKey: publicKeySchema,
    signature: signatureSchema,
  }),
  errors: ['bad_signature', 'forbidden', 'day_in_future'],
});

/** A desk that can be sealed to now: its unit, its newest signed key, and who vouches for it. */
const deskSchema = z.object({
  unitId: rowIdSchema,
  name: z.string(),
  nameEn: z.string(),
  kind: z.enum(UNIT_KINDS),
  key: unitKeySchema,
});

/** A desk, and all that a browser needs to check its key and recovery's up to the root and to seal to them. */
export const sealToSchema = z.object({
  desk: deskSchema,
  /** The duty desk that reads along, because too few hold the key of `desk`; null where none does. */
  also: deskSchema.nullable(),
  recoveryRecipient: recipientSchema,
  /** The root's, over the recovery recipient. */
  recoverySignature: signatureSchema,
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

export const unitSealTo = endpoint({
  name: 'accounts.unitSealTo',
  method: 'GET',
  path: '/api/units/:unitId/seal-to',
  access: 'session',
  summary: "A unit's present key with what it is checked by, for who hands something on to it.",
  params: z.object({ unitId: rowIdParam }),
  reply: sealToSchema,
  errors: ['unknown_unit'],
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
  reply: sealToSchema,
  errors: ['unknown_area', 'no_desk', 'not_set_up'],
});
