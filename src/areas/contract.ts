import { z } from 'zod';
import { daySchema, rowIdParam, rowIdSchema } from '../wire/encoding.ts';
import { endpoint } from '../wire/endpoint.ts';
import { AREA_KINDS, EXTENTS } from './area.ts';
import { DEFAULT_SEARCH_LIMIT } from './search.ts';

/** Rows that `areas.list` answers at most; a whole province before and after 2025 is below 1,000. */
export const MAX_LISTED_AREAS = 2000;
const MAX_SEARCH_LIMIT = 30;

export const areaSchema = z.object({
  areaId: rowIdSchema,
  code: z.string().nullable(),
  name: z.string(),
  kind: z.enum(AREA_KINDS),
  parentId: rowIdSchema.nullable(),
  validFrom: daySchema,
  validTo: daySchema.nullable(),
  verified: z.boolean(),
});

export const successorSchema = z.object({
  areaId: rowIdSchema,
  name: z.string(),
  kind: z.enum(AREA_KINDS),
  extent: z.enum(EXTENTS),
  verified: z.boolean(),
});

/** A search row as `searchAreas` makes it; `describeArea` words it. */
export const areaResultSchema = z.object({
  area: areaSchema,
  current: z.boolean(),
  successors: z.array(successorSchema),
  unknownFate: z.boolean(),
  reportTo: z.array(rowIdSchema),
});

export const searchAreasEndpoint = endpoint({
  name: 'areas.search',
  method: 'GET',
  path: '/api/areas/search',
  access: 'anyone',
  summary: 'Units by name, with or without diacritics; former ones with what became of them',
  query: z.strictObject({
    q: z.string().trim().min(1).max(80),
    limit: z.coerce.number().int().min(1).max(MAX_SEARCH_LIMIT).default(DEFAULT_SEARCH_LIMIT),
  }),
  reply: z.object({ results: z.array(areaResultSchema) }),
});

/** [areaId, code, name, kind, parentId, validFrom, validTo, verified] */
export const areaRowSchema = z.tuple([
  rowIdSchema,
  z.string().nullable(),
  z.string(),
  z.enum(AREA_KINDS),
  rowIdSchema.nullable(),
  daySchema,
  daySchema.nullable(),
  z.boolean(),
]);
export type AreaRow = z.output<typeof areaRowSchema>;

/** [successionId, fromId, toId, extent, onDay, verified] */
export const successionRowSchema = z.tuple([
  rowIdSchema,
  rowIdSchema,
  rowIdSchema.nullable(),
  z.enum(EXTENTS),
  daySchema.nullable(),
  z.boolean(),
]);
export type SuccessionRow = z.output<typeof successionRowSchema>;

export const listAreasEndpoint = endpoint({
  name: 'areas.list',
  method: 'GET',
  path: '/api/areas',
  access: 'anyone',
  summary: 'All units as compact rows, for search on the phone; with `on`, those that stood that day',
  query: z.strictObject({ on: daySchema.optional() }),
  reply: z.object({
    areas: z.array(areaRowSchema),
    successions: z.array(successionRowSchema),
    /** False where there were more rows than the limit: then search on the server. */
    complete: z.boolean(),
  }),
});

/** A change between a unit and one of its neighbours in time; `area` is null where that one is unknown. */
const changeSchema = z.object({
  area: areaSchema.nullable(),
  extent: z.enum(EXTENTS),
  onDay: daySchema.nullable(),
  verified: z.boolean(),
});

export const readAreaEndpoint = endpoint({
  name: 'areas.read',
  method: 'GET',
  path: '/api/areas/:areaId',
  access: 'anyone',
  summary: 'One unit, the units above it, and its predecessors and successors',
  params: z.strictObject({ areaId: rowIdParam }),
  reply: z.object({
    result: areaResultSchema,
    ancestors: z.array(areaSchema),
    predecessors: z.array(changeSchema),
    successors: z.array(changeSchema),
  }),
  errors: ['not_found'],
});
