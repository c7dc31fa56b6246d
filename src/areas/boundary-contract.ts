import { z } from 'zod';
import { daySchema, rowIdParam, rowIdSchema } from '../wire/encoding.ts';
import { endpoint } from '../wire/endpoint.ts';
import { geometrySchema } from './import/import-format.ts';

/** What the boundaries of one answer weigh together as JSON, at most: a phone draws them. */
export const MAX_BOUNDARIES_BYTES = 300_000;

export const listBoundariesEndpoint = endpoint({
  name: 'areas.boundaries',
  method: 'GET',
  path: '/api/areas/:areaId/boundaries',
  access: 'anyone',
  summary:
    'Simplified boundaries of the units directly below one that stood on a day, where they were imported',
  params: z.strictObject({ areaId: rowIdParam }),
  query: z.strictObject({ on: daySchema.optional() }),
  reply: z.object({
    boundaries: z.array(z.object({ areaId: rowIdSchema, geometry: geometrySchema })),
    /** Where they were taken from, as the importer wrote it down; each once. */
    sources: z.array(z.string()),
  }),
  errors: ['not_found'],
});
