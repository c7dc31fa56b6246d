import { sql } from 'kysely';
import { addDays, addMonths } from '../../law/day.ts';
import { currentLawBook } from '../../law/server/index.ts';
import { dayOf } from '../../platform/clock.ts';
import type { Db } from '../../platform/database.ts';
import type { Services } from '../../platform/services.ts';
import type { TeamRow } from '../contract.ts';
import { forceRules } from '../rules.ts';
import { teamWarnings } from '../strength.ts';
import { countServing } from './count-serving.ts';
import { fieldsOf, type StoredTeam, type TeamKey } from './team-queries.ts';

/** Teams as lists show them: who serves today, what they lack, their newest grade. Three queries, however many. */
export async function presentTeams(
  { db, clock }: Pick<Services, 'db' | 'clock'>,
  rows: readonly StoredTeam[],
): Promise<TeamRow[]> {
  const today = dayOf(clock.now());
  const rules = forceRules(await currentLawBook(db, clock), today);
  const [servingIn, gradeOf] = await Promise.all([countServing(db, rows, today), newestGrades(db, rows)]);
  return rows.map((row) => {
    const fields = fieldsOf(row);
    const serving = servingIn(row.team_id);
    return {
      ...fields,
      teamId: row.team_id,
      areaId: row.area_id,
      unitId: row.unit_id,
      endedOn: row.ended_on,
      version: row.version,
      serving,
      warnings: row.ended_on === null ? teamWarnings(rules, fields, serving) : [],
      grade: gradeOf(row.team_id),
    };
  });
}

async function newestGrades(
  db: Db,
  teams: readonly TeamKey[],
): Promise<(teamId: string) => TeamRow['grade']> {
  if (teams.length === 0) return () => null;
  const rows = await db
    .selectFrom('force_grade')
    .distinctOn('team_id')
    .select(['team_id', 'year_from', 'grade'])
    .where('area_id', '=', sql<number>`any(${[...new Set(teams.map(({ area_id }) => area_id))]}::int[])`)
    .where('team_id', '=', sql<string>`any(${teams.map(({ team_id }) => team_id)}::uuid[])`)
    .orderBy('team_id')
    .orderBy('year_from', 'desc')
    .execute();
  const grades = new Map(rows.map((row) => [row.team_id, row]));
  return (teamId) => {
    const found = grades.get(teamId);
    if (found === undefined) return null;
    const yearTo = addDays(addMonths(found.year_from, 12), -1);
    return { yearFrom: found.year_from, yearTo, grade: found.grade };
  };
}
