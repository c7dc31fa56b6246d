import { z } from 'zod';
import { addDays, addMonths, type Day, laterDay } from '../law/day.ts';
import type { Period } from '../steering/periods.ts';
import type { Grade } from './codes.ts';
import type { ForceRules } from './rules.ts';

/** A team as grading sees it: since when, until when, whether a complaint is open, its tasks of the year. */
export interface Graded {
  readonly fromDay: Day;
  readonly endedOn: Day | null;
  readonly complaintSince: Day | null;
  /** Tasks of the year that it was charged with, and those that it carried out. */
  readonly charged: number;
  readonly carried: number;
}

/** How many teams of an area have which grade in a year, as the quota counts them. */
export interface Tally {
  readonly excellent: number;
  readonly goodOrBetter: number;
}

/** Why a grade cannot be given, with the numbers that say so. */
export const gradeRefusalSchema = z.discriminatedUnion('why', [
  /** Served less of the year than the rule asks. */
  z.object({ why: z.literal('served'), months: z.int() }),
  /** A complaint about the team is being looked into. */
  z.object({ why: z.literal('complaint'), since: z.string() }),
  /** Too few of its tasks were carried out for the best grade. */
  z.object({ why: z.literal('tasks'), charged: z.int(), carried: z.int(), percent: z.int() }),
  /** There would be more of the best grade than the quota of those graded good or better allows. */
  z.object({
    why: z.literal('quota'),
    excellent: z.int(),
    goodOrBetter: z.int(),
    allowed: z.int(),
    percent: z.int(),
  }),
]);
export type GradeRefusal = z.output<typeof gradeRefusalSchema>;

/** How many may be excellent among so many graded good or better. */
export function excellentAllowed(goodOrBetter: number, percent: number): number {
  return Math.floor((goodOrBetter * percent) / 100);
}

/** Among how many graded good or better so many may be excellent. */
export function goodFor(excellent: number, percent: number): number {
  return Math.ceil((excellent * 100) / percent);
}

/** A tally with one more team of a grade. */
export function withGrade({ excellent, goodOrBetter }: Tally, grade: Grade | null): Tally {
  return {
    excellent: excellent + (grade === 'excellent' ? 1 : 0),
    goodOrBetter: goodOrBetter + (grade === 'excellent' || grade === 'good' ? 1 : 0),
  };
}

/** The grades that lie there, as the quota counts them. */
export function tallyOf(grades: readonly Grade[]): Tally {
  return grades.reduce<Tally>(withGrade, { excellent: 0, goodOrBetter: 0 });
}

/** Whether a team served for so many whole months within a year. */
export function servedMonths(
  { fromDay, endedOn }: Pick<Graded, 'fromDay' | 'endedOn'>,
  { from, to }: Period,
  months: number,
): boolean {
  const first = laterDay(fromDay, from);
  const last = endedOn !== null && endedOn < to ? endedOn : to;
  return addMonths(first, months) <= addDays(last, 1);
}

/**
 * Why the grades of an area would not stand with `grade` for one more team beside `others`, or with its grade taken
 * away (`null`): what leaves too few graded good or better for those that are excellent is refused as well, so that the
 * quota holds at every moment.
 */
export function quotaRefusal(
  { excellentMost: { value: percent } }: Pick<ForceRules, 'excellentMost'>,
  others: Tally,
  grade: Grade | null,
): GradeRefusal | undefined {
  const { excellent, goodOrBetter } = withGrade(others, grade);
  const allowed = excellentAllowed(goodOrBetter, percent);
  return excellent > allowed ? { why: 'quota', excellent, goodOrBetter, allowed, percent } : undefined;
}

/**
 * Why what a team is and did does not bear a grade of a year, whatever the other teams have; undefined where it does.
 * What happens after a team was graded takes no grade away by itself: it shows here.
 */
export function groundRefusal(
  rules: ForceRules,
  year: Period,
  team: Graded,
  grade: Grade,
): GradeRefusal | undefined {
  const months = rules.servedLeast.value;
  if (!servedMonths(team, year, months)) return { why: 'served', months };
  if (team.complaintSince !== null) return { why: 'complaint', since: team.complaintSince };
  const { charged, carried } = team;
  const percent = rules.tasksOver.value;
  const enough = carried * 100 > charged * percent;
  if (grade === 'excellent' && !enough) return { why: 'tasks', charged, carried, percent };
  return undefined;
}

/**
 * Why a team cannot be given a grade for a year that is over; undefined where it can. `others` are the grades of the
 * other teams of the area. No number of tips is asked for, or known here.
 */
export function gradeRefusal(
  rules: ForceRules,
  year: Period,
  team: Graded,
  others: Tally,
  grade: Grade,
): GradeRefusal | undefined {
  return groundRefusal(rules, year, team, grade) ?? quotaRefusal(rules, others, grade);
}
