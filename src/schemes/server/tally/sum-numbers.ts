import { sql } from 'kysely';
import type { Db } from '../../../platform/database.ts';
import { activitiesIn, type Condition } from '../counted-records.ts';
import { type ActivityScope, readActivities } from './read-activities.ts';

/** What records say as numbers under a code, whether it counts or not: a later version of the form may say so. */
export interface Sum {
  readonly kind: string;
  /** The type of activity; empty for sites and teams. */
  readonly activity: string;
  readonly code: string;
  /** As PostgreSQL writes it: nothing is lost on the way. */
  readonly sum: string;
  /** How many records gave a number. */
  readonly records: number;
}

/** The numbers of some records, each by its kind, type of activity, code, and the area of its site. */
export function numbersOf(records: Condition): Condition {
  // a value that is no number, under a code that once meant something else, adds nothing
  return sql`select record.place_area_id as place, scheme.kind, record.activity, field.key as code,
      field.value::numeric as value
    from (${records}) record
    join scheme on scheme.area_id = record.area_id and scheme.scheme_id = record.scheme_id
    cross join lateral jsonb_each(record.fields) field
    where jsonb_typeof(field.value) = 'number'`;
}

/** The sums of some records. */
export async function sumNumbers(db: Db, records: Condition): Promise<Sum[]> {
  const { rows } = await sql<Sum>`
    select kind, activity, code, sum(value)::text as sum, count(*)::int as records
    from (${numbersOf(records)}) as number group by kind, activity, code`.execute(db);
  return rows;
}

/** The sums of the activities of a scope, out of what is rolled up and of rows. */
export function sumActivities(db: Db, scope: ActivityScope): Promise<Sum[]> {
  return readActivities(db, scope, async (view, cells, ranges) => {
    const { rows } = await sql<Sum>`
      select kind, activity, code, sum(sum)::text as sum, sum(records)::int as records from (
        select kind, activity, code, sum, records from scheme_tally_sum where ${cells}
        union all
        select kind, activity, code, sum(value), count(*)
        from (${numbersOf(activitiesIn(ranges))}) as number group by kind, activity, code
      ) as part group by kind, activity, code`.execute(view);
    return rows;
  });
}
