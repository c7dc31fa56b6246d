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
  signals: z.array(
    z.object({ category: z.enum(CATEGORY_CODES), name: z.object({ vi: z.string(), en: z.string() }) }),
  ),
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

const outcomesSchema = z.object({
  formedOn: daySchema,
  tips: z.int(),
  useful: z.int(),
  toCase: z.int(),
  /** Days from receipt to the end, on average, rounded. */
  meanDays: z.int(),
});
export type OutcomeBatch = z.output<typeof outcomesSchema>;

export const listOutcomes = endpoint({
  name: 'signals.outcomes',
  method: 'GET',
  path: '/api/to/sites/:siteId/outcomes',
  access: 'session',
  summary:
    'What became of the tips of a site, in batches of five or more, the latest first; never a smaller one.',
  params: z.strictObject({ siteId: z.uuid() }),
  query: pageQuery,
  reply: pageOf(outcomesSchema),
  errors: ['bad_cursor', 'not_found'],
});
