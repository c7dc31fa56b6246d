import { z } from 'zod';
import { AREA_KINDS } from '../areas/area.ts';
import { daySchema, rowIdParam, rowIdSchema } from '../wire/encoding.ts';
import { endpoint } from '../wire/endpoint.ts';
import { FIGURE_CODES } from './figures.ts';
import { UNITS_OF, type UnitsOf } from './units-of.ts';

export const areaPeriod = z.strictObject({
  areaId: rowIdParam,
  from: daySchema,
  to: daySchema,
  units: z.enum(UNITS_OF).default('then'),
});
/**
 * An area, the first and last day of a period, and by which units its tips are counted; by those of then unless said.
 */
export type AreaPeriod = Omit<z.output<typeof areaPeriod>, 'units'> & { readonly units?: UnitsOf };

const figureSchema = z.object({
  code: z.enum(FIGURE_CODES),
  value: z.int(),
  of: z.int().nullable(),
});

/** What a page needs to name an area, in either language and apart from others of its name. */
export const placeSchema = z.object({
  areaId: rowIdSchema,
  name: z.string(),
  kind: z.enum(AREA_KINDS),
  validFrom: daySchema,
  validTo: daySchema.nullable(),
  /** Whether its last day (or its first, where it still stands) is in a public source. */
  verified: z.boolean(),
});
export type Place = z.output<typeof placeSchema>;

/** Why a former unit's tips count under no unit of today; null where they do, and where units are those of then. */
export const unmappedSchema = z.enum(['divided', 'unknown']).nullable();

/** The area that was asked for. `under`: the unit of today that its tips count under instead of it. */
export const askedSchema = placeSchema.extend({ unmapped: unmappedSchema, under: placeSchema.nullable() });
export type AskedPlace = z.output<typeof askedSchema>;

export const readFigures = endpoint({
  name: 'steering.figures',
  method: 'GET',
  path: '/api/steering/figures',
  access: 'session',
  summary:
    'The first figures of an area and a period, as of its last day or today, whichever is earlier; by the units of then or of today.',
  query: areaPeriod,
  reply: z.object({
    area: askedSchema,
    from: daySchema,
    to: daySchema,
    asOf: daySchema,
    figures: z.array(figureSchema),
    /**
     * The same for each unit directly below the area that stood on a day of the period; by the units of today, for
     * those that stand now, and those of the period that count under none of them.
     */
    parts: z.array(placeSchema.extend({ unmapped: unmappedSchema, figures: z.array(figureSchema) })),
    /** What belongs to the area but to none of its parts: received without a known ward. */
    rest: z.array(figureSchema),
  }),
  errors: ['forbidden', 'unknown_area', 'end_before_start'],
});

export const listFigureRows = endpoint({
  name: 'steering.rows',
  method: 'GET',
  path: '/api/steering/figures/:code',
  access: 'session',
  summary: 'One figure opened: its count by month and by category, without a single name.',
  params: z.strictObject({ code: z.enum(FIGURE_CODES) }),
  query: areaPeriod,
  reply: z.object({
    area: askedSchema,
    asOf: daySchema,
    figure: figureSchema,
    /** Months of receipt that have any, oldest first. */
    months: z.array(z.object({ month: z.string().regex(/^\d{4}-\d{2}$/), value: z.int() })),
    /** Categories that have any, most first. */
    categories: z.array(z.object({ category: z.string(), value: z.int() })),
  }),
  errors: ['forbidden', 'unknown_area', 'end_before_start'],
});
