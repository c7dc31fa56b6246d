import { z } from 'zod';
import { messageSchema } from '../sealed/message.ts';
import { derivedSubmissionSchema } from '../sealed/submission.ts';
import { rowIdSchema } from '../wire/encoding.ts';
import { endpoint } from '../wire/endpoint.ts';
import { CATEGORY_CODES } from './categories.ts';
import { versionSchema } from './contract.ts';
import { STATES } from './workflow.ts';

/** A tip that belongs with another; `told` is null where it is not open to who asks. */
export const tipLinkSchema = z.object({
  kind: z.enum(['part', 'whole', 'same_matter']),
  tipId: z.uuid(),
  told: z
    .object({ category: z.enum(CATEGORY_CODES), state: z.enum(STATES), placeAreaId: rowIdSchema })
    .nullable(),
});
export type TipLink = z.output<typeof tipLinkSchema>;

/** Links of one tip at most. */
export const MAX_LINKS = 50;

const tipParams = z.object({ tipId: z.uuid() });
const moved = z.object({ version: z.int() });

export const listLinks = endpoint({
  name: 'tips.links',
  method: 'GET',
  path: '/api/tips/:tipId/links',
  access: 'session',
  summary: `The tips that belong with one, oldest first; at most ${MAX_LINKS}.`,
  params: tipParams,
  reply: z.object({ rows: z.array(tipLinkSchema).max(MAX_LINKS) }),
});

export const splitTip = endpoint({
  name: 'tips.split',
  method: 'POST',
  path: '/api/tips/:tipId/parts',
  access: 'session',
  summary:
    'A part of a tip becomes a tip of its own, with the channel and the day of receipt of the whole. The same body again gets the same answer.',
  params: tipParams,
  body: z.strictObject({
    version: versionSchema,
    submission: derivedSubmissionSchema,
    reason: messageSchema,
  }),
  /** The part, and the version that the whole has now. */
  reply: moved.extend({ partId: z.uuid() }),
  errors: [
    'tip_changed',
    'forbidden',
    'transition_not_allowed',
    'bad_signature',
    'unknown_recipient',
    'mixed_recipients',
    'unknown_unit',
    'unknown_area',
    'day_in_future',
    'draft_conflict',
  ],
  bodyLimit: 512 * 1024,
});

export const linkTips = endpoint({
  name: 'tips.link',
  method: 'POST',
  path: '/api/tips/:tipId/links',
  access: 'session',
  summary: 'Notes that two tips are about one matter. Each keeps its own life, and its reporter.',
  params: tipParams,
  body: z.strictObject({
    version: versionSchema,
    otherTipId: z.uuid(),
    kind: z.literal('same_matter'),
  }),
  reply: moved,
  errors: ['tip_changed', 'forbidden', 'transition_not_allowed'],
});

export const unlinkTips = endpoint({
  name: 'tips.unlink',
  method: 'POST',
  path: '/api/tips/:tipId/links/:otherTipId/end',
  access: 'session',
  summary: 'Takes back that two tips are about one matter, with a reason among colleagues.',
  params: tipParams.extend({ otherTipId: z.uuid() }),
  body: z.strictObject({ version: versionSchema, reason: messageSchema }),
  reply: moved,
  errors: [
    'tip_changed',
    'forbidden',
    'transition_not_allowed',
    'bad_signature',
    'unknown_recipient',
    'mixed_recipients',
    'draft_conflict',
  ],
  bodyLimit: 256 * 1024,
});
