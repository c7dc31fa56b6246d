import type { z } from 'zod';
import { currentLawBook } from '../../law/server/index.ts';
import { AppError } from '../../platform/app-error.ts';
import { dayOf } from '../../platform/clock.ts';
import type { Services } from '../../platform/services.ts';
import type { withdrawGrade as contract } from '../grade-contract.ts';
import { quotaRefusal } from '../grading.ts';
import { appendStep } from './append-step.ts';
import { askedBy, changeOnce } from './asked.ts';
import { findGrade, holdYear, readTally } from './grade-queries.ts';
import { ruledYear } from './grade-team.ts';
import type { StoredTeam } from './team-queries.ts';

/**
 * Takes the grade of a year back; the step and its leaf say what it was. Throws `not_found` where there is none,
 * `grade_not_possible` where too few graded good or better would be left for those that are excellent, `not_a_period`
 * and `force_changed`.
 */
export async function withdrawGrade(
  { db, clock }: Services,
  accountId: string,
  team: StoredTeam,
  { version: seen, yearFrom: from }: z.output<(typeof contract)['body']>,
): Promise<{ version: number }> {
  const at = clock.now();
  const { year, rules } = ruledYear(await currentLawBook(db, clock), from);
  const { area_id, team_id } = team;
  const asked = askedBy(accountId, at, 'withdraw_grade', { from });
  return changeOnce(db, team, seen, asked, async (trx) => {
    await holdYear(trx, area_id, year);
    const earlier = await findGrade(trx, team, year);
    if (earlier === undefined) throw new AppError('not_found');
    const onDay = dayOf(at);
    const before = { ...earlier };
    const step = { action: 'withdraw_grade', onDay, subject: from, before, said: [earlier.grade] } as const;
    const version = await appendStep(trx, team, seen, step, asked);
    const refusal = quotaRefusal(rules, await readTally(trx, area_id, year, team_id), null);
    if (refusal !== undefined) throw new AppError('grade_not_possible', { details: refusal });
    await trx
      .deleteFrom('force_grade')
      .where('area_id', '=', area_id)
      .where('year_from', '=', from)
      .where('team_id', '=', team_id)
      .execute();
    return version;
  });
}
