import { z } from 'zod';
import { daySchema, rowIdParam, rowIdSchema } from '../wire/encoding.ts';
import { endpoint } from '../wire/endpoint.ts';
import { FIGURE_CODES } from './figures.ts';

const period = z.object({ areaId: rowIdParam, from: daySchema, to: daySchema });

/** A figure: `value` of `of` rows; `of` is null where the figure is a plain count. */
export const figureSchema = z.object({
  code: z.enum(FIGURE_CODES),
  value: z.int(),
  of: z.int().nullable(),
});
export type Figure = z.output<typeof figureSchema>;

export const readFigures = endpoint({
  name: 'steering.figures',
  method: 'GET',
  path: '/api/steering/figures',
  access: 'session',
  summary: 'The first figures of an area and a period, as of its last day or today, whichever is earlier.',
  query: period,
  reply: z.object({
    area: z.object({ areaId: rowIdSchema, name: z.string() }),
    from: daySchema,
    to: daySchema,
    asOf: daySchema,
    figures: z.array(figureSchema),
    /** The same for each unit directly below the area that was valid in the period. */
    parts: z.array(z.object({ areaId: rowIdSchema, name: z.string(), figures: z.array(figureSchema) })),
  }),
  errors: ['unknown_area', 'end_before_start'],
});

export const listFigureRows = endpoint({
  name: 'steering.rows',
  method: 'GET',
  path: '/api/steering/figures/:code',
  access: 'session',
  summary: 'One figure opened: its count by month and by category, without a single name.',
  params: z.object({ code: z.enum(FIGURE_CODES) }),
  query: period,
  reply: z.object({
    figure: figureSchema,
    asOf: daySchema,
    months: z.array(z.object({ month: z.string().regex(/^\d{4}-\d{2}$/), value: z.int() })),
    categories: z.array(z.object({ category: z.string(), value: z.int() })),
  }),
  errors: ['unknown_area', 'end_before_start'],
});
