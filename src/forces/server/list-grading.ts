import { sql } from 'kysely';
import { z } from 'zod';
import { currentLawBook } from '../../law/server/index.ts';
import { dayOf } from '../../platform/clock.ts';
import { cutPage, decodeCursor } from '../../platform/cursor.ts';
import type { Services } from '../../platform/services.ts';
import type { listGrading as contract } from '../grade-contract.ts';
import { readTally, sumTasks } from './grade-queries.ts';
import { ruledYear } from './grade-team.ts';

const listCursor = z.tuple([z.string(), z.uuid()]);

type Query = z.output<(typeof contract)['query']>;
type Reply = Omit<z.output<(typeof contract)['reply']>, 'grades'>;

/**
 * The teams of an area that served in a year, or have a grade of it, by the name of their group, with what a grade
 * stands on and how far the quota is used. Throws `not_a_period` and `bad_cursor`.
 */
export async function listGrading(
  { db, clock }: Services,
  { areaId, yearFrom: from, cursor, limit }: Query,
): Promise<Reply> {
  const { year } = ruledYear(await currentLawBook(db, clock), from);
  const after = decodeCursor(listCursor, cursor);
  let select = db
    .selectFrom('force_team as team')
    .leftJoin('force_grade as grade', (join) =>
      join
        .onRef('grade.area_id', '=', 'team.area_id')
        .onRef('grade.team_id', '=', 'team.team_id')
        .on('grade.year_from', '=', from),
    )
    .select(['team.team_id', 'team.group_name', 'team.group_key', 'team.version', 'team.from_day'])
    .select(['team.ended_on', 'team.complaint_since', 'grade.grade', 'grade.charged', 'grade.carried'])
    .where('team.area_id', '=', areaId)
    .where(({ eb, and, or }) =>
      or([
        eb('grade.grade', 'is not', null),
        and([
          eb('team.from_day', '<=', year.to),
          or([eb('team.ended_on', 'is', null), eb('team.ended_on', '>=', from)]),
        ]),
      ]),
    )
    .orderBy('team.group_key')
    .orderBy('team.team_id')
    .limit(limit + 1);
  if (after !== undefined) {
    const [key, id] = after;
    select = select.where(sql<boolean>`(team.group_key, team.team_id) > (${key}, ${id}::uuid)`);
  }
  const { rows, next } = cutPage(await select.execute(), limit, (last) => [last.group_key, last.team_id]);
  const teamIds = rows.map(({ team_id }) => team_id);
  const [tasksOf, tally] = await Promise.all([
    sumTasks(db, areaId, teamIds, year),
    readTally(db, areaId, year),
  ]);
  return {
    year: { ...year, over: dayOf(clock.now()) > year.to },
    tally,
    rows: rows.map((row) => ({
      teamId: row.team_id,
      groupName: row.group_name,
      version: row.version,
      fromDay: row.from_day,
      endedOn: row.ended_on,
      complaintSince: row.complaint_since,
      ...tasksOf(row.team_id),
      grade: row.grade,
      gradedOn:
        row.charged === null || row.carried === null ? null : { charged: row.charged, carried: row.carried },
    })),
    next,
  };
}
