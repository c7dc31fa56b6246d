import { z } from 'zod';
import { codeSchema } from '../schemes/form.ts';
import { daySchema, rowIdParam, rowIdSchema } from '../wire/encoding.ts';
import { endpoint } from '../wire/endpoint.ts';
import { pageOf, pageQuery } from '../wire/page.ts';
import { SILENCES } from './around-launch.ts';

/** How many of how many tips; for days how many all of them took together. */
const shareSchema = z.object({ value: z.int(), of: z.int() });

const figuresSchema = z.object({
  activities: z.int(),
  /** Each case once, wherever it was opened. */
  cases: z.int(),
  /** Of the whole quarters of the period: how many tips were sent, how many came to an end, and of them what. */
  tips: z.object({
    /** 0 where it is told of none: of fewer than five nothing is. */
    sent: z.int(),
    tips: z.int(),
    /** Null where it is not told yet. */
    useful: shareSchema.nullable(),
    toCase: shareSchema.nullable(),
    /** Days from receipt to the end, and to the first step that the reporter saw. */
    days: shareSchema.nullable(),
    answer: shareSchema.nullable(),
  }),
});

const period = z.strictObject({ from: daySchema, to: daySchema });
const areaPeriod = period.extend({ areaId: rowIdParam });
const ERRORS = ['forbidden', 'unknown_area', 'end_before_start'] as const;

export const countByKind = endpoint({
  name: 'works.kinds',
  method: 'GET',
  path: '/api/works/kinds',
  access: 'session',
  summary:
    'What came of the schemes of an area, with the units that went into it as a whole, in a period, by kind: activities, cases, and tips of its whole quarters in fives.',
  query: areaPeriod,
  reply: z.object({
    asOf: daySchema,
    /** In the order of their codes; nothing is ranked. */
    rows: z.array(figuresSchema.extend({ kind: codeSchema, schemes: z.int() })),
  }),
  errors: ERRORS,
});

export const listByScheme = endpoint({
  name: 'works.schemes',
  method: 'GET',
  path: '/api/works/schemes',
  access: 'session',
  summary: 'The same for each of these schemes that the asker may read, by name: schemes are not ranked.',
  query: areaPeriod.extend({ kind: codeSchema.optional(), ...pageQuery.shape }),
  reply: pageOf(
    figuresSchema.extend({
      schemeId: z.uuid(),
      areaId: rowIdSchema,
      kind: codeSchema,
      name: z.string(),
      launchedOn: daySchema,
    }),
  ),
  errors: [...ERRORS, 'bad_cursor'],
});

const spanSchema = z.object({ from: daySchema, to: daySchema });

export const readWork = endpoint({
  name: 'works.scheme',
  method: 'GET',
  path: '/api/schemes/:schemeId/works',
  access: 'session',
  summary:
    'What came of one scheme in a period, and how much information its places received before and after its launch.',
  params: z.strictObject({ schemeId: z.uuid() }),
  query: period,
  reply: z.object({
    name: z.string(),
    kind: codeSchema,
    launchedOn: daySchema.nullable(),
    asOf: daySchema,
    figures: figuresSchema,
    around: z.object({
      /** The areas of its sites. */
      areaIds: z.array(rowIdSchema),
      spans: z.object({ days: z.int(), before: spanSchema, after: spanSchema }).nullable(),
      /** Information received in those areas in either span: both, or neither and why. */
      said: z.object({ before: z.int(), after: z.int() }).nullable(),
      why: z.enum(SILENCES).nullable(),
    }),
  }),
  errors: ['not_found', 'end_before_start'],
});
export type Work = z.output<typeof readWork.reply>;
