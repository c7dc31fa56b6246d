import { z } from 'zod';
import { publicKeySchema, recipientSchema, rowIdSchema, signatureSchema } from '../wire/encoding.ts';
import { endpoint } from '../wire/endpoint.ts';
import {
  credentialsSchema,
  delegationSchema,
  newPersonSchema,
  newUnitSchema,
  tokenSchema,
} from './contract.ts';

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
    /** The root's, over the recovery recipient. */
    recoverySignature: signatureSchema,
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
