import { z } from 'zod';
import {
  base64Url,
  daySchema,
  momentSchema,
  publicKeySchema,
  sha256Schema,
  signatureSchema,
} from '../wire/encoding.ts';
import { endpoint } from '../wire/endpoint.ts';
import { SALT_BYTES } from './leaf.ts';

/** Leaves on one page of the public log. */
export const MAX_LEAVES = 1000;

const countParam = z.coerce.number().pipe(z.int().min(0));

/** What a person is handed of a leaf: its hash, and what opens it. Both openers are null after an erasure. */
export const leafSchema = z.object({
  hash: sha256Schema,
  salt: base64Url({ exactBytes: SALT_BYTES }).nullable(),
  fields: z.array(z.union([z.string(), z.int(), z.null()])).nullable(),
});

/** The log's signed promise to include a leaf. */
export const promiseSchema = z.object({
  at: momentSchema,
  signature: signatureSchema,
  logKey: publicKeySchema,
});

export const ledgerKeys = endpoint({
  name: 'ledger.keys',
  method: 'GET',
  path: '/api/ledger/keys',
  access: 'anyone',
  summary: 'The name of the log, and the keys that the root delegated to sign for it.',
  reply: z.object({
    origin: z.string(),
    /** Compare it with the fingerprint on the posters: whoever serves this could serve another. */
    rootKey: publicKeySchema,
    keys: z.array(
      z.object({
        publicKey: publicKeySchema,
        validFrom: daySchema,
        validTo: daySchema,
        signature: signatureSchema,
      }),
    ),
  }),
  errors: ['not_set_up'],
});

export const ledgerCheckpoint = endpoint({
  name: 'ledger.checkpoint',
  method: 'GET',
  path: '/api/ledger/checkpoint',
  access: 'anyone',
  summary: 'The latest checkpoint, a signed note (c2sp.org/tlog-checkpoint).',
  reply: z.object({ note: z.string() }),
  errors: ['not_set_up'],
});

export const ledgerInclusion = endpoint({
  name: 'ledger.inclusion',
  method: 'GET',
  path: '/api/ledger/inclusion',
  access: 'anyone',
  summary: 'Proof that a leaf stands in the tree of the first `size` leaves (RFC 6962 §2.1.1).',
  query: z.object({ leaf: sha256Schema, size: countParam }),
  reply: z.object({ index: z.int(), size: z.int(), hashes: z.array(sha256Schema) }),
  errors: ['not_found'],
});

export const ledgerConsistency = endpoint({
  name: 'ledger.consistency',
  method: 'GET',
  path: '/api/ledger/consistency',
  access: 'anyone',
  summary: 'Proof that the tree of `from` leaves is the beginning of the tree of `to` (RFC 6962 §2.1.2).',
  query: z.object({ from: countParam, to: countParam }),
  reply: z.object({ from: z.int(), to: z.int(), hashes: z.array(sha256Schema) }),
  errors: ['end_before_start', 'not_found'],
});

export const ledgerLeaves = endpoint({
  name: 'ledger.leaves',
  method: 'GET',
  path: '/api/ledger/leaves',
  access: 'anyone',
  summary: 'Leaf hashes in the order of the tree, from index `from` on.',
  query: z.object({
    from: countParam,
    limit: z.coerce.number().pipe(z.int().min(1).max(MAX_LEAVES)).default(MAX_LEAVES),
  }),
  reply: z.object({ from: z.int(), leaves: z.array(sha256Schema) }),
});
