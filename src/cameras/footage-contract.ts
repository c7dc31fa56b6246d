import { z } from 'zod';
import { messageSchema } from '../sealed/message.ts';
import { versionReply, versionSchema } from '../steps/contract.ts';
import {
  base64Url,
  daySchema,
  momentSchema,
  publicKeySchema,
  rowIdParam,
  rowIdSchema,
  sha256Schema,
} from '../wire/encoding.ts';
import { bytes, endpoint } from '../wire/endpoint.ts';
import { pageOf, pageQuery } from '../wire/page.ts';
import { newWordsSchema, WORDS_ERRORS, WORDS_LIMIT, wordsSchema } from '../words/contract.ts';
import {
  DECLINES,
  FOOTAGE_ACTIONS,
  FOOTAGE_STATES,
  LAPSES,
  MOST_PARTS,
  PART_BYTES,
  PURPOSES,
  REFUSALS,
  STEP_REASONS,
  VIEW_REASONS,
} from './footage.ts';

const footageRowSchema = z.object({
  requestId: z.uuid(),
  areaId: rowIdSchema,
  unitId: rowIdSchema,
  cameraId: z.uuid(),
  address: z.string(),
  purpose: z.enum(PURPOSES),
  /** The day of which footage is asked for; the hours are sealed. */
  onDay: daySchema,
  state: z.enum(FOOTAGE_STATES),
  version: versionSchema,
  askedBy: z.string(),
  askedAt: momentSchema,
  /** The last day on which the owner surely still has it. */
  dueOn: daySchema,
});
export type FootageRow = z.output<typeof footageRowSchema>;

/** What of the register: what waits for somebody, and what has ended. */
export const FOOTAGE_VIEWS = ['open', 'handed_over', 'closed'] as const;
export type FootageView = (typeof FOOTAGE_VIEWS)[number];

export const listFootage = endpoint({
  name: 'footage.list',
  method: 'GET',
  path: '/api/footage',
  access: 'session',
  summary: 'The requests for footage of a desk, the newest first.',
  query: pageQuery.extend({ view: z.enum(FOOTAGE_VIEWS).default('open'), areaId: rowIdParam.optional() }),
  reply: pageOf(footageRowSchema),
  errors: ['bad_cursor', 'forbidden'],
});

const stepSchema = z.object({
  version: versionSchema,
  action: z.enum(FOOTAGE_ACTIONS),
  reason: z.enum(STEP_REASONS).nullable(),
  /** Null where the owner did it, by the link. */
  by: z.string().nullable(),
  at: momentSchema,
  /** The leaf of the public log that commits to this step. */
  leafHash: sha256Schema,
});
export type FootageStep = z.output<typeof stepSchema>;

/** Links of a chain that a request brings along, the newest first; older ones come page by page. */
export const SHOWN_LINKS = 50;

const ofRequest = z.strictObject({ requestId: z.uuid() });

export const readFootage = endpoint({
  name: 'footage.read',
  method: 'GET',
  path: '/api/footage/:requestId',
  access: 'session',
  summary:
    'One request with the newest links of its chain of custody; its words for whoever opens those of the unit.',
  params: ofRequest,
  reply: footageRowSchema.extend({
    expiresAt: momentSchema.nullable(),
    /** What is asked for and why: hours, tip or case. */
    words: wordsSchema.nullable(),
    /** Whether words and clip were erased at the end of their term. */
    contentEnded: z.boolean(),
    /** Why it lapsed; null where it did not. */
    lapse: z.enum(LAPSES).nullable(),
    steps: z.array(stepSchema),
    /** Where the older links go on; null where these are all. */
    next: z.string().nullable(),
    clip: z.object({ size: z.int(), sha256: sha256Schema, at: momentSchema }).nullable(),
    /** What the asker of this page may do. */
    decides: z.boolean(),
    withdraws: z.boolean(),
    views: z.boolean(),
  }),
  errors: ['not_found'],
});

export const readChain = endpoint({
  name: 'footage.chain',
  method: 'GET',
  path: '/api/footage/:requestId/chain',
  access: 'session',
  summary: 'The chain of custody of a request page by page, the newest link first.',
  params: ofRequest,
  query: pageQuery,
  reply: pageOf(stepSchema),
  errors: ['not_found', 'bad_cursor'],
});

export const askFootage = endpoint({
  name: 'footage.ask',
  method: 'POST',
  path: '/api/cameras/:cameraId/footage',
  access: 'session',
  summary:
    'Asks for the footage of a day. Hours, reason and the tip or case are sealed to the unit. The same again is harmless.',
  params: z.strictObject({ cameraId: z.uuid() }),
  body: z.strictObject({
    requestId: z.uuid(),
    purpose: z.enum(PURPOSES),
    onDay: daySchema,
    words: newWordsSchema,
  }),
  reply: z.object({ dueOn: daySchema }),
  errors: [...WORDS_ERRORS, 'not_found', 'camera_removed', 'footage_gone', 'day_in_future'],
  bodyLimit: WORDS_LIMIT,
});

/** The letter to an owner, sealed to the secret of the link: 12 bytes of nonce, then AES-256-GCM. */
const letterSchema = base64Url({ maxBytes: 16 * 1024 });

