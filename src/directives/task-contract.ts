import { z } from 'zod';
import { daySchema, momentSchema, rowIdParam, rowIdSchema } from '../wire/encoding.ts';
import { bytes, endpoint } from '../wire/endpoint.ts';
import { pageOf, pageQuery } from '../wire/page.ts';
import { lineSchema, versionSchema } from './board-contract.ts';
import { MAX_EVIDENCE, REMINDER_KINDS, TASK_VIEWS } from './codes.ts';
import { PAPER_MEDIA_TYPES } from './evidence-type.ts';
import { TASK_ACTIONS, TASK_STATES } from './workflow.ts';

/** Units that are given one task at once at most. */
export const MAX_ASSIGNED = 40;

const taskRowSchema = z.object({
  taskId: z.uuid(),
  unitId: rowIdSchema,
  responsibleId: rowIdSchema,
  title: z.string(),
  directiveId: z.uuid().nullable(),
  meetingId: z.uuid().nullable(),
  assignedOn: daySchema,
  dueOn: daySchema,
  dueVerified: z.boolean(),
  state: z.enum(TASK_STATES),
  percent: z.int(),
  extensionAsked: daySchema.nullable(),
  reportedOn: daySchema.nullable(),
  answerDueOn: daySchema.nullable(),
  closedOn: daySchema.nullable(),
});
export type TaskRow = z.output<typeof taskRowSchema>;

/** What comes out of a document, or out of a conclusion (counted from 0) of issued minutes. */
const originSchema = z.discriminatedUnion('kind', [
  z.strictObject({ kind: z.literal('directive'), directiveId: z.uuid() }),
  z.strictObject({ kind: z.literal('conclusion'), meetingId: z.uuid(), conclusion: z.int().min(0) }),
]);
export type TaskOrigin = z.output<typeof originSchema>;

export const assignTasks = endpoint({
  name: 'directives.assign',
  method: 'POST',
  path: '/api/directives/boards/:unitId/tasks',
  access: 'session',
  summary: 'Gives a task to units: one task for each, all or none. The same again is harmless.',
  params: z.object({ unitId: rowIdParam }),
  body: z.strictObject({
    origin: originSchema,
    title: lineSchema(500),
    /** A day off goes on to the next working day. */
    dueOn: daySchema,
    tasks: z
      .array(z.strictObject({ taskId: z.uuid(), responsibleId: rowIdSchema }))
      .min(1)
      .max(MAX_ASSIGNED)
      .refine((tasks) => new Set(tasks.map(({ responsibleId }) => responsibleId)).size === tasks.length),
  }),
  reply: z.object({ dueOn: daySchema, dueVerified: z.boolean() }),
  errors: ['not_found', 'due_before_start', 'unknown_unit', 'minutes_not_issued', 'already_entered'],
});

const taskFilter = {
  view: z.enum(TASK_VIEWS).default('open'),
  directiveId: z.uuid().optional(),
};
const boardTasks = {
  params: z.object({ unitId: rowIdParam }),
  access: 'session',
  method: 'GET',
} as const;

export const listTasks = endpoint({
  ...boardTasks,
  name: 'directives.tasks',
  path: '/api/directives/boards/:unitId/tasks',
  summary: 'Tasks that a board gave: open ones by due day, closed ones newest first.',
  query: pageQuery.extend({
    ...taskFilter,
    meetingId: z.uuid().optional(),
    responsibleId: rowIdParam.optional(),
  }),
  reply: pageOf(taskRowSchema),
  errors: ['not_found', 'bad_cursor'],
});

/** Rows that an export holds at most. */
export const MAX_EXPORTED = 10_000;

export const exportTasks = endpoint({
  ...boardTasks,
  name: 'directives.exportTasks',
  path: '/api/directives/boards/:unitId/tasks.csv',
  summary: `The tasks of a view as CSV (UTF-8 with a byte order mark), at most ${MAX_EXPORTED}.`,
  query: z.object({ ...taskFilter, meetingId: z.uuid().optional(), responsibleId: rowIdParam.optional() }),
  reply: bytes,
  errors: ['not_found'],
});

export const listUnitTasks = endpoint({
  name: 'directives.unitTasks',
  method: 'GET',
  path: '/api/directives/units/:unitId/tasks',
  access: 'session',
  summary: 'Tasks that a unit answers for: open ones by due day, closed ones newest first.',
  params: z.object({ unitId: rowIdParam }),
  query: pageQuery.extend(taskFilter),
  reply: pageOf(taskRowSchema),
  errors: ['not_found', 'bad_cursor'],
});

const evidenceSchema = z.object({
  evidenceId: z.uuid(),
  name: z.string(),
  type: z.enum(PAPER_MEDIA_TYPES),
  size: z.int(),
  /** When and why it was taken away; its file is gone. */
  removed: z.object({ at: momentSchema, by: z.string(), why: z.string() }).nullable(),
});
export type Evidence = z.output<typeof evidenceSchema>;

