import { type Kysely, sql } from 'kysely';
import type { Database, Db } from '../../platform/database.ts';
import { type Measure, NO_SCHEMES, type SchemeCounts } from '../measures.ts';
import type { SchemeScope } from './scheme-scope.ts';
import { countActivitiesAt } from './tally/read-activities.ts';

type Row = { area_id: number } & Partial<Record<Measure, number>>;

/**
 * The counts of schemes by area, as `MEASURE_WORDS` defines them: schemes under the area of the unit that keeps them,
 * sites, teams, members and activities under the area where the site is. An area without any has no entry; of a period
 * that has not begun there is none.
 */
export async function countSchemes(
  db: Db,
  scope: SchemeScope,
): Promise<Map<number, Record<Measure, number>>> {
  const last = scope.to < scope.asOf ? scope.to : scope.asOf;
  if (last < scope.from || scope.areaIds.length === 0) return new Map();
  const days = { areaIds: scope.areaIds, from: scope.from, last };
  const parts = await Promise.all([
    lifeCounts(db, days),
    gradedCounts(db, days),
    siteCounts(db, days),
    teamCounts(db, days),
    countActivitiesAt(db, days),
  ]);
  const counts = new Map<number, SchemeCounts>();
  for (const { area_id, ...part } of parts.flat())
    counts.set(area_id, { ...(counts.get(area_id) ?? NO_SCHEMES), ...part });
  return counts;
}

interface Days {
  readonly areaIds: readonly number[];
  readonly from: string;
  readonly last: string;
}

const among = (areaIds: readonly number[]) => sql<number>`any(${areaIds}::int[])`;

function lifeCounts(db: Kysely<Database>, { areaIds, from, last }: Days): Promise<Row[]> {
  return db
    .selectFrom('scheme')
    .select('area_id')
    .select(({ fn, or }) => [
      fn
        .countAll<number>()
        .filterWhere('launched_on', '<', from)
        .filterWhere(({ eb }) => or([eb('dissolved_on', 'is', null), eb('dissolved_on', '>=', last)]))
        .as('schemes_maintained'),
      fn.countAll<number>().filterWhere('launched_on', '>=', from).as('schemes_newly_built'),
      fn
        .countAll<number>()
        .filterWhere('dissolved_on', '>=', from)
        .filterWhere('dissolved_on', '<=', last)
        .as('schemes_dissolved'),
    ])
    .where('area_id', '=', among(areaIds))
    .where('launched_on', '<=', last)
    .groupBy('area_id')
    .execute();
}

function gradedCounts(db: Db, { areaIds, from, last }: Days): Promise<Row[]> {
  return db
    .selectFrom('scheme_step')
    .select(['area_id', ({ fn }) => fn.count<number>('scheme_id').distinct().as('schemes_graded')])
    .where('area_id', '=', among(areaIds))
    .where('action', '=', 'grade')
    .where('on_day', '>=', from)
    .where('on_day', '<=', last)
    .groupBy('area_id')
    .execute();
}

function siteCounts(db: Db, { areaIds, last }: Days): Promise<Row[]> {
  return db
    .selectFrom('scheme_site')
    .select(['place_area_id as area_id', ({ fn }) => fn.countAll<number>().as('sites')])
    .where('place_area_id', '=', among(areaIds))
    .where('from_day', '<=', last)
    .where((site) => site.or([site('to_day', 'is', null), site('to_day', '>=', last)]))
    .groupBy('place_area_id')
    .execute();
}

async function teamCounts(db: Db, { areaIds, last }: Days): Promise<Row[]> {
  const rows = await db
    .selectFrom('scheme_term')
    .select([
      'place_area_id as area_id',
      // terms of one team never overlap: each is another team
      ({ fn }) => fn.countAll<number>().as('teams'),
      ({ fn }) => fn.sum<number>('members').as('members'),
    ])
    .where('place_area_id', '=', among(areaIds))
    .where('from_day', '<=', last)
    .where((term) => term.or([term('to_day', 'is', null), term('to_day', '>=', last)]))
    .groupBy('place_area_id')
    .execute();
  return rows.map((row) => ({ ...row, members: Number(row.members) }));
}
