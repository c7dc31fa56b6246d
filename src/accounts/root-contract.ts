import { z } from 'zod';
import { daySchema, publicKeySchema } from '../wire/encoding.ts';
import { endpoint } from '../wire/endpoint.ts';
import { delegationSchema, unitKeySchema } from './contract.ts';

/** Words that the root gives at one opening: the two stewards of the ceremony, and room for who follows. */
const MAX_RENEWED = 10;

export const listDelegations = endpoint({
  name: 'accounts.listDelegations',
  method: 'GET',
  path: '/api/directory/delegations',
  access: 'session',
  summary: 'The words of the root for stewards and log, and the unit keys whose signature lapses soon.',
  reply: z.object({
    rootKey: publicKeySchema,
    /** How long the root may delegate, in months, and how many days before an end it is spoken of. */
    months: z.int(),
    reminderDays: z.int(),
    stewards: z.array(
      z.object({
        publicKey: publicKeySchema,
        accountId: z.uuid(),
        displayName: z.string(),
        /** Newest first, those of the past too. */
        delegations: z.array(delegationSchema),
      }),
    ),
    /** `nextKey` is the log key that this server has ready for the root to delegate. */
    log: z.object({ nextKey: publicKeySchema, delegations: z.array(delegationSchema) }),
    /** Keys in use whose signature lapses within the reminder, or has; null where nothing covers it now. */
    ending: z.array(
      unitKeySchema.extend({
        unitName: z.string(),
        unitNameEn: z.string(),
        coveredUntil: daySchema.nullable(),
      }),
    ),
  }),
  errors: ['not_set_up'],
});

export const renewDelegations = endpoint({
  name: 'accounts.renewDelegations',
  method: 'POST',
  path: '/api/directory/delegations',
  access: 'session',
  summary:
    'The next terms of stewards and log key, signed with the root in a browser; the root itself never comes here.',
  body: z
    .strictObject({
      stewards: z.array(delegationSchema).max(MAX_RENEWED),
      log: delegationSchema.nullable(),
    })
    .refine(({ stewards, log }) => stewards.length > 0 || log !== null),
  errors: ['forbidden', 'bad_signature', 'end_before_start', 'term_not_allowed', 'not_set_up'],
});
