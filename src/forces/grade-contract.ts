import { z } from 'zod';
import { versionReply, versionSchema } from '../steps/contract.ts';
import { daySchema, rowIdParam } from '../wire/encoding.ts';
import { endpoint } from '../wire/endpoint.ts';
import { pageOf, pageQuery } from '../wire/page.ts';
import { GRADES } from './codes.ts';
import { CHANGE_ERRORS, ofTeam } from './contract.ts';

const gradingRowSchema = z.object({
  teamId: z.uuid(),
  groupName: z.string(),
  version: versionSchema,
  fromDay: daySchema,
  endedOn: daySchema.nullable(),
  complaintSince: daySchema.nullable(),
  /** Tasks of the year as they are entered now. */
  charged: z.int(),
  carried: z.int(),
  grade: z.enum(GRADES).nullable(),
  /** The tasks that the grade stood on when it was given. */
  gradedOn: z.object({ charged: z.int(), carried: z.int() }).nullable(),
});
export type GradingRow = z.output<typeof gradingRowSchema>;

export const listGrading = endpoint({
  name: 'forces.grading',
  method: 'GET',
  path: '/api/forces/grading',
  access: 'session',
  summary:
    'The teams of an area that served in a year of grading, with what their grade stands on, and the quota.',
  query: pageQuery.extend({ areaId: rowIdParam, yearFrom: daySchema }),
  reply: pageOf(gradingRowSchema).extend({
    year: z.object({ from: daySchema, to: daySchema, over: z.boolean() }),
    tally: z.object({ excellent: z.int(), goodOrBetter: z.int() }),
    /** Whether the asker may grade here. */
    grades: z.boolean(),
  }),
  errors: ['bad_cursor', 'forbidden', 'not_a_period', 'unknown_area'],
});

export const gradeTeam = endpoint({
  name: 'forces.grade',
  method: 'POST',
  path: '/api/forces/:teamId/grades',
  access: 'session',
  summary:
    'Grades a team for a year that is over, or grades it anew; the refusal tells the numbers that it stands on.',
  params: ofTeam,
  body: z.strictObject({ version: versionSchema, yearFrom: daySchema, grade: z.enum(GRADES) }),
  reply: versionReply,
  errors: ['not_found', 'force_changed', 'not_a_period', 'period_running', 'grade_not_possible'],
});

export const withdrawGrade = endpoint({
  name: 'forces.withdrawGrade',
  method: 'POST',
  path: '/api/forces/:teamId/grades/withdrawal',
  access: 'session',
  summary: 'Takes a grade back; who gave and who took it back stays in the team’s history and in the log.',
  params: ofTeam,
  body: z.strictObject({ version: versionSchema, yearFrom: daySchema }),
  reply: versionReply,
  errors: [...CHANGE_ERRORS, 'not_a_period', 'grade_not_possible'],
});
