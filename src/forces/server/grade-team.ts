import type { z } from 'zod';
import type { LawBook } from '../../law/law-book.ts';
import { currentLawBook } from '../../law/server/index.ts';
import { AppError } from '../../platform/app-error.ts';
import { dayOf } from '../../platform/clock.ts';
import type { Services } from '../../platform/services.ts';
import type { Period } from '../../steering/periods.ts';
import type { gradeTeam as contract } from '../grade-contract.ts';
import { gradeRefusal } from '../grading.ts';
import { yearFrom } from '../grading-year.ts';
import { type ForceRules, forceRules } from '../rules.ts';
import { appendStep } from './append-step.ts';
import { askedBy, changeOnce } from './asked.ts';
import { findGrade, holdYear, readTally, sumTasks } from './grade-queries.ts';
import type { StoredTeam } from './team-queries.ts';

/**
 * Grades a team for a year that is over, or grades it anew, while nobody else grades in its area. Throws `not_a_period`
 * for a day on which no year begins, `period_running`, `grade_not_possible` with the numbers that forbid it, and
 * `force_changed`.
 */
export async function gradeTeam(
  { db, clock }: Services,
  accountId: string,
  team: StoredTeam,
  { version: seen, yearFrom: from, grade }: z.output<(typeof contract)['body']>,
): Promise<{ version: number }> {
  const at = clock.now();
  const { year, rules } = ruledYear(await currentLawBook(db, clock), from);
  const today = dayOf(at);
  if (today <= year.to) throw new AppError('period_running');
  const { area_id, team_id } = team;
  const asked = askedBy(accountId, at, 'grade', { from, grade });
  return changeOnce(db, team, seen, asked, async (trx) => {
    await holdYear(trx, area_id, year);
    const [earlier, tasksOf, others] = [
      await findGrade(trx, team, year),
      await sumTasks(trx, area_id, [team_id], year),
      await readTally(trx, area_id, year, team_id),
    ];
    const tasks = tasksOf(team_id);
    const graded = {
      fromDay: team.from_day,
      endedOn: team.ended_on,
      complaintSince: team.complaint_since,
      ...tasks,
    };
    const version = await appendStep(
      trx,
      team,
      seen,
      {
        action: 'grade',
        onDay: today,
        subject: from,
        grade,
        before: earlier ? { ...earlier } : {},
        said: [tasks.charged, tasks.carried],
      },
      asked,
    );
    const refusal = gradeRefusal(rules, year, graded, others, grade);
    if (refusal !== undefined) throw new AppError('grade_not_possible', { details: refusal });
    const values = { grade, ...tasks, graded_by: accountId, graded_at: at };
    await trx
      .insertInto('force_grade')
      .values({ area_id, year_from: from, team_id, ...values })
      .onConflict((conflict) => conflict.columns(['area_id', 'year_from', 'team_id']).doUpdateSet(values))
      .execute();
    return version;
  });
}

/** The year that begins on a day, and the rules of its last day. Throws `not_a_period`. */
export function ruledYear(book: LawBook, from: string): { year: Period; rules: ForceRules } {
  const year = yearFrom(book, from);
  const rules = year && forceRules(book, year.to);
  if (year === undefined || rules === undefined) throw new AppError('not_a_period');
  return { year, rules };
}
