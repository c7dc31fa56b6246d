import { z } from 'zod';
import { versionSchema } from '../tips/contract.ts';
import { daySchema, momentSchema, rowIdParam, rowIdSchema } from '../wire/encoding.ts';
import { bytes, endpoint } from '../wire/endpoint.ts';
import { pageOf, pageQuery } from '../wire/page.ts';
import { OFFENCE_CODES } from './offences.ts';

/** Cases that belong to one group at most, and corrections of it. */
export const MAX_CASES = 20;
export const MAX_CORRECTIONS = 50;

/** Persons of a group: two at least, and more than any group has at most. */
const personsSchema = z.int().min(2).max(1000);
const caseIdsSchema = z
  .array(z.uuid())
  .max(MAX_CASES)
  .refine((ids) => new Set(ids).size === ids.length);

/** What is counted of a group, as it can be corrected. */
const groupFacts = {
  dismantledOn: daySchema,
  placeAreaId: rowIdSchema,
  persons: personsSchema,
  caseIds: caseIdsSchema,
};

const correctionSchema = z.object({
  ...z.object(groupFacts).partial().shape,
  offence: z.enum(OFFENCE_CODES).optional(),
});
export type GroupCorrection = z.output<typeof correctionSchema>;

const groupStepSchema = z.object({
  seq: z.int(),
  action: z.enum(['record', 'correct']),
  actor: z.string(),
  at: momentSchema,
  was: correctionSchema,
  is: correctionSchema,
});
export type GroupStep = z.output<typeof groupStepSchema>;

export const groupRowSchema = z.object({
  groupId: z.uuid(),
  unitId: rowIdSchema,
  ...groupFacts,
  offence: z.enum(OFFENCE_CODES),
  version: z.int(),
  /** Whether the asker may correct it. */
  own: z.boolean(),
});
export type GroupRow = z.output<typeof groupRowSchema>;

/** What a refused correction tells, where the group was corrected meanwhile. */
export const groupChangedSchema = z.object({ group: groupRowSchema, steps: z.array(groupStepSchema) });
export type GroupChanged = z.output<typeof groupChangedSchema>;

/** Which groups: of the units kept, or of the areas read. */
export const GROUP_VIEWS = ['own', 'area'] as const;
export type GroupView = (typeof GROUP_VIEWS)[number];

export const groupFilter = z.object({
  /** Absent: of the units kept, else of the areas read. */
  view: z.enum(GROUP_VIEWS).optional(),
  unitId: rowIdParam.optional(),
  offence: z.enum(OFFENCE_CODES).optional(),
  /** Days on which groups were dismantled, both included. */
  from: daySchema.optional(),
  to: daySchema.optional(),
});
export type GroupFilter = z.output<typeof groupFilter>;

export const listGroups = endpoint({
  name: 'results.listGroups',
  method: 'GET',
  path: '/api/results/groups',
  access: 'session',
  summary:
    'Criminal groups dismantled, newest first: date, area, offence group and a count of persons; no name.',
  query: pageQuery.extend(groupFilter.shape),
  reply: pageOf(groupRowSchema),
  errors: ['forbidden', 'bad_cursor', 'end_before_start'],
});

export const exportGroups = endpoint({
  name: 'results.exportGroups',
  method: 'GET',
  path: '/api/results/groups.csv',
  access: 'session',
  summary: 'Criminal groups of a filter as CSV (UTF-8 with a byte order mark), the newest 10000.',
  query: groupFilter,
  reply: bytes,
  errors: ['forbidden', 'end_before_start'],
});

const groupParams = z.object({ groupId: z.uuid() });

export const readGroup = endpoint({
  name: 'results.readGroup',
  method: 'GET',
  path: '/api/results/groups/:groupId',
  access: 'session',
  summary: 'One criminal group with its corrections.',
  params: groupParams,
  reply: z.object({ group: groupRowSchema, steps: z.array(groupStepSchema) }),
  errors: ['not_found'],
});
export type GroupReply = z.output<typeof readGroup.reply>;

export const recordGroup = endpoint({
  name: 'results.recordGroup',
  method: 'POST',
  path: '/api/results/groups',
  access: 'session',
  summary: 'Enters a criminal group that was dismantled. The same again is harmless.',
  body: z.strictObject({
    groupId: z.uuid(),
    unitId: rowIdSchema,
    ...groupFacts,
    /** Which groups of offences there are, the server says. */
    offence: z.string().min(1).max(40),
  }),
  reply: z.object({ version: versionSchema }),
  errors: [
    'forbidden',
    'already_entered',
    'day_in_future',
    'unknown_area',
    'unknown_offence',
    'unknown_case',
  ],
});

export const correctGroup = endpoint({
  name: 'results.correctGroup',
  method: 'POST',
  path: '/api/results/groups/:groupId/corrections',
  access: 'session',
  summary: 'Corrects what was entered wrongly; the step keeps how it stood.',
  params: groupParams,
  body: z.strictObject({
    version: versionSchema,
    ...z.object(groupFacts).partial().shape,
    offence: z.string().min(1).max(40).optional(),
  }),
  reply: z.object({ version: versionSchema }),
  errors: [
    'group_changed',
    'nothing_changed',
    'day_in_future',
    'unknown_area',
    'unknown_offence',
    'unknown_case',
    'too_many_requests',
  ],
});
