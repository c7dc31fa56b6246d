import { z } from 'zod';
import { daySchema, momentSchema, rowIdSchema } from '../wire/encoding.ts';
import { endpoint } from '../wire/endpoint.ts';
import { pageOf, pageQuery } from '../wire/page.ts';
import { AREA_KINDS, EXTENTS } from './area.ts';
import { CHANGE_KINDS } from './change.ts';

/** Units that one change makes, and ways that units go in it, at most: a whole city with its wards. */
const MAX_NEW_AREAS = 30;
const MAX_MOVES = 120;

const destinationSchema = z.discriminatedUnion('to', [
  z.strictObject({ to: z.literal('standing'), areaId: rowIdSchema }),
  z.strictObject({ to: z.literal('new'), index: z.int().min(0).max(MAX_NEW_AREAS) }),
  z.strictObject({ to: z.literal('unknown') }),
]);

const newAreaSchema = z.strictObject({
  name: z.string().trim().min(1).max(80),
  kind: z.enum(AREA_KINDS),
  code: z
    .string()
    .regex(/^\d{1,5}$/)
    .nullable(),
  parentId: rowIdSchema.nullable(),
});

export const changeAreasEndpoint = endpoint({
  name: 'areas.change',
  method: 'POST',
  path: '/api/areas/changes',
  access: 'session',
  summary: 'Enters a merger, division, renaming or abolition of units; corrected only by another change',
  body: z.strictObject({
    kind: z.enum(CHANGE_KINDS),
    onDay: daySchema,
    newAreas: z.array(newAreaSchema).max(MAX_NEW_AREAS),
    moves: z
      .array(z.strictObject({ fromId: rowIdSchema, destination: destinationSchema, extent: z.enum(EXTENTS) }))
      .min(1)
      .max(MAX_MOVES),
    source: z.string().trim().min(3).max(200),
    verified: z.boolean(),
  }),
  reply: z.object({ changeId: rowIdSchema, begun: z.array(rowIdSchema), ended: z.array(rowIdSchema) }),
  errors: [
    'forbidden',
    'unknown_area',
    'area_ended',
    'end_before_start',
    'succession_cycle',
    'area_exists',
    'area_has_units',
    'change_does_not_fit',
    'split_without_parts',
    'extents_contradict',
  ],
});

/** What an import did, in numbers of rows. */
export const importFiguresSchema = z.object({
  added: z.number(),
  changed: z.number(),
  successions: z.number(),
  boundaries: z.number(),
});
export type ImportFigures = z.output<typeof importFiguresSchema>;

export const enteredChangeSchema = z.object({
  changeId: rowIdSchema,
  kind: z.enum([...CHANGE_KINDS, 'import']),
  /** Null for an import, which speaks of many days. */
  onDay: daySchema.nullable(),
  source: z.string(),
  verified: z.boolean(),
  /** The administrator; null for an import. */
  enteredBy: z.string().nullable(),
  enteredAt: momentSchema,
  /** Empty for an import, which has `figures`. */
  moves: z.array(z.object({ fromId: rowIdSchema, toId: rowIdSchema.nullable(), extent: z.enum(EXTENTS) })),
  figures: importFiguresSchema.nullable(),
});
export type EnteredChange = z.output<typeof enteredChangeSchema>;

export const listChangesEndpoint = endpoint({
  name: 'areas.listChanges',
  method: 'GET',
  path: '/api/areas/changes',
  access: 'session',
  summary: 'Changes of units that were entered or imported, newest first',
  query: pageQuery,
  reply: pageOf(enteredChangeSchema),
  errors: ['forbidden', 'bad_cursor'],
});
