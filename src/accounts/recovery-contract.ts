import { z } from 'zod';
import { momentSchema, rowIdParam, rowIdSchema } from '../wire/encoding.ts';
import { endpoint } from '../wire/endpoint.ts';
import { pageOf, pageQuery } from '../wire/page.ts';
import { sealToSchema } from './key-contract.ts';
import { RECOVERY_GROUNDS } from './recovery-grounds.ts';

/** That the recovery key is, or was, put together for a unit. */
export const recoveryOpeningSchema = z.object({
  openingId: z.uuid(),
  unitId: rowIdSchema,
  unitName: z.string(),
  unitNameEn: z.string(),
  ground: z.enum(RECOVERY_GROUNDS),
  openedAt: momentSchema,
  /** When it ends by itself. */
  endsAt: momentSchema,
  closedAt: momentSchema.nullable(),
});
export type RecoveryOpening = z.output<typeof recoveryOpeningSchema>;

export const listRecoveryOpenings = endpoint({
  name: 'accounts.listRecoveryOpenings',
  method: 'GET',
  path: '/api/recovery/openings',
  access: 'session',
  summary: 'Every opening of recovery, newest first.',
  query: pageQuery,
  reply: pageOf(recoveryOpeningSchema.extend({ openedBy: z.string(), own: z.boolean() })),
  errors: ['bad_cursor'],
});

export const readRecovery = endpoint({
  name: 'accounts.readRecovery',
  method: 'GET',
  path: '/api/recovery/units/:unitId',
  access: 'session',
  summary:
    'What a unit would be sealed to in a recovery, how many members open that, and by what all is checked.',
  params: z.object({ unitId: rowIdParam }),
  reply: z.object({
    /** Null while the unit has no key that a steward vouches for today. */
    sealTo: sealToSchema.nullable(),
    holders: z.int(),
    /** The asker's own opening of this unit, where one is in force. */
    opening: recoveryOpeningSchema.nullable(),
  }),
});

export const openRecovery = endpoint({
  name: 'accounts.openRecovery',
  method: 'POST',
  path: '/api/recovery/openings',
  access: 'session',
  summary:
    'Says in the public log that the recovery key has been put together for a unit; ends by itself. The key never comes here.',
  body: z.strictObject({ unitId: rowIdSchema, ground: z.enum(RECOVERY_GROUNDS) }),
  reply: recoveryOpeningSchema,
  errors: ['forbidden', 'unknown_unit', 'no_key_holder'],
});

export const closeRecovery = endpoint({
  name: 'accounts.closeRecovery',
  method: 'DELETE',
  path: '/api/recovery/openings/:openingId',
  access: 'session',
  summary: 'Ends an opening of one’s own before its time.',
  params: z.object({ openingId: z.uuid() }),
});
