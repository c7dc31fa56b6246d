import { type RawBuilder, type SqlBool, sql } from 'kysely';
import { type Range, rangeTable } from '../../../tallies/server/index.ts';

/** What figures read of a tip; each index that they are counted from holds it. */
const COLUMNS = sql.raw(
  [
    'place_area_id',
    'received_on',
    'classification',
    'useful',
    'closed_on',
    'resolve_due_on',
    'state',
    'category',
    'channel',
    'outcome',
    'verified_on',
    'classified_on',
    'assigned_on',
  ].join(', '),
);

/** Tips of independent desks are in no figure. */
const NOT_INDEPENDENT = sql.raw("unit_id not in (select unit_id from unit where kind = 'independent')");

/** The tips of some ranges of days, as a table `tip`. */
export function tipsIn(ranges: readonly Range[]): RawBuilder<unknown> {
  return sql`(select ${COLUMNS} from ${rangeTable(ranges)}
    join tip on place_area_id = range.area_id and received_on between range.from_day and range.to_day
    where ${NOT_INDEPENDENT}) as tip`;
}

/** The days of a closed tip's life, to the last thing that was done; the index `tip_life` is of it. */
const LIFE = sql.raw(
  'daterange(received_on, greatest(received_on, closed_on, verified_on, classified_on, assigned_on))',
);
/** Of an open tip something is known; the index `tip_touched` holds these. */
const TOUCHED = sql.raw(`closed_on is null and (classification is not null or verified_on is not null
  or classified_on is not null or assigned_on is not null)`);

/**
 * The tips of some places, received by the end of a day, that were not finished then: those with which something was
 * done later, and those that are open and of which something is known. As a table `tip`. Every other one says of that
 * day what it says now.
 */
export function unfinishedAt(areaIds: readonly number[], day: string): RawBuilder<unknown> {
  const places = sql`place_area_id = any(${sql.val(areaIds)}::int[])`;
  // the fence keeps the planner from reading the index by place too: those of one day are few
  return sql`(select ${COLUMNS} from (
        select ${COLUMNS}, unit_id from tip where closed_on is not null and ${LIFE} @> ${day}::date offset 0
      ) as closed
      where ${places} and ${NOT_INDEPENDENT}
    union all
    select ${COLUMNS} from tip
      where ${TOUCHED} and received_on <= ${day}::date and ${places} and ${NOT_INDEPENDENT}) as tip`;
}

/** Whether a tip lies in none of the ranges. */
export function outside(ranges: readonly Range[]): RawBuilder<SqlBool> {
  if (ranges.length === 0) return sql<SqlBool>`true`;
  return sql<SqlBool>`not exists (select from ${rangeTable(ranges)}
    where range.area_id = place_area_id and received_on between range.from_day and range.to_day)`;
}
