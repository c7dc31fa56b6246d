import { z } from 'zod';
import { daySchema } from '../wire/encoding.ts';
import { endpoint } from '../wire/endpoint.ts';
import { HOLIDAY_KINDS, UNITS } from './law-book.ts';

/** Far above what a law book holds (about 200 rows); no list is unbounded. */
const MAX_ROWS = 5000;

/** A row of the law, as pages show it under a clock. */
export const parameterSchema = z.object({
  code: z.string().regex(/^[a-z0-9_]+(\.[a-z0-9_]+)+$/),
  value: z.int().min(0).max(10_000),
  unit: z.enum(UNITS),
  validFrom: daySchema,
  validTo: daySchema.nullable(),
  rolls: z.boolean(),
  source: z.string().min(1),
  sourceEn: z.string().min(1),
  verified: z.boolean(),
  note: z.string().nullable(),
  noteEn: z.string().nullable(),
});

/** A day that differs from its weekday. */
export const holidaySchema = z.object({
  day: daySchema,
  name: z.string().min(1),
  nameEn: z.string().min(1),
  kind: z.enum(HOLIDAY_KINDS),
  source: z.string().min(1),
  sourceEn: z.string().min(1),
  verified: z.boolean(),
});

/** The whole book. */
export const lawBookSchema = z.object({
  parameters: z.array(parameterSchema).max(MAX_ROWS),
  holidays: z.array(holidaySchema).max(MAX_ROWS),
});

/** The law that the clocks of this deployment run by. */
export const lawBook = endpoint({
  name: 'law.book',
  method: 'GET',
  path: '/api/law',
  access: 'anyone',
  summary: 'Every time limit and holiday with its source, validity, and whether it was compared with it.',
  reply: lawBookSchema,
});
