import { z } from 'zod';
import { daySchema, rowIdParam, rowIdSchema } from '../wire/encoding.ts';
import { endpoint } from '../wire/endpoint.ts';
import { DIRECTIVE_KINDS } from './codes.ts';

const countsSchema = z.object({
  /** Not closed. */
  open: z.int(),
  late: z.int(),
  soon: z.int(),
  /** Reported, or a longer term asked for: the board's turn. */
  waiting: z.int(),
  /** Of those that waited, past the board's own term. */
  waitingLate: z.int(),
  accepted: z.int(),
});
export type TaskCounts = z.output<typeof countsSchema>;

/** Units and documents that an overview names at most, those with most late tasks first. */
export const MAX_GROUPS = 100;

export const readOverview = endpoint({
  name: 'directives.overview',
  method: 'GET',
  path: '/api/directives/boards/:unitId/overview',
  access: 'session',
  summary: 'Where the tasks of a board stand today: all, by responsible unit, by document.',
  params: z.object({ unitId: rowIdParam }),
  reply: z.object({
    asOf: daySchema,
    all: countsSchema,
    units: z.array(countsSchema.extend({ responsibleId: rowIdSchema })).max(MAX_GROUPS),
    documents: z
      .array(
        countsSchema.extend({
          directiveId: z.uuid(),
          kind: z.enum(DIRECTIVE_KINDS),
          number: z.string().nullable(),
          subject: z.string(),
        }),
      )
      .max(MAX_GROUPS),
  }),
  errors: ['not_found'],
});

export const countOwn = endpoint({
  name: 'directives.counts',
  method: 'GET',
  path: '/api/directives/counts',
  access: 'session',
  summary:
    'What waits for the asker: tasks of the own units to take on, late, near or returned; and what the own boards have to decide.',
  reply: z.object({ toDo: z.int(), toDecide: z.int() }),
});
