import { z } from 'zod';
import { daySchema, momentSchema, rowIdParam, rowIdSchema, sha256Schema } from '../wire/encoding.ts';
import { endpoint } from '../wire/endpoint.ts';
import { pageOf, pageQuery } from '../wire/page.ts';
import { CALENDARS } from './calendars.ts';
import { placeSchema } from './contract.ts';
import { calendarDay, countedSchema } from './indicator-contract.ts';
import { INDICATOR_CODES } from './indicators.ts';
import { kindSumSchema, summedSchema } from './kind-figure-contract.ts';
import { ADJUSTMENT_REASONS } from './snapshot.ts';

/** Longest official text of an adjustment, in characters. It is clear: no name and no story belong into it. */
export const MAX_ADJUSTMENT_WORDS = 200;

/** Adjustments of one snapshot at most. */
export const MAX_ADJUSTMENTS = 500;

/** A number of rows or days as PostgreSQL keeps one. */
const countSchema = z.int().min(0).max(2_147_483_647);

const period = { from: daySchema, to: daySchema, calendar: z.enum(CALENDARS) };
const ofSnapshot = z.strictObject({ areaId: rowIdParam, snapshotId: z.uuid() });

export const freezePeriod = endpoint({
  name: 'steering.freeze',
  method: 'POST',
  path: '/api/steering/snapshots',
  access: 'session',
  summary:
    'The cut-off: freezes every indicator of an area and its parts for a period that is over. The hash of what was frozen is committed to in the public log.',
  body: z.strictObject({ areaId: rowIdSchema, ...period, from: calendarDay, to: calendarDay }),
  reply: z.object({ snapshotId: z.uuid(), sha256: sha256Schema }),
  errors: [
    'forbidden',
    'unknown_area',
    'end_before_start',
    'not_a_period',
    'period_running',
    'already_frozen',
    'figures_incomplete',
  ],
});

export const listSnapshots = endpoint({
  name: 'steering.snapshots',
  method: 'GET',
  path: '/api/steering/snapshots',
  access: 'session',
  summary: 'The frozen periods of an area, the latest first.',
  query: pageQuery.extend({ areaId: rowIdParam }),
  reply: pageOf(
    z.object({
      snapshotId: z.uuid(),
      ...period,
      frozenAt: momentSchema,
      frozenBy: z.string(),
      /** How many adjustments it has. */
      adjustments: z.int(),
    }),
  ),
  errors: ['forbidden', 'unknown_area', 'bad_cursor'],
});

/** A figure three times: as frozen, as adjusted since, and as the rows say it today. */
const figureSchema = z.object({
  code: z.enum(INDICATOR_CODES),
  frozen: countedSchema,
  adjusted: countedSchema,
  /** Null where the catalogue counts it no more. */
  now: countedSchema.nullable(),
});

const adjustmentSchema = z.object({
  seq: z.int().min(1),
  /** The area itself, or the part whose figure it is. */
  areaId: rowIdSchema,
  code: z.enum(INDICATOR_CODES),
  from: countedSchema,
  to: countedSchema,
  reason: z.enum(ADJUSTMENT_REASONS),
  words: z.string(),
  adjustedBy: z.string(),
  adjustedAt: momentSchema,
});

export const readSnapshot = endpoint({
  name: 'steering.snapshot',
  method: 'GET',
  path: '/api/steering/snapshots/:areaId/:snapshotId',
  access: 'session',
  summary: 'A frozen period: what it said, what was adjusted since and why, and what the rows say today.',
  params: ofSnapshot,
  reply: z.object({
    area: placeSchema,
    ...period,
    asOf: daySchema,
    frozenAt: momentSchema,
    frozenBy: z.string(),
    /** Of `content`, as UTF-8. */
    sha256: sha256Schema,
    /** The leaf of the public log that commits to it. */
    leafHash: sha256Schema,
    /** What was frozen, to the byte: whoever trusts nobody hashes it again. */
    content: z.string(),
    figures: z.array(figureSchema),
    parts: z.array(placeSchema.extend({ figures: z.array(figureSchema) })),
    rest: z.array(figureSchema),
    /** What the fields of the kinds of scheme added up to, as frozen, and today; `now` is null where none counts so. */
    kinds: z.array(kindSumSchema.extend({ now: summedSchema.nullable() })),
    adjustments: z.array(adjustmentSchema),
  }),
  errors: ['not_found'],
});

export const adjustSnapshot = endpoint({
  name: 'steering.adjust',
  method: 'POST',
  path: '/api/steering/snapshots/:areaId/:snapshotId/adjustments',
  access: 'session',
  summary:
    'Adjusts a figure of a frozen period, with its reason. What was frozen stays as it was, and so do earlier adjustments.',
  params: ofSnapshot,
  body: z.strictObject({
    /** The area itself, or one of its parts. */
    areaId: rowIdSchema,
    code: z.enum(INDICATOR_CODES),
    /** What the figure was when this was decided: as frozen, or as last adjusted. */
    from: z.strictObject({ value: z.int().nullable(), of: z.int().nullable() }),
    to: z.strictObject({ value: countSchema, of: countSchema.nullable() }),
    reason: z.enum(ADJUSTMENT_REASONS),
    words: z.string().trim().min(1).max(MAX_ADJUSTMENT_WORDS),
  }),
  reply: z.object({ seq: z.int().min(1) }),
  errors: ['not_found', 'adjusted_otherwise', 'too_many_requests'],
});