const DECIDE_ERRORS = ['not_found', 'footage_closed', 'footage_own_request'] as const;

export const approveFootage = endpoint({
  name: 'footage.approve',
  method: 'POST',
  path: '/api/footage/:requestId/approval',
  access: 'session',
  summary:
    'Approves a request of somebody else, and makes the link by which the owner hands over. For one that is approved it makes a new link, and the former one ends.',
  params: ofRequest,
  body: z.strictObject({
    version: versionSchema,
    /** SHA-256 of the token in the link; the link itself never comes here. */
    tokenHash: sha256Schema,
    /** Ed25519: who holds the link signs the hand-over with it. */
    linkKey: publicKeySchema,
    letter: letterSchema,
  }),
  reply: z.object({ version: versionSchema, expiresAt: momentSchema }),
  errors: [...DECIDE_ERRORS, 'footage_gone'],
});

export const refuseFootage = endpoint({
  name: 'footage.refuse',
  method: 'POST',
  path: '/api/footage/:requestId/refusal',
  access: 'session',
  summary: 'Refuses a request of somebody else, and says why.',
  params: ofRequest,
  body: z.strictObject({ version: versionSchema, reason: z.enum(REFUSALS) }),
  reply: versionReply,
  errors: DECIDE_ERRORS,
});

export const withdrawFootage = endpoint({
  name: 'footage.withdraw',
  method: 'POST',
  path: '/api/footage/:requestId/withdrawal',
  access: 'session',
  summary:
    'Takes a request back before it is answered, and its link with it: by whoever asked; once there is a link, by a chief too.',
  params: ofRequest,
  body: z.strictObject({ version: versionSchema }),
  reply: versionReply,
  errors: ['not_found', 'footage_closed'],
});

export const viewFootage = endpoint({
  name: 'footage.view',
  method: 'POST',
  path: '/api/footage/:requestId/views',
  access: 'session',
  summary: 'Writes down why somebody looks at the clip, and gives what opens it.',
  params: ofRequest,
  body: z.strictObject({ viewId: z.uuid(), reason: z.enum(VIEW_REASONS) }),
  reply: z.object({
    /** As the owner’s browser sealed and signed it. */
    message: messageSchema,
    linkKey: publicKeySchema,
  }),
  errors: ['not_found'],
});

export const readClip = endpoint({
  name: 'footage.clip',
  method: 'GET',
  path: '/api/footage/:requestId/views/:viewId/clip',
  access: 'session',
  summary: 'The sealed clip, for a view that this person has just given a reason for.',
  params: z.strictObject({ requestId: z.uuid(), viewId: z.uuid() }),
  reply: bytes,
  errors: ['not_found'],
});

/** The token of a link: 32 bytes. Wrong, used and expired ones get one answer. */
export const tokenSchema = base64Url({ exactBytes: 32 });
/** In which header a part of a clip brings its token: it stands in no address. */
export const TOKEN_HEADER = 'x-footage-token';

export const openLink = endpoint({
  name: 'footage.openLink',
  method: 'POST',
  path: '/api/footage-link',
  access: 'anyone',
  summary: 'What the holder of a link is asked for: a letter that only the link opens.',
  body: z.strictObject({ token: tokenSchema }),
  reply: z.object({ requestId: z.uuid(), letter: letterSchema, expiresAt: momentSchema }),
  errors: ['footage_link_unknown'],
});

export const uploadPart = endpoint({
  name: 'footage.uploadPart',
  method: 'PUT',
  path: '/api/footage-link/clips/:clipId/parts/:part',
  access: 'anyone',
  summary:
    'A part of a sealed clip. The same part again takes the place of the first, the beginning of a clip that of every other clip.',
  params: z.strictObject({
    clipId: z.uuid(),
    part: z.coerce
      .number()
      .int()
      .min(0)
      .max(MOST_PARTS - 1),
  }),
  body: bytes,
  reply: z.object({ size: z.int() }),
  errors: ['footage_link_unknown', 'too_large', 'too_many_files', 'too_many_requests'],
  bodyLimit: PART_BYTES,
});

export const handOver = endpoint({
  name: 'footage.handOver',
  method: 'POST',
  path: '/api/footage-link/hand-over',
  access: 'anyone',
  summary:
    'Hands the clip over: signed with the link, sealed to the unit. The link is used up; the same message again gets the same answer.',
  body: z.strictObject({ token: tokenSchema, message: messageSchema }),
  reply: z.object({ at: momentSchema, leafHash: sha256Schema }),
  errors: [...WORDS_ERRORS, 'footage_link_unknown', 'clip_incomplete'],
  bodyLimit: WORDS_LIMIT,
});

export const declineFootage = endpoint({
  name: 'footage.decline',
  method: 'POST',
  path: '/api/footage-link/decline',
  access: 'anyone',
  summary: 'Says that no footage comes, and why. The link is used up; the same again gets the same answer.',
  body: z.strictObject({ token: tokenSchema, reason: z.enum(DECLINES) }),
  reply: z.object({ at: momentSchema }),
  errors: ['footage_link_unknown'],
});
