import { z } from 'zod';
import { daySchema, momentSchema, rowIdParam, rowIdSchema } from '../wire/encoding.ts';
import { bytes, endpoint } from '../wire/endpoint.ts';
import { pageOf, pageQuery } from '../wire/page.ts';
import { CALENDARS } from './calendars.ts';
import { calendarDay, indicatorFigureSchema } from './indicator-contract.ts';
import { REPORT_FORMATS, REPORT_KINDS, REPORT_STATES, SECTION_KEYS } from './report.ts';

export const versionSchema = z.int().min(1);
export const unitParam = z.strictObject({ unitId: rowIdParam });
const reportParams = z.strictObject({ reportId: z.uuid() });
/** Text of a section; longer than any that was ever read out. */
export const textSchema = z.string().max(20_000);
export const lineSchema = z.string().trim().min(1).max(300);
export const sectionKeySchema = z.enum(SECTION_KEYS);

const summarySchema = z.object({
  reportId: z.uuid(),
  unitId: rowIdSchema,
  unitName: z.string(),
  kind: z.enum(REPORT_KINDS),
  areaId: rowIdSchema,
  subject: z.string(),
  from: daySchema,
  to: daySchema,
  state: z.enum(REPORT_STATES),
  /** `05/BC-BCĐ`; null for a draft. */
  number: z.string().nullable(),
  issuedOn: daySchema.nullable(),
  createdAt: momentSchema,
});
export type ReportSummary = z.output<typeof summarySchema>;

export const listReports = endpoint({
  name: 'steering.reports',
  method: 'GET',
  path: '/api/steering/reports',
  access: 'session',
  summary:
    'Reports, newest first: the drafts of the units one writes for, or what was issued for the areas one sees.',
  query: pageQuery.extend({ state: z.enum(REPORT_STATES).default('issued') }),
  reply: pageOf(summarySchema),
  errors: ['bad_cursor', 'forbidden'],
});

export const composeReport = endpoint({
  name: 'steering.composeReport',
  method: 'POST',
  path: '/api/steering/reports',
  access: 'session',
  summary: 'Composes a draft from the unit’s template and the figures of now. The same again is harmless.',
  body: z.strictObject({
    reportId: z.uuid(),
    unitId: rowIdSchema,
    kind: z.enum(REPORT_KINDS),
    areaId: rowIdSchema,
    calendar: z.enum(CALENDARS),
    from: calendarDay,
    to: calendarDay,
  }),
  reply: z.object({ version: versionSchema }),
  errors: [
    'forbidden',
    'unknown_area',
    'end_before_start',
    'not_a_period',
    'wrong_calendar',
    'unit_takes_nothing_new',
    'already_entered',
  ],
});

/** A section of a report; `details` of `section_changed` are it as it stands. */
export const sectionSchema = z.object({
  key: sectionKeySchema,
  heading: z.string(),
  /** As people have it now. */
  text: z.string(),
  /** As the template and the figures give it; what an edited text can be held against. */
  composed: z.string(),
  edited: z.boolean(),
  version: versionSchema,
});
export type ReportSection = z.output<typeof sectionSchema>;

/** `details` of `report_unfinished`: which sections those are. */
export const unfinishedSchema = z.object({ sections: z.array(sectionKeySchema) });

const fileSchema = z.object({
  format: z.enum(REPORT_FORMATS),
  state: z.enum(['waiting', 'ready', 'failed']),
  /** 0 to 100. */
  progress: z.int(),
  size: z.int().nullable(),
  /** Whether it is of the report as it stands. */
  current: z.boolean(),
});
export type ReportFile = z.output<typeof fileSchema>;

/** What stands at the head and the foot of the paper. */
const issueSchema = z.strictObject({
  superior: z.string().trim().max(200),
  issuer: lineSchema,
  /** Behind the number, `BC-BCĐ`. */
  code: z
    .string()
    .trim()
    .regex(/^[\p{Lu}\d][\p{Lu}\d.&-]{0,30}$/u),
  place: lineSchema,
  /** `TM. BAN CHỈ ĐẠO`, `TRƯỞNG BAN`. */
  authority: z.array(lineSchema).min(1).max(4),
  signer: lineSchema,
  recipients: z.array(lineSchema).min(1).max(20),
});
export type IssueWords = z.output<typeof issueSchema>;

