import { z } from 'zod';
import { anyStepSchema, changesSchema, versionReply, versionSchema } from '../steps/contract.ts';
import { daySchema, rowIdParam, rowIdSchema } from '../wire/encoding.ts';
import { bytes, endpoint } from '../wire/endpoint.ts';
import { pageOf, pageQuery } from '../wire/page.ts';
import { GRADES, TEAM_ACTIONS } from './codes.ts';
import { TEAM_WARNINGS } from './strength.ts';

/** Deputies, and members beside them, of one team at most. */
export const MOST_DEPUTIES = 5;
export const MOST_MEMBERS = 30;

const text = (least: number, most: number) => z.string().trim().min(least).max(most);

/** What is clear about a team, as it is entered. */
export const teamFieldsSchema = z.strictObject({
  /** Of the residential group: "Tổ dân phố 3". */
  groupName: text(2, 80),
  decision: z.strictObject({ number: text(1, 60), dated: daySchema, issuer: text(2, 160) }),
  /** Strength by the decision, beside the leader. */
  deputies: z.int().min(0).max(MOST_DEPUTIES),
  members: z.int().min(0).max(MOST_MEMBERS),
});
export type TeamFields = z.output<typeof teamFieldsSchema>;

/** What a later change can say as well. */
export const changedFieldsSchema = teamFieldsSchema.extend({
  /** Its first day. */
  fromDay: daySchema,
  /** Since when a complaint about the team is being looked into; null where there is none. */
  complaintSince: daySchema.nullable(),
});
export type ChangedFields = z.output<typeof changedFieldsSchema>;

const servingSchema = z.object({ leader: z.int(), deputy: z.int(), member: z.int() });
const givenGradeSchema = z.object({ yearFrom: daySchema, yearTo: daySchema, grade: z.enum(GRADES) });

const teamRowSchema = changedFieldsSchema.extend({
  teamId: z.uuid(),
  areaId: rowIdSchema,
  unitId: rowIdSchema,
  endedOn: daySchema.nullable(),
  version: versionSchema,
  /** Who serves today, by role. */
  serving: servingSchema,
  warnings: z.array(z.enum(TEAM_WARNINGS)),
  /** Of the newest year that it was graded for. */
  grade: givenGradeSchema.nullable(),
});
export type TeamRow = z.output<typeof teamRowSchema>;

export const TEAM_VIEWS = ['standing', 'ended'] as const;
export type TeamView = (typeof TEAM_VIEWS)[number];

/** Which teams are looked at. */
const teamQuery = { areaId: rowIdParam.optional(), view: z.enum(TEAM_VIEWS).default('standing') };

export const listForces = endpoint({
  name: 'forces.list',
  method: 'GET',
  path: '/api/forces',
  access: 'session',
  summary: 'The security and order teams of residential groups, by area and by the name of the group.',
  query: pageQuery.extend(teamQuery),
  reply: pageOf(teamRowSchema),
  errors: ['bad_cursor', 'forbidden'],
});

/** Teams that one file holds at most. */
export const MOST_EXPORTED = 10_000;

export const exportForces = endpoint({
  name: 'forces.export',
  method: 'GET',
  path: '/api/forces/teams.csv',
  access: 'session',
  summary: `The teams of a view as CSV (UTF-8 with a byte order mark), without names, at most ${MOST_EXPORTED}.`,
  query: z.strictObject(teamQuery),
  reply: bytes,
  errors: ['forbidden'],
});

export const forcesOverview = endpoint({
  name: 'forces.overview',
  method: 'GET',
  path: '/api/forces/overview',
  access: 'session',
  summary: 'What the teams of an area add up to today, and how many lack a leader or people.',
  query: z.strictObject({ areaId: rowIdParam }),
  reply: z.object({
    asOf: daySchema,
    teams: z.int(),
    serving: servingSchema,
    withoutLeader: z.int(),
    /** Teams with fewer people than the rule asks; null where no rule governs the day. */
    belowLeast: z.int().nullable(),
    least: z.int().nullable(),
    leastVerified: z.boolean(),
  }),
  errors: ['unknown_area', 'forbidden'],
});

const stepSchema = anyStepSchema.extend({
  action: z.enum(TEAM_ACTIONS),
  /** The member concerned, or the first day of the year that was graded. */
  subject: z.string().nullable(),
  grade: z.enum(GRADES).nullable(),
  /** What a change replaced, by field. */
  before: z.record(z.string(), z.unknown()),
});
export type TeamStep = z.output<typeof stepSchema>;

/** `details` of `force_changed`. */
export const teamChangesSchema = changesSchema(stepSchema);

export const ofTeam = z.strictObject({ teamId: z.uuid() });

export const teamSchema = teamRowSchema.extend({
  steps: z.array(stepSchema),
  /** What the asker may do. */
  keeps: z.boolean(),
  grades: z.boolean(),
  opens: z.boolean(),
});
export type Team = z.output<typeof teamSchema>;

export const readTeam = endpoint({
  name: 'forces.read',
  method: 'GET',
  path: '/api/forces/:teamId',
  access: 'session',
  summary: 'One team: its decision, strength, what happened to it.',
  params: ofTeam,
  reply: teamSchema,
  errors: ['not_found'],
});

/**
 * `details` of `left_outside`: somebody's first day, the day of an entry, or the first day of a graded year, which the
 * days that were asked for would leave outside the team's.
 */
export const leftOutsideSchema = z.object({ what: z.enum(['member', 'entry', 'grade']), day: daySchema });
export type LeftOutside = z.output<typeof leftOutsideSchema>;

/** What any change of a team refuses. */
export const CHANGE_ERRORS = ['not_found', 'force_changed', 'day_in_future'] as const;

export const formTeam = endpoint({
  name: 'forces.form',
  method: 'POST',
  path: '/api/forces',
  access: 'session',
  summary:
    'Enters a team by its decision; a residential group has one on any day. The same again is harmless.',
  body: z.strictObject({
    teamId: z.uuid(),
    unitId: rowIdSchema,
    fields: teamFieldsSchema,
    fromDay: daySchema,
  }),
  reply: versionReply,
  errors: ['not_found', 'already_entered', 'force_group_taken', 'day_in_future'],
});

export const changeTeam = endpoint({
  name: 'forces.change',
  method: 'POST',
  path: '/api/forces/:teamId/changes',
  access: 'session',
  summary:
    'Group, decision, strength and first day of a team as they are now, and whether a complaint is looked into.',
  params: ofTeam,
  body: z.strictObject({ version: versionSchema, fields: changedFieldsSchema }),
  reply: versionReply,
  errors: [...CHANGE_ERRORS, 'force_group_taken', 'end_before_start', 'left_outside'],
});

export const endTeam = endpoint({
  name: 'forces.end',
  method: 'POST',
  path: '/api/forces/:teamId/end',
  access: 'session',
  summary:
    'Ends a team on a day, and with it the terms of whoever serves in it; or moves the day on which it ended.',
  params: ofTeam,
  body: z.strictObject({ version: versionSchema, onDay: daySchema }),
  reply: versionReply,
  errors: [...CHANGE_ERRORS, 'force_group_taken', 'end_before_start', 'left_outside'],
});