const stepSchema = z.object({
  seq: z.int(),
  action: z.enum(['assign', ...TASK_ACTIONS]),
  toState: z.enum(TASK_STATES),
  by: z.string(),
  at: momentSchema,
  words: z.string().nullable(),
  percent: z.int().nullable(),
  dueOn: daySchema.nullable(),
  evidence: z.array(evidenceSchema),
});
export type TaskStep = z.output<typeof stepSchema>;

/** Steps that a task shows, the newest; reminders likewise. */
export const MAX_STEPS = 500;

export const taskParams = z.object({ taskId: z.uuid() });

export const readTask = endpoint({
  name: 'directives.task',
  method: 'GET',
  path: '/api/directives/tasks/:taskId',
  access: 'session',
  summary: 'One task with its steps, its papers, its reminders, and what the asker may do now.',
  params: taskParams,
  reply: taskRowSchema.extend({
    version: versionSchema,
    board: z.object({ name: z.string(), nameEn: z.string() }),
    responsible: z.object({ name: z.string(), nameEn: z.string() }),
    /** What it comes out of, as it is called. */
    origin: z.discriminatedUnion('kind', [
      z.object({
        kind: z.literal('directive'),
        number: z.string().nullable(),
        subject: z.string(),
      }),
      z.object({ kind: z.literal('conclusion'), number: z.int(), heldOn: daySchema }),
    ]),
    steps: z.array(stepSchema).max(MAX_STEPS),
    reminders: z
      .array(z.object({ kind: z.enum(REMINDER_KINDS), dueOn: daySchema, onDay: daySchema }))
      .max(MAX_STEPS),
    actions: z.array(z.enum(TASK_ACTIONS)),
    may: z.object({ removeEvidence: z.boolean() }),
  }),
  errors: ['not_found'],
});

export const wordsSchema = z.string().trim().min(10).max(4000);
const evidenceIds = z
  .array(z.uuid())
  .max(MAX_EVIDENCE)
  .refine((ids) => new Set(ids).size === ids.length)
  .default([]);
const action = <Name extends (typeof TASK_ACTIONS)[number]>(name: Name) => ({ action: z.literal(name) });

/** What a unit does about a task of its own: the action, and what it needs. */
const unitChange = z.discriminatedUnion('action', [
  z.strictObject(action('acknowledge')),
  z.strictObject({
    ...action('report_progress'),
    percent: z.int().min(0).max(99),
    words: wordsSchema,
    evidence: evidenceIds,
  }),
  z.strictObject({ ...action('report_done'), words: wordsSchema, evidence: evidenceIds }),
  z.strictObject({ ...action('request_extension'), dueOn: daySchema, words: wordsSchema }),
]);

/** What a board decides about a task that it gave. */
const boardChange = z.discriminatedUnion('action', [
  z.strictObject({ ...action('accept'), words: wordsSchema.optional() }),
  z.strictObject({ ...action('return'), words: wordsSchema }),
  z.strictObject({ ...action('grant_extension'), words: wordsSchema.optional() }),
  z.strictObject({ ...action('refuse_extension'), words: wordsSchema }),
  z.strictObject({ ...action('withdraw'), words: wordsSchema }),
]);

export type UnitChange = z.output<typeof unitChange>;
export type BoardChange = z.output<typeof boardChange>;
export type TaskChange = UnitChange | BoardChange;

const moved = z.object({ version: versionSchema, state: z.enum(TASK_STATES) });
const stepErrors = ['not_found', 'task_changed', 'task_withdrawn', 'transition_not_allowed'] as const;

export const reportOnTask = endpoint({
  name: 'directives.report',
  method: 'POST',
  path: '/api/directives/tasks/:taskId/reports',
  access: 'session',
  summary: 'A unit takes a task on, reports about it, or asks for a longer term.',
  params: taskParams,
  body: z.strictObject({ version: versionSchema, change: unitChange }),
  reply: moved,
  errors: [...stepErrors, 'due_before_start', 'evidence_missing'],
});

export const decideOnTask = endpoint({
  name: 'directives.decide',
  method: 'POST',
  path: '/api/directives/tasks/:taskId/decisions',
  access: 'session',
  summary: 'A board accepts or returns a report, decides on a longer term, or takes a task back.',
  params: taskParams,
  body: z.strictObject({ version: versionSchema, change: boardChange }),
  reply: moved,
  errors: stepErrors,
});

/** What the asker may know of a task that has moved on. */
export const taskChangedDetails = z.object({
  version: versionSchema,
  state: z.enum(TASK_STATES),
  steps: z.array(stepSchema),
});
