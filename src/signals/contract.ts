import { z } from 'zod';
import { CATEGORY_CODES } from '../tips/categories.ts';
import { daySchema } from '../wire/encoding.ts';
import { endpoint } from '../wire/endpoint.ts';
import { pageOf, pageQuery } from '../wire/page.ts';

const siteCodeSchema = z.object({
  siteId: z.uuid(),
  schemeName: z.string(),
  siteName: z.string(),
  /** Null where fewer people of the site sign in than may have one. */
  code: z.string().nullable(),
  /** The last day on which it is shown. */
  lastDay: daySchema.nullable(),
  /** What the people of such a site look out for. */
  signals: z.array(z.enum(CATEGORY_CODES)),
});
export type SiteCode = z.output<typeof siteCodeSchema>;

export const readSiteCodes = endpoint({
  name: 'signals.siteCodes',
  method: 'GET',
  path: '/api/to/site-codes',
  access: 'session',
  summary: 'The present codes of the sites in whose team one serves; the same for everybody of a site.',
  reply: z.object({ rows: z.array(siteCodeSchema) }),
  errors: ['not_found'],
});

/** How many of how many tips. */
const shareSchema = z.object({ value: z.int(), of: z.int() });

const outcomesSchema = z.object({
  /** The first day of the quarter at whose end it was counted. */
  quarter: daySchema,
  /** Tips sent, and tips that came to an end; 0 where there were fewer than five. */
  sent: z.int(),
  tips: z.int(),
  /** Null while it waits: of these and the tips of quarters before, fewer than five were, or were not. */
  useful: shareSchema.nullable(),
  toCase: shareSchema.nullable(),
  /** Whole days from receipt to the end, and to the first step that the reporter saw; null where it is not told. */
  meanDays: z.int().nullable(),
  meanAnswer: z.int().nullable(),
});
export type OutcomeBatch = z.output<typeof outcomesSchema>;

export const listOutcomes = endpoint({
  name: 'signals.outcomes',
  method: 'GET',
  path: '/api/to/sites/:siteId/outcomes',
  access: 'session',
  summary:
    'What the people of a site sent and what became of it, by quarters that are over and in fives, the latest first.',
  params: z.strictObject({ siteId: z.uuid() }),
  query: pageQuery,
  reply: pageOf(outcomesSchema),
  errors: ['bad_cursor', 'not_found'],
});
