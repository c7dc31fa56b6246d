import { type RawBuilder, sql } from 'kysely';
import { type Range, rangeTable } from '../../tallies/server/index.ts';
import type { CountedOf } from '../counted.ts';
import type { SchemeKey } from './scheme-queries.ts';
import type { SchemeScope } from './scheme-scope.ts';

/** Days, both included; what stands is taken on the last one. */
export interface CountedDays {
  readonly from: string;
  readonly last: string;
}

/** Which records are added up: those at sites of some areas, or those of one scheme. */
export type Condition = RawBuilder<unknown>;

/** Records at the sites of some areas. */
export const atSitesOf = (areaIds: readonly number[]): Condition =>
  sql`rec.place_area_id = any(${areaIds}::int[])`;

/** Records of one scheme, wherever its sites are. */
export const ofOneScheme = ({ area_id, scheme_id }: SchemeKey): Condition =>
  sql`rec.area_id = ${area_id} and rec.scheme_id = ${scheme_id}`;

/** The days that a scope is counted over; undefined for a period that has not begun, or of no area. */
export function countedDays({ areaIds, from, to, asOf }: SchemeScope): CountedDays | undefined {
  const last = to < asOf ? to : asOf;
  return last < from || areaIds.length === 0 ? undefined : { from, last };
}

/**
 * What sites and teams recorded on a day where a change has replaced it since, as a table `was`. The last change that
 * holds by then is the one whose values stood, so they are what the next change replaced; and every later one holds from
 * a day that was still to come. So only these are read: of today there are none.
 */
const replacedSince = (last: string): Condition => sql`(
    select distinct on (step.area_id, step.scheme_id, step.subject_id)
      step.area_id, step.scheme_id, step.subject_id, step.before -> 'fields' as fields
    from scheme_step step
    where step.before ? 'fields' and step.on_day > ${last} and not exists (
      select from scheme_step held
      where held.area_id = step.area_id and held.scheme_id = step.scheme_id and held.subject_id = step.subject_id
        and held.before ? 'fields' and held.on_day <= ${last} and held.version > step.version)
    order by step.area_id, step.scheme_id, step.subject_id, step.version) as was`;

/** Days that a row stands on, as its own days say. */
const standsOn = (last: string): Condition =>
  sql`rec.from_day <= ${last} and coalesce(rec.to_day, 'infinity') >= ${last}`;

/** The activities of some ranges of days, each with its scheme and the area of its site. */
export function activitiesIn(ranges: readonly Range[]): Condition {
  return sql`select rec.area_id, rec.scheme_id, rec.place_area_id, rec.type as activity, rec.fields
    from ${rangeTable(ranges)}
    join scheme_activity rec on rec.place_area_id = range.area_id and rec.on_day between range.from_day and range.to_day
    where rec.withdrawn_at is null`;
}

/** The records whose fields are added up, each with its scheme and the area of its site. */
export const COUNTED_RECORDS: Readonly<
  Record<CountedOf, (where: Condition, days: CountedDays) => Condition>
> = {
  site: (where, { last }) => sql`
    select rec.area_id, rec.scheme_id, rec.place_area_id, '' as activity, coalesce(was.fields, rec.fields) as fields
    from scheme_site rec
    left join ${replacedSince(last)}
      on was.area_id = rec.area_id and was.scheme_id = rec.scheme_id and was.subject_id = rec.site_id
    where ${where} and ${standsOn(last)}`,
  team: (where, { last }) => sql`
    select rec.area_id, rec.scheme_id, rec.place_area_id, '' as activity, coalesce(was.fields, team.fields) as fields
    from scheme_term rec
    join scheme_team team
      on team.area_id = rec.area_id and team.scheme_id = rec.scheme_id and team.team_id = rec.team_id
    left join ${replacedSince(last)}
      on was.area_id = rec.area_id and was.scheme_id = rec.scheme_id and was.subject_id = rec.team_id
    where ${where} and ${standsOn(last)}`,
  activity: (where, { from, last }) => sql`
    select rec.area_id, rec.scheme_id, rec.place_area_id, rec.type as activity, rec.fields
    from scheme_activity rec
    where ${where} and rec.on_day >= ${from} and rec.on_day <= ${last} and rec.withdrawn_at is null`,
};
