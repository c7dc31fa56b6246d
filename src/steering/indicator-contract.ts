import { z } from 'zod';
import { CATEGORY_CODES } from '../tips/categories.ts';
import { TIP_MEASURE_CODES } from '../tips/measures.ts';
import { CLASSIFICATIONS, STATES } from '../tips/workflow.ts';
import { daySchema, rowIdParam, rowIdSchema } from '../wire/encoding.ts';
import { endpoint } from '../wire/endpoint.ts';
import { pageOf, pageQuery } from '../wire/page.ts';
import { BREAKDOWNS } from './breakdowns.ts';
import { CALENDARS, LENGTHS } from './calendars.ts';
import { AGAINST } from './compare.ts';
import { areaPeriod, askedSchema, placeSchema, unmappedSchema } from './contract.ts';
import { INDICATOR_CODES } from './indicators.ts';

/** Why a figure is missing: the register that it is counted from did not answer. The others stand. */
export const FAULTS = ['source_failed'] as const;

/**
 * What was counted: `value` rows of `of` (null where it is a part of nothing). Of days, `value` is a number of days
 * (null where nothing came so far) and `of` how many tips were measured. Both are null where `fault` says why.
 */
export const countedSchema = z.object({
  value: z.int().nullable(),
  of: z.int().nullable(),
  fault: z.enum(FAULTS).optional(),
});
export type Counted = z.output<typeof countedSchema>;

const indicatorCode = z.enum(INDICATOR_CODES);
export const indicatorFigureSchema = countedSchema.extend({ code: indicatorCode });
export type IndicatorFigure = z.output<typeof indicatorFigureSchema>;

const period = z.object({ from: daySchema, to: daySchema });
const comparedSchema = period.extend({ asOf: daySchema });

/** Days that calendars are asked about: what was received in other centuries stands in no register. */
export const calendarDay = daySchema.refine((day) => day >= '1900' && day < '3000');

/** An area and a period of a calendar, and what it is compared with. */
export const indicatorQuery = areaPeriod.extend({
  from: calendarDay,
  to: calendarDay,
  calendar: z.enum(CALENDARS).default('free'),
  against: z.enum(AGAINST).default('none'),
  againstFrom: calendarDay.optional(),
  againstTo: calendarDay.optional(),
});
export type IndicatorQuery = z.output<typeof indicatorQuery>;

/** What was asked, as an answer repeats it. */
export const askedReply = {
  area: askedSchema,
  from: daySchema,
  to: daySchema,
  asOf: daySchema,
  calendar: z.enum(CALENDARS),
  /** The period that it is compared with; `before` of each figure is of this one. */
  against: comparedSchema.nullable(),
};

/** What can be wrong with an area and a period. */
export const PERIOD_ERRORS = [
  'forbidden',
  'unknown_area',
  'end_before_start',
  'not_a_period',
  'calendars_mixed',
] as const;

/** A unit below the area, with what it has of each indicator that counts rows. */
const partSchema = placeSchema.extend({ unmapped: unmappedSchema });

export const readOverview = endpoint({
  name: 'steering.overview',
  method: 'GET',
  path: '/api/steering/overview',
  access: 'session',
  summary:
    'Every indicator of an area and a period that may be counted by the calendar, as of its last day or today, whichever is earlier; the same for its parts, and what it is compared with.',
  query: indicatorQuery,
  reply: z.object({
    ...askedReply,
    figures: z.array(indicatorFigureSchema.extend({ before: countedSchema.nullable() })),
    /** For each unit directly below the area the indicators that count rows, in the order of `figures`. */
    parts: z.array(partSchema.extend({ figures: z.array(indicatorFigureSchema) })),
    /** What belongs to the area but to none of its parts. */
    rest: z.array(indicatorFigureSchema),
    /** What came of the information of the period, from all of it to what led to a prosecution. */
    funnel: z.array(z.object({ measure: z.enum(TIP_MEASURE_CODES), value: z.int() })),
    /** By calendar month of receipt within the period, every month once: the indicators counted from tips. */
    trend: z.array(period.extend({ figures: z.array(indicatorFigureSchema) })),
    /** The schemes that the period's summary names, each with its places. */
    schemes: z.array(
      z.object({
        name: z.string(),
        places: z.array(z.object({ vi: z.string(), en: z.string() })).readonly(),
      }),
    ),
    /** The snapshot of this area and these days, where they have been frozen. */
    snapshotId: z.uuid().nullable(),
  }),
  errors: PERIOD_ERRORS,
});

export const readIndicator = endpoint({
  name: 'steering.indicator',
  method: 'GET',
  path: '/api/steering/indicators/:code',
  access: 'session',
  summary: 'One indicator opened: by time, by category and channel, by unit, without a single name.',
  params: z.strictObject({ code: indicatorCode }),
  query: indicatorQuery.extend({ length: z.enum(LENGTHS).default('month') }),
  reply: z.object({
    ...askedReply,
    figure: indicatorFigureSchema.extend({ before: countedSchema.nullable() }),
    /** The period in steps of the length asked for, the first and last cut to it; none where it cannot be parted so. */
    steps: z.array(period.extend({ value: z.int().nullable(), of: z.int().nullable() })),
    breakdowns: z.array(
      z.object({
        by: z.enum(BREAKDOWNS),
        /** Those that have any, most first. */
        rows: z.array(
          z.object({
            key: z.string(),
            value: z.int(),
            of: z.int().nullable(),
            /** By scheme: which one, kept in which area. */
            scheme: z.object({ name: z.string(), areaId: rowIdSchema }).optional(),
          }),
        ),
      }),
    ),
    /** The units directly below the area; none of an indicator of days. */
    parts: z.array(partSchema.extend({ value: z.int().nullable(), of: z.int().nullable() })),
    rest: z.object({ value: z.int().nullable(), of: z.int().nullable() }).nullable(),
  }),
  errors: [...PERIOD_ERRORS, 'wrong_calendar', 'not_found'],
});

export const listIndicatorRows = endpoint({
  name: 'steering.indicatorRows',
  method: 'GET',
  path: '/api/steering/indicators/:code/rows',
  access: 'session',
  summary:
    'The tips behind an indicator, newest first: those of the units whose chief one is, by number and state; never their content.',
  params: z.strictObject({ code: indicatorCode }),
  query: areaPeriod.extend(pageQuery.shape),
  reply: pageOf(
    z.object({
      tipId: z.uuid(),
      number: z.string(),
      unitId: rowIdSchema,
      category: z.enum(CATEGORY_CODES),
      state: z.enum(STATES),
      classification: z.enum(CLASSIFICATIONS).nullable(),
      receivedOn: daySchema,
      dueOn: daySchema.nullable(),
      closedOn: daySchema.nullable(),
    }),
  ),
  errors: ['forbidden', 'unknown_area', 'end_before_start', 'bad_cursor'],
});

export const listOverdue = endpoint({
  name: 'steering.overdue',
  method: 'GET',
  path: '/api/steering/overdue',
  access: 'session',
  summary: 'How many crime reports are overdue today with each unit, those of an area and below; most first.',
  query: pageQuery.extend({ areaId: rowIdParam }),
  reply: pageOf(
    z.object({
      unitId: rowIdSchema,
      name: z.string(),
      nameEn: z.string(),
      overdue: z.int(),
      /** The due day of the one that is late for longest. */
      oldestDueOn: daySchema,
    }),
  ),
  errors: ['forbidden', 'unknown_area', 'bad_cursor'],
});
