import { z } from 'zod';
import { anyStepSchema, changesSchema, versionReply, versionSchema } from '../steps/contract.ts';
import { daySchema, rowIdParam, rowIdSchema } from '../wire/encoding.ts';
import { endpoint } from '../wire/endpoint.ts';
import { pageOf, pageQuery } from '../wire/page.ts';
import { newWordsSchema, WORDS_ERRORS, WORDS_LIMIT, wordsSchema } from '../words/contract.ts';
import { CAMERA_ACTIONS, CAMERA_STATES, DAY_STEPS, FUNDERS, MOST_RANGE, MOST_RETENTION } from './camera.ts';

const latSchema = z.number().min(-90).max(90);
const lonSchema = z.number().min(-180).max(180);

/** What is clear about a camera, as it is entered. */
export const cameraFieldsSchema = z.strictObject({
  address: z.string().trim().min(3).max(160),
  lat: latSchema,
  lon: lonSchema,
  direction: z.int().min(0).max(359),
  angle: z.int().min(1).max(360),
  rangeM: z.int().min(1).max(MOST_RANGE),
  funder: z.enum(FUNDERS),
  retentionDays: z.int().min(1).max(MOST_RETENTION),
  fromDay: daySchema,
  /** The site of a camera scheme of the same unit; null for one that belongs to none. */
  site: z.strictObject({ schemeId: z.uuid(), siteId: z.uuid() }).nullable(),
});
export type CameraFields = z.output<typeof cameraFieldsSchema>;

/** A camera as lists have it. */
export const cameraRowSchema = cameraFieldsSchema.extend({
  cameraId: z.uuid(),
  areaId: rowIdSchema,
  unitId: rowIdSchema,
  state: z.enum(CAMERA_STATES),
  seenOn: daySchema,
  remindedOn: daySchema.nullable(),
  version: versionSchema,
});
export type CameraRow = z.output<typeof cameraRowSchema>;

/** What of the register: all that hang, those at work, those that do not work, those long unseen, those taken out. */
export const CAMERA_VIEWS = ['present', 'unseen', 'working', 'faulty', 'removed'] as const;
export type CameraView = (typeof CAMERA_VIEWS)[number];

export const listCameras = endpoint({
  name: 'cameras.list',
  method: 'GET',
  path: '/api/cameras',
  access: 'session',
  summary: 'The cameras of a desk, those that nobody has seen at work for longest first.',
  query: pageQuery.extend({
    areaId: rowIdParam.optional(),
    view: z.enum(CAMERA_VIEWS).default('present'),
    /** Words of the address, in any order, with or without marks; the beginning of a word will do. */
    q: z.string().max(100).optional(),
  }),
  reply: pageOf(cameraRowSchema).extend({
    /** Whoever was last seen at work before this day is unseen; whether the length of time is verified. */
    unseenBefore: daySchema,
    verified: z.boolean(),
  }),
  errors: ['bad_cursor', 'forbidden'],
});

const stepSchema = anyStepSchema.extend({
  action: z.enum(CAMERA_ACTIONS),
  /** What a change replaced, by field. */
  before: cameraFieldsSchema.partial(),
});
export type CameraStep = z.output<typeof stepSchema>;

/** `details` of `camera_changed`. */
export const cameraChangesSchema = changesSchema(stepSchema);

const ofCamera = z.strictObject({ cameraId: z.uuid() });

export const readCamera = endpoint({
  name: 'cameras.read',
  method: 'GET',
  path: '/api/cameras/:cameraId',
  access: 'session',
  summary: 'One camera with what happened to it; its owner for whoever opens the words of the unit.',
  params: ofCamera,
  reply: cameraRowSchema.extend({
    schemeName: z.string().nullable(),
    siteName: z.string().nullable(),
    unseenBefore: daySchema,
    /** Name and contact of the owner; null for whoever does not open the unit's words, and where there are none. */
    owner: wordsSchema.nullable(),
    steps: z.array(stepSchema),
    keeps: z.boolean(),
  }),
  errors: ['not_found'],
});

const CHANGE_ERRORS = ['not_found', 'camera_changed', 'camera_removed', 'day_in_future'] as const;

export const registerCamera = endpoint({
  name: 'cameras.register',
  method: 'POST',
  path: '/api/cameras',
  access: 'session',
  summary: 'Enters a camera of a desk. The same again is harmless.',
  body: z.strictObject({
    cameraId: z.uuid(),
    unitId: rowIdSchema,
    fields: cameraFieldsSchema,
    owner: newWordsSchema.nullable(),
  }),
  reply: versionReply,
  errors: [...WORDS_ERRORS, 'not_found', 'outside_site', 'day_in_future'],
  bodyLimit: WORDS_LIMIT,
});

export const changeCamera = endpoint({
  name: 'cameras.change',
  method: 'POST',
  path: '/api/cameras/:cameraId/changes',
  access: 'session',
  summary: 'Says anew where a camera hangs, what it sees, how long footage is kept, whose it is.',
  params: ofCamera,
  body: z.strictObject({
    version: versionSchema,
    fields: cameraFieldsSchema,
    /** Null leaves what is sealed as it is. */
    owner: newWordsSchema.nullable(),
  }),
  reply: versionReply,
  errors: [...CHANGE_ERRORS, ...WORDS_ERRORS, 'outside_site'],
  bodyLimit: WORDS_LIMIT,
});

export const stepCamera = endpoint({
  name: 'cameras.step',
  method: 'POST',
  path: '/api/cameras/:cameraId/steps',
  access: 'session',
  summary: 'A check of health, a reminder to the owner, or the end; the end erases the name of the owner.',
  params: ofCamera,
  body: z.strictObject({ version: versionSchema, action: z.enum(DAY_STEPS), onDay: daySchema }),
  reply: versionReply,
  errors: [...CHANGE_ERRORS, 'end_before_start'],
});

/** Cameras that one answer about a place holds at most. */
export const MOST_IN_BOX = 5000;

const shownCameraSchema = cameraRowSchema.pick({
  cameraId: true,
  areaId: true,
  address: true,
  lat: true,
  lon: true,
  direction: true,
  angle: true,
  rangeM: true,
  retentionDays: true,
  state: true,
  fromDay: true,
  seenOn: true,
});
export type ShownCamera = z.output<typeof shownCameraSchema>;

const latParam = z.coerce.number().pipe(latSchema);
const lonParam = z.coerce.number().pipe(lonSchema);

export const camerasWithin = endpoint({
  name: 'cameras.within',
  method: 'GET',
  path: '/api/cameras/within',
  access: 'session',
  summary:
    'The cameras that hang within a rectangle, the nearest to its middle where there are more than an answer holds. Which of them look at a point is worked out in the browser, which asks for a rectangle wider than the place that it is about.',
  query: z.strictObject({ south: latParam, west: lonParam, north: latParam, east: lonParam }),
  reply: z.object({
    rows: z.array(shownCameraSchema),
    /** Whether there are more than the answer holds. */
    more: z.boolean(),
  }),
  errors: ['forbidden'],
});

export const camerasExtent = endpoint({
  name: 'cameras.extent',
  method: 'GET',
  path: '/api/cameras/extent',
  access: 'session',
  summary: 'The rectangle in which the cameras of a desk hang; null where there are none.',
  reply: z.object({
    box: z.object({ south: latSchema, west: lonSchema, north: latSchema, east: lonSchema }).nullable(),
    count: z.int(),
  }),
  errors: ['forbidden'],
});
