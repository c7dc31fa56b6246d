import { z } from 'zod';
import { codeSchema } from '../schemes/form.ts';
import { daySchema, rowIdParam, rowIdSchema } from '../wire/encoding.ts';
import { endpoint } from '../wire/endpoint.ts';
import { pageOf, pageQuery } from '../wire/page.ts';
import { SILENCES } from './around-launch.ts';

const figuresSchema = z.object({
  activities: z.int(),
  cases: z.int(),
  /** How many tips came to an end, and of them what; null where there is no batch of five. */
  tips: z.object({ tips: z.int().min(5), useful: z.int(), toCase: z.int(), days: z.int() }).nullable(),
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
    'What came of the schemes of an area in a period, by kind: activities, cases, and tips in batches of five or more.',
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
  summary: 'The same for each scheme, by name: schemes are not ranked.',
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
