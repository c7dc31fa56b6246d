import { sql } from 'kysely';
import type { Db, Trx } from '../../platform/database.ts';
import type { Period } from '../../steering/periods.ts';
import { type Tally, tallyOf } from '../grading.ts';
import type { TeamKey } from './team-queries.ts';

/** Tasks that a team was charged with, and those that it carried out. */
interface TaskSums {
  readonly charged: number;
  readonly carried: number;
}

const NONE: TaskSums = { charged: 0, carried: 0 };

/** The tasks of some teams of an area in a year; one query for all. */
export async function sumTasks(
  db: Db | Trx,
  areaId: number,
  teamIds: readonly string[],
  { from, to }: Period,
): Promise<(teamId: string) => TaskSums> {
  if (teamIds.length === 0) return () => NONE;
  const rows = await db
    .selectFrom('force_entry')
    .select(['team_id', ({ fn }) => fn.sum<string>('count').as('charged')])
    .select(({ fn }) => fn.sum<string>('part').as('carried'))
    .where('area_id', '=', areaId)
    .where('team_id', '=', sql<string>`any(${[...teamIds]}::uuid[])`)
    .where(sql<boolean>`sort = 'task' and withdrawn_at is null`)
    .where('on_day', '>=', from)
    .where('on_day', '<=', to)
    .groupBy('team_id')
    .execute();
  const sums = new Map(
    rows.map((row) => [row.team_id, { charged: Number(row.charged), carried: Number(row.carried) }]),
  );
  return (teamId) => sums.get(teamId) ?? NONE;
}

/** Holds the grading of a year in an area until the transaction ends: who comes second sees what the first did. */
export async function holdYear(trx: Trx, areaId: number, { from }: Period): Promise<void> {
  const key = { area_id: areaId, year_from: from };
  await trx
    .insertInto('force_year')
    .values(key)
    .onConflict((conflict) => conflict.doNothing())
    .execute();
  await trx
    .selectFrom('force_year')
    .select('year_from')
    .where('area_id', '=', areaId)
    .where('year_from', '=', from)
    .forUpdate()
    .execute();
}

/** The grade that a team has for a year; undefined where it has none. */
export async function findGrade(db: Db | Trx, { area_id, team_id }: TeamKey, { from }: Period) {
  return db
    .selectFrom('force_grade')
    .select(['grade', 'charged', 'carried'])
    .where('area_id', '=', area_id)
    .where('year_from', '=', from)
    .where('team_id', '=', team_id)
    .executeTakeFirst();
}

/** The grades of an area in a year as the quota counts them, without those of one team where it is named. */
export async function readTally(
  db: Db | Trx,
  areaId: number,
  { from }: Period,
  without?: string,
): Promise<Tally> {
  let select = db
    .selectFrom('force_grade')
    .select('grade')
    .where('area_id', '=', areaId)
    .where('year_from', '=', from);
  if (without !== undefined) select = select.where('team_id', '!=', without);
  const rows = await select.execute();
  return tallyOf(rows.map(({ grade }) => grade));
}
