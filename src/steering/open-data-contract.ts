import { z } from 'zod';
import { AREA_KINDS } from '../areas/area.ts';
import { rowIdSchema } from '../wire/encoding.ts';
import { bytes, endpoint } from '../wire/endpoint.ts';
import { OPEN_INDICATORS } from './open-data.ts';

/** A quarter of the calendar year, `2018-Q1`. */
export const quarterSchema = z.string().regex(/^\d{4}-Q[1-4]$/);
const params = z.strictObject({ quarter: quarterSchema });
const counts = z.record(z.enum(OPEN_INDICATORS), z.int().nullable());

export const listOpenQuarters = endpoint({
  name: 'steering.openQuarters',
  method: 'GET',
  path: '/api/open-data',
  access: 'anyone',
  summary: 'The quarters whose figures are frozen and public, the latest first.',
  reply: z.object({ quarters: z.array(quarterSchema) }),
});

export const readOpenQuarter = endpoint({
  name: 'steering.openQuarter',
  method: 'GET',
  path: '/api/open-data/:quarter',
  access: 'anyone',
  summary:
    'Counts of a frozen quarter by unit of the lowest level: rounded to 5, null below 5. A total is the sum of what is told.',
  params,
  reply: z.object({
    quarter: quarterSchema,
    units: z.array(
      z.object({
        areaId: rowIdSchema,
        name: z.string(),
        kind: z.enum(AREA_KINDS),
        /** Whether a figure of it was adjusted after it was frozen; what is told is the adjusted one. */
        adjusted: z.boolean(),
        counts,
      }),
    ),
    total: counts,
  }),
  errors: ['not_found'],
});
export type OpenQuarter = z.output<(typeof readOpenQuarter)['reply']>;

export const downloadOpenQuarter = endpoint({
  name: 'steering.openQuarterCsv',
  method: 'GET',
  path: '/api/open-data/:quarter/csv',
  access: 'anyone',
  summary: 'The same as CSV, one line for each unit and indicator.',
  params,
  reply: bytes,
  errors: ['not_found'],
});
