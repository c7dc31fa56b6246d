import { z } from 'zod';
import { ROLES } from '../accounts/roles.ts';
import { ACTIONS } from '../tips/workflow.ts';
import { daySchema, momentSchema, rowIdParam, rowIdSchema } from '../wire/encoding.ts';
import { bytes, endpoint } from '../wire/endpoint.ts';
import { pageOf, pageQuery } from '../wire/page.ts';

/** An account as the auditor sees it. */
const personSchema = z.object({ accountId: z.uuid(), login: z.string(), displayName: z.string() });
export type AuditedPerson = z.output<typeof personSchema>;

/** What narrows the log of openings. Days are of Việt Nam, both included. */
export const openingFilter = z.object({
  from: daySchema.optional(),
  to: daySchema.optional(),
  unitId: rowIdParam.optional(),
  accountId: z.uuid().optional(),
  tipId: z.uuid().optional(),
});
export type OpeningFilter = z.output<typeof openingFilter>;

const openingSchema = z.object({
  tipId: z.uuid(),
  unitId: rowIdSchema.nullable(),
  at: momentSchema,
  person: personSchema,
  /** The roles in which it was opened; empty where that was not yet noted. */
  roles: z.array(z.enum(ROLES)),
});
export type AuditedOpening = z.output<typeof openingSchema>;

export const listOpenings = endpoint({
  name: 'audit.openings',
  method: 'GET',
  path: '/api/audit/openings',
  access: 'session',
  summary:
    'Who opened which tip, when, in which role, newest first; never what stands in it. The looking is recorded.',
  query: pageQuery.extend(openingFilter.shape),
  reply: pageOf(openingSchema),
  errors: ['forbidden', 'bad_cursor', 'end_before_start'],
});

/** Rows that an export holds at most. */
export const MAX_EXPORTED = 10_000;

export const exportOpenings = endpoint({
  name: 'audit.export',
  method: 'GET',
  path: '/api/audit/openings.csv',
  access: 'session',
  summary: `The log of openings as CSV (UTF-8 with a byte order mark), the newest ${MAX_EXPORTED} of a filter. Recorded.`,
  query: openingFilter,
  reply: bytes,
  errors: ['forbidden', 'end_before_start'],
});

export const listActs = endpoint({
  name: 'audit.acts',
  method: 'GET',
  path: '/api/audit/acts',
  access: 'session',
  summary: 'The steps that a person took in tips, newest first. The looking is recorded.',
  query: pageQuery.extend({
    accountId: z.uuid(),
    from: daySchema.optional(),
    to: daySchema.optional(),
  }),
  reply: pageOf(
    z.object({
      tipId: z.uuid(),
      seq: z.int(),
      action: z.enum(['receive', 'add', 'erase', ...ACTIONS]),
      at: momentSchema,
    }),
  ),
  errors: ['forbidden', 'bad_cursor', 'end_before_start'],
});

export const VIEW_KINDS = ['openings', 'acts', 'export', 'views'] as const;
export type ViewKind = (typeof VIEW_KINDS)[number];

const viewSchema = z.object({
  viewId: z.uuid(),
  at: momentSchema,
  person: personSchema,
  kind: z.enum(VIEW_KINDS),
  filter: z.record(z.string(), z.union([z.string(), z.number()])),
  /** The person that the filter names, where the auditor would find that person too. */
  about: personSchema.nullable(),
  rowCount: z.int(),
});
export type AuditedView = z.output<typeof viewSchema>;

export const listViews = endpoint({
  name: 'audit.views',
  method: 'GET',
  path: '/api/audit/views',
  access: 'session',
  summary: 'Who looked at these logs, with which filter. The looking is recorded too.',
  query: pageQuery,
  reply: pageOf(viewSchema),
  errors: ['forbidden', 'bad_cursor'],
});

/** People that a search answers at most. */
export const MAX_FOUND = 20;

export const findPeople = endpoint({
  name: 'audit.people',
  method: 'GET',
  path: '/api/audit/people',
  access: 'session',
  summary: 'Accounts by the beginning of their login or by a part of their name.',
  query: z.object({ q: z.string().trim().min(2).max(80) }),
  reply: z.object({ rows: z.array(personSchema).max(MAX_FOUND) }),
  errors: ['forbidden'],
});
