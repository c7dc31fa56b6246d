import { z } from 'zod';
import { GRANT_BYTES } from '../sealed/limits.ts';
import { messageSchema } from '../sealed/message.ts';
import { base64Url, daySchema, momentSchema, rowIdSchema } from '../wire/encoding.ts';
import { endpoint } from '../wire/endpoint.ts';
import { pageOf, pageQuery } from '../wire/page.ts';
import { versionSchema } from './contract.ts';
import { TRANSFER_GROUND_CODES, TRANSFER_MARKS } from './transfer.ts';
import { STATES } from './workflow.ts';

/** Sealed objects of one tip at most: itself, and more messages than any talk has. */
const MAX_OBJECTS = 2000;

const tipParams = z.object({ tipId: z.uuid() });

/** The content keys of a tip, each sealed to the unit that it is handed to. */
const handedGrants = {
  toUnitId: rowIdSchema,
  /** The epoch of that unit's present key. */
  epoch: rowIdSchema,
  grants: z
    .array(z.strictObject({ objectId: z.uuid(), sealed: base64Url({ exactBytes: GRANT_BYTES }) }))
    .min(1)
    .max(MAX_OBJECTS),
};

const moved = z.object({ version: z.int(), state: z.enum(STATES) });

const ERRORS = [
  'tip_changed',
  'forbidden',
  'transition_not_allowed',
  'transfer_not_possible',
  'grants_incomplete',
  'unknown_unit',
  'bad_signature',
  'unknown_recipient',
  'mixed_recipients',
  'draft_conflict',
] as const;

export const transferTip = endpoint({
  name: 'tips.transfer',
  method: 'POST',
  path: '/api/tips/:tipId/transfers',
  access: 'session',
  summary:
    'Hands a tip on to another unit: all its content keys sealed to that unit, or nothing. The sender opens it no more.',
  params: tipParams,
  body: z.strictObject({
    version: versionSchema,
    ground: z.enum(TRANSFER_GROUND_CODES),
    ...handedGrants,
    /** To the reporter where there is a receipt; the unit that it goes to reads it too. */
    reason: messageSchema,
  }),
  reply: moved,
  errors: ERRORS,
  bodyLimit: 6 * 1024 * 1024,
});

export const returnTip = endpoint({
  name: 'tips.return',
  method: 'POST',
  path: '/api/tips/:tipId/returns',
  access: 'session',
  summary: 'Hands a tip that has arrived back to the unit that sent it, with a reason.',
  params: tipParams,
  body: z.strictObject({ version: versionSchema, ...handedGrants, reason: messageSchema }),
  reply: moved,
  errors: ERRORS,
  bodyLimit: 6 * 1024 * 1024,
});

export const listTransfers = endpoint({
  name: 'tips.listTransfers',
  method: 'GET',
  path: '/api/transfers',
  access: 'session',
  summary: 'What the units served have handed on, newest first: where to, why, and what was answered.',
  query: pageQuery,
  reply: pageOf(
    z.object({
      tipId: z.uuid(),
      seq: z.int(),
      fromUnitId: rowIdSchema,
      toUnit: z.object({ unitId: rowIdSchema, name: z.string(), nameEn: z.string() }),
      mark: z.enum(TRANSFER_MARKS),
      sentBy: z.string(),
      sentAt: momentSchema,
      answerDueOn: daySchema.nullable(),
      answer: z.enum(['accepted', 'returned']).nullable(),
      answeredAt: momentSchema.nullable(),
    }),
  ),
  errors: ['bad_cursor'],
});
