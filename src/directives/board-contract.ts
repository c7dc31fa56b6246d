import { z } from 'zod';
import { daySchema, momentSchema, rowIdParam, rowIdSchema } from '../wire/encoding.ts';
import { endpoint } from '../wire/endpoint.ts';
import { pageOf, pageQuery } from '../wire/page.ts';
import { BOARD_ROLES } from './codes.ts';

/** Counts the changes of a row; a change names the one it saw. */
export const versionSchema = z.int().min(1);
/** A line of official text. */
export const lineSchema = (most: number) => z.string().trim().min(1).max(most);

/** Boards that somebody sees at most; a deployment has no more units. */
export const MAX_BOARDS = 1000;

const boardSchema = z.object({
  unitId: rowIdSchema,
  areaId: rowIdSchema,
  name: z.string(),
  nameEn: z.string(),
  /** What the asker may do there. */
  may: z.object({ oversee: z.boolean(), keep: z.boolean() }),
});
export type Board = z.output<typeof boardSchema>;

export const listBoards = endpoint({
  name: 'directives.boards',
  method: 'GET',
  path: '/api/directives/boards',
  access: 'session',
  summary: 'The steering boards that the asker keeps, oversees, or is given tasks by.',
  reply: z.object({ rows: z.array(boardSchema).max(MAX_BOARDS) }),
});

const memberFields = z.strictObject({
  name: lineSchema(120),
  post: lineSchema(200),
  role: z.enum(BOARD_ROLES),
  validFrom: daySchema,
  validTo: daySchema.nullable(),
});

const memberSchema = memberFields.extend({ memberId: z.uuid(), version: versionSchema });
export type BoardMember = z.output<typeof memberSchema>;

const ofBoard = { params: z.object({ unitId: rowIdParam }) } as const;

export const listMembers = endpoint({
  name: 'directives.members',
  method: 'GET',
  path: '/api/directives/boards/:unitId/members',
  access: 'session',
  summary: 'Members of a board, past ones too, by the first day of their terms, newest first.',
  ...ofBoard,
  query: pageQuery,
  reply: pageOf(memberSchema),
  errors: ['not_found', 'bad_cursor'],
});

export const addMember = endpoint({
  name: 'directives.addMember',
  method: 'POST',
  path: '/api/directives/boards/:unitId/members',
  access: 'session',
  summary: 'Enters a term of a public official in a board. The same again is harmless.',
  ...ofBoard,
  body: memberFields.extend({ memberId: z.uuid() }),
  reply: memberSchema,
  errors: ['not_found', 'end_before_start', 'board_terms_overlap', 'already_entered'],
});

export const endTerm = endpoint({
  name: 'directives.endTerm',
  method: 'POST',
  path: '/api/directives/members/:memberId/end',
  access: 'session',
  summary: 'Ends a term on its last day, or corrects that day.',
  params: z.object({ memberId: z.uuid() }),
  body: z.strictObject({ version: versionSchema, validTo: daySchema }),
  reply: memberSchema,
  errors: ['not_found', 'end_before_start', 'board_terms_overlap', 'entry_changed'],
});

const MAX_ITEMS = 30;
const itemsSchema = z.array(lineSchema(500)).max(MAX_ITEMS);

const meetingFields = z.strictObject({
  number: z.int().min(1).max(9999),
  heldOn: daySchema,
  place: lineSchema(200),
  chairId: z.uuid().nullable(),
  secretaryId: z.uuid().nullable(),
  agenda: itemsSchema,
  /** Empty until they are written. */
  minutes: z.string().trim().max(20_000),
  conclusions: itemsSchema,
});
export type MeetingFields = z.output<typeof meetingFields>;

const meetingRowSchema = meetingFields.pick({ number: true, heldOn: true, place: true }).extend({
  meetingId: z.uuid(),
  issuedAt: momentSchema.nullable(),
  conclusions: z.int(),
  /** Null for whoever sees the tasks of their own unit alone. */
  tasks: z.int().nullable(),
});
export type MeetingRow = z.output<typeof meetingRowSchema>;

export const listMeetings = endpoint({
  name: 'directives.meetings',
  method: 'GET',
  path: '/api/directives/boards/:unitId/meetings',
  access: 'session',
  summary: 'Meetings of a board, newest first; those whose minutes are not issued for its overseers alone.',
  ...ofBoard,
  query: pageQuery,
  reply: pageOf(meetingRowSchema),
  errors: ['not_found', 'bad_cursor'],
});

export const recordMeeting = endpoint({
  name: 'directives.recordMeeting',
  method: 'POST',
  path: '/api/directives/boards/:unitId/meetings',
  access: 'session',
  summary: 'Enters a meeting, planned or held. The same again is harmless.',
  ...ofBoard,
  body: meetingFields.extend({ meetingId: z.uuid() }),
  reply: z.object({ version: versionSchema }),
  errors: ['not_found', 'meeting_number_taken', 'already_entered'],
});

const namedMemberSchema = memberFields.pick({ name: true, post: true, role: true });

const meetingSchema = meetingFields.extend({
  meetingId: z.uuid(),
  unitId: rowIdSchema,
  version: versionSchema,
  chair: namedMemberSchema.nullable(),
  secretary: namedMemberSchema.nullable(),
  issued: z.object({ at: momentSchema, by: z.string(), board: z.string(), hash: z.string() }).nullable(),
  /** How many tasks each conclusion has become, in their order. */
  tasks: z.array(z.int()),
  may: z.object({ keep: z.boolean() }),
});
export type Meeting = z.output<typeof meetingSchema>;

const meetingParams = z.object({ meetingId: z.uuid() });

export const readMeeting = endpoint({
  name: 'directives.meeting',
  method: 'GET',
  path: '/api/directives/meetings/:meetingId',
  access: 'session',
  summary: 'A meeting with agenda, minutes and conclusions; once issued, as it was issued.',
  params: meetingParams,
  reply: meetingSchema,
  errors: ['not_found'],
});

export const amendMeeting = endpoint({
  name: 'directives.amendMeeting',
  method: 'POST',
  path: '/api/directives/meetings/:meetingId/amendments',
  access: 'session',
  summary: 'Changes a meeting whose minutes have not been issued.',
  params: meetingParams,
  body: meetingFields.extend({ version: versionSchema }),
  reply: z.object({ version: versionSchema }),
  errors: ['not_found', 'meeting_number_taken', 'minutes_issued', 'entry_changed'],
});

export const issueMinutes = endpoint({
  name: 'directives.issueMinutes',
  method: 'POST',
  path: '/api/directives/meetings/:meetingId/issue',
  access: 'session',
  summary: 'Issues the minutes: frozen from then on, their SHA-256 in the log.',
  params: meetingParams,
  body: z.strictObject({ version: versionSchema }),
  reply: z.object({ hash: z.string() }),
  errors: ['not_found', 'minutes_issued', 'minutes_incomplete', 'day_in_future', 'entry_changed'],
});
