import { z } from 'zod';
import { leafSchema } from '../ledger/contract.ts';
import { momentSchema, publicKeySchema, recipientSchema, signatureSchema } from '../wire/encoding.ts';
import { endpoint } from '../wire/endpoint.ts';
import { pageOf, pageQuery } from '../wire/page.ts';
import { delegationSchema, unitKeySchema } from './contract.ts';
import { LOG_KIND_NAMES } from './log-kinds.ts';
import { UNIT_KINDS } from './roles.ts';

/** A leaf of the public log about a key or an opening of recovery, with what opens it. */
export const logRowSchema = leafSchema.extend({
  /** Null, as salt and fields then are, for an act that the log does not open. */
  kind: z.enum(LOG_KIND_NAMES).nullable(),
  unitId: z.int().nullable(),
  epoch: z.int().nullable(),
  at: momentSchema,
  /** Its place in the tree; null until the sequencer has placed it, some seconds later. */
  index: z.int().nullable(),
});

export const directoryLog = endpoint({
  name: 'accounts.directoryLog',
  method: 'GET',
  path: '/api/directory/log',
  access: 'anyone',
  summary:
    'All that was done to keys and every opening of recovery, newest first, so that anybody recomputes the leaves.',
  query: pageQuery,
  reply: pageOf(logRowSchema),
  errors: ['bad_cursor'],
});

export const directoryEntries = endpoint({
  name: 'accounts.directoryEntries',
  method: 'GET',
  path: '/api/directory/entries',
  access: 'anyone',
  summary: 'The key that each unit receives under now, and all that it is checked by, in the order of units.',
  query: pageQuery,
  reply: pageOf(
    unitKeySchema.extend({ unitName: z.string(), unitNameEn: z.string(), kind: z.enum(UNIT_KINDS) }),
  ).extend({
    rootKey: publicKeySchema,
    recoveryRecipient: recipientSchema,
    /** The root's, over the recovery recipient. */
    recoverySignature: signatureSchema,
    /** Those of the past too. */
    delegations: z.array(delegationSchema),
  }),
  errors: ['bad_cursor', 'not_set_up'],
});