/** The same as it is read: of a draft what the unit's next one begins with, where nobody has filled in all of it. */
const issueWordsSchema = z.object({
  superior: z.string(),
  issuer: z.string(),
  code: z.string(),
  place: z.string(),
  authority: z.array(z.string()),
  signer: z.string(),
  recipients: z.array(z.string()),
});

export const readReport = endpoint({
  name: 'steering.report',
  method: 'GET',
  path: '/api/steering/reports/:reportId',
  access: 'session',
  summary: 'One report: its sections, the figures that it was composed from, and its files.',
  params: reportParams,
  reply: summarySchema.extend({
    version: versionSchema,
    calendar: z.enum(CALENDARS),
    asOf: daySchema,
    /** Whether the figures are those of a frozen period. */
    frozen: z.boolean(),
    against: z.object({ from: daySchema, to: daySchema, asOf: daySchema }).nullable(),
    composedAt: momentSchema,
    sections: z.array(sectionSchema),
    figures: z.array(
      indicatorFigureSchema.extend({ before: indicatorFigureSchema.omit({ code: true }).nullable() }),
    ),
    files: z.array(fileSchema),
    issue: issueWordsSchema.nullable(),
    /** SHA-256 of what was issued, hexadecimal, as the ledger has it; null for a draft. */
    hash: z.string().nullable(),
    /** Whether what is stored still has that hash. */
    intact: z.boolean(),
    /** Whether the asker may edit and issue it. */
    writes: z.boolean(),
  }),
});
export type Report = z.output<(typeof readReport)['reply']>;

export const editSection = endpoint({
  name: 'steering.editReportSection',
  method: 'PUT',
  path: '/api/steering/reports/:reportId/sections/:key',
  access: 'session',
  summary: 'Writes one section of a draft; the version says which text it replaces.',
  params: reportParams.extend({ key: sectionKeySchema }),
  body: z.strictObject({ version: versionSchema, text: textSchema }),
  reply: sectionSchema,
  errors: ['report_issued', 'section_changed'],
});

export const recomputeReport = endpoint({
  name: 'steering.recomputeReport',
  method: 'POST',
  path: '/api/steering/reports/:reportId/recompute',
  access: 'session',
  summary: 'Takes the figures of now: sections that nobody has edited are composed anew, edited ones stay.',
  params: reportParams,
  body: z.strictObject({ version: versionSchema }),
  reply: z.object({ version: versionSchema }),
  errors: ['report_issued', 'report_changed'],
});

export const issueReport = endpoint({
  name: 'steering.issueReport',
  method: 'POST',
  path: '/api/steering/reports/:reportId/issue',
  access: 'session',
  summary: 'Issues a draft under a number and a date: from then on it never changes.',
  params: reportParams,
  body: issueSchema.extend({
    version: versionSchema,
    number: z.int().min(1).max(99_999),
    issuedOn: daySchema,
  }),
  reply: z.object({ hash: z.string() }),
  errors: [
    'report_issued',
    'report_changed',
    'report_unfinished',
    'report_number_taken',
    'day_in_future',
    'end_before_start',
  ],
});

export const discardReport = endpoint({
  name: 'steering.discardReport',
  method: 'POST',
  path: '/api/steering/reports/:reportId/discard',
  access: 'session',
  summary: 'Gives a draft up; that it was given up stays in the ledger.',
  params: reportParams,
  body: z.strictObject({ version: versionSchema }),
  errors: ['report_issued', 'report_changed'],
});

export const renderReport = endpoint({
  name: 'steering.renderReport',
  method: 'POST',
  path: '/api/steering/reports/:reportId/files/:format',
  access: 'session',
  summary: 'Has a file of the report made; its progress stands in the report.',
  params: reportParams.extend({ format: z.enum(REPORT_FORMATS) }),
  errors: [],
});

export const downloadReport = endpoint({
  name: 'steering.reportFile',
  method: 'GET',
  path: '/api/steering/reports/:reportId/files/:format',
  access: 'session',
  summary: 'A file of the report.',
  params: reportParams.extend({ format: z.enum(REPORT_FORMATS) }),
  reply: bytes,
  errors: ['not_ready'],
});
