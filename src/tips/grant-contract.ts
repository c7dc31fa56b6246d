import { z } from 'zod';
import { sealToSchema } from '../accounts/key-contract.ts';
import { GRANT_BYTES } from '../sealed/limits.ts';
import { base64Url, rowIdParam, rowIdSchema } from '../wire/encoding.ts';
import { endpoint } from '../wire/endpoint.ts';
import { MAX_PAGE_SIZE, pageOf, pageQuery } from '../wire/page.ts';

const sealed = base64Url({ exactBytes: GRANT_BYTES });
const ofUnit = z.object({ unitId: rowIdParam });

/** Grants that remain are counted up to here. */
export const STALE_CAP = 1000;

export const listStaleGrants = endpoint({
  name: 'tips.listStaleGrants',
  method: 'GET',
  path: '/api/units/:unitId/stale-grants',
  access: 'session',
  summary:
    "Content keys of a unit's open tips that are sealed to an epoch before its present one, and that key with what it is checked by.",
  params: ofUnit,
  query: pageQuery,
  reply: pageOf(
    z.object({
      tipId: z.uuid(),
      /** The tip itself, or one of its messages. */
      objectId: z.uuid(),
      epoch: z.int(),
      sealed,
    }),
  ).extend({
    /** From this page on, counted up to `STALE_CAP`. */
    remaining: z.int(),
    /** What they are to be sealed to; null while the unit has no key that a steward vouches for. */
    sealTo: sealToSchema.nullable(),
  }),
  errors: ['bad_cursor'],
});

export const resealGrants = endpoint({
  name: 'tips.resealGrants',
  method: 'POST',
  path: '/api/units/:unitId/grants',
  access: 'session',
  summary:
    "Puts content keys sealed to the unit's present epoch in the place of older ones. Sending again is harmless; tips that have gone elsewhere are named.",
  params: ofUnit,
  body: z.strictObject({
    /** The epoch that all of them are sealed to. */
    epoch: rowIdSchema,
    grants: z
      .array(z.strictObject({ tipId: z.uuid(), objectId: z.uuid(), fromEpoch: rowIdSchema, sealed }))
      .min(1)
      .max(MAX_PAGE_SIZE),
  }),
  reply: z.object({ replaced: z.int(), elsewhere: z.array(z.uuid()) }),
  errors: ['epoch_conflict', 'unknown_recipient', 'mixed_recipients'],
  bodyLimit: 512 * 1024,
});
