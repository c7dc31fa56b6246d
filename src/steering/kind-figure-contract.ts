import { z } from 'zod';
import { COUNTED_OF } from '../schemes/counted.ts';
import { wordingSchema } from '../schemes/form.ts';
import { daySchema, rowIdSchema } from '../wire/encoding.ts';
import { endpoint } from '../wire/endpoint.ts';
import { placeSchema, unmappedSchema } from './contract.ts';
import { askedReply, indicatorQuery, PERIOD_ERRORS } from './indicator-contract.ts';

/** What was added up, and how many sites, teams or activities gave a number. */
export const summedSchema = z.object({ sum: z.number(), records: z.int() });
export type Summed = z.output<typeof summedSchema>;

/** A field that counts, in the words of the newest form of its kind. */
const countedWordsSchema = z.strictObject({
  /** `<kind>.<site or team>.<field>` or `<kind>.activity.<type>.<field>`. */
  key: z.string(),
  of: z.enum(COUNTED_OF),
  kind: wordingSchema,
  /** The type of activity; null for fields of sites and teams. */
  activity: wordingSchema.nullable(),
  label: wordingSchema,
  unit: wordingSchema.nullable(),
});
export type CountedWords = z.output<typeof countedWordsSchema>;

/** With what it adds up to in an area and a period. */
export const kindSumSchema = countedWordsSchema.extend(summedSchema.shape);
export type KindSum = z.output<typeof kindSumSchema>;

/** With the same of the period that it is compared with; null where it is compared with none. */
const kindFigureSchema = kindSumSchema.extend({ before: summedSchema.nullable() });
export type KindFigure = z.output<typeof kindFigureSchema>;

export const readKindFigures = endpoint({
  name: 'steering.kindFigures',
  method: 'GET',
  path: '/api/steering/kind-figures',
  access: 'session',
  summary:
    'What the fields that count add up to, by kind of scheme, in an area and a period: of sites and teams what stands on its last day, of activities what was done within it; and in what it is compared with.',
  query: indicatorQuery,
  reply: z.object({
    asOf: daySchema,
    /** Those of which anything is recorded, by kind in the order of its form. */
    figures: z.array(kindFigureSchema),
  }),
  errors: PERIOD_ERRORS,
});

/** Schemes that one figure is taken apart into at most. */
export const MOST_SCHEMES_SHOWN = 100;

export const readKindFigure = endpoint({
  name: 'steering.kindFigure',
  method: 'GET',
  path: '/api/steering/kind-figures/:key',
  access: 'session',
  summary: 'One of these sums opened: by the units below the area, and by scheme.',
  params: z.strictObject({ key: z.string().max(200) }),
  query: indicatorQuery,
  reply: z.object({
    ...askedReply,
    figure: kindFigureSchema,
    /** Each unit directly below the area. */
    parts: z.array(placeSchema.extend({ unmapped: unmappedSchema, ...summedSchema.shape })),
    /** What belongs to the area but to none of its parts. */
    rest: summedSchema,
    /** By name, at most a hundred of them. */
    schemes: z.array(
      z.object({ schemeId: z.uuid(), areaId: rowIdSchema, name: z.string(), ...summedSchema.shape }),
    ),
    /** How many schemes there are in all. */
    schemesInAll: z.int(),
  }),
  errors: [...PERIOD_ERRORS, 'not_found'],
});
