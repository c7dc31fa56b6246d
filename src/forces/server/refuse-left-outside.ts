import type { LawBook } from '../../law/law-book.ts';
import { AppError } from '../../platform/app-error.ts';
import type { Trx } from '../../platform/database.ts';
import type { Span } from '../../schemes/terms.ts';
import type { LeftOutside } from '../contract.ts';
import { servedMonths } from '../grading.ts';
import { yearFrom } from '../grading-year.ts';
import { forceRules } from '../rules.ts';
import type { TeamKey } from './team-queries.ts';

/**
 * Throws `left_outside`, with what and its day, where the days that a team is given would leave out somebody's first
 * day, an entry that counts, or so much of a graded year that it could not have been graded. Pieces of equipment may
 * come back after a team has ended. The team is held by its step.
 */
export async function refuseLeftOutside(trx: Trx, team: TeamKey, days: Span, book: LawBook): Promise<void> {
  const left =
    (await outside(trx, team, days, 'member')) ??
    (await outside(trx, team, days, 'entry')) ??
    (await unborneGrade(trx, team, days, book));
  if (left !== undefined) throw new AppError('left_outside', { details: left });
}

/** The day that lies outside, where there is one: the first, or else the last. */
async function outside(
  trx: Trx,
  team: TeamKey,
  { from, to }: Span,
  what: 'member' | 'entry',
): Promise<LeftOutside | undefined> {
  const { first, last } = await (what === 'member' ? membersBegan(trx, team) : entriesMade(trx, team));
  if (first !== null && first < from) return { what, day: first };
  if (last !== null && to !== null && last > to) return { what, day: last };
  return undefined;
}

interface Extent {
  readonly first: string | null;
  readonly last: string | null;
}

async function membersBegan(trx: Trx, { area_id, team_id }: TeamKey): Promise<Extent> {
  return trx
    .selectFrom('force_member')
    .select(({ fn }) => [fn.min('from_day').as('first'), fn.max('from_day').as('last')])
    .where('area_id', '=', area_id)
    .where('team_id', '=', team_id)
    .executeTakeFirstOrThrow();
}

async function entriesMade(trx: Trx, { area_id, team_id }: TeamKey): Promise<Extent> {
  return trx
    .selectFrom('force_entry')
    .select(({ fn }) => [fn.min('on_day').as('first'), fn.max('on_day').as('last')])
    .where('area_id', '=', area_id)
    .where('team_id', '=', team_id)
    .where('withdrawn_at', 'is', null)
    .executeTakeFirstOrThrow();
}

/** A grade of a year in which the team would not have served long enough. */
async function unborneGrade(
  trx: Trx,
  { area_id, team_id }: TeamKey,
  { from, to }: Span,
  book: LawBook,
): Promise<LeftOutside | undefined> {
  const grades = await trx
    .selectFrom('force_grade')
    .select('year_from')
    .where('area_id', '=', area_id)
    .where('team_id', '=', team_id)
    .orderBy('year_from')
    .execute();
  const unborne = grades.find(({ year_from }) => {
    const year = yearFrom(book, year_from);
    const rules = year && forceRules(book, year.to);
    return rules && !servedMonths({ fromDay: from, endedOn: to }, year, rules.servedLeast.value);
  });
  return unborne && { what: 'grade', day: unborne.year_from };
}
