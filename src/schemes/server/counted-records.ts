import { type RawBuilder, sql } from 'kysely';
import type { CountedOf } from '../counted.ts';
import type { SchemeScope } from './count-schemes.ts';
import type { SchemeKey } from './scheme-queries.ts';

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
 * The values that a site or a team had on a day, where a change has replaced them since; else null. The last change
 * that holds by then is the one whose values stood, so they are what the next change replaced.
 */
const replacedSince = (subjectId: Condition, last: string): Condition => sql`(
    select (array_agg(step.before -> 'fields' order by step.version))[1]
    from scheme_step step
    where step.area_id = rec.area_id and step.scheme_id = rec.scheme_id and step.subject_id = ${subjectId}
      and step.before ? 'fields'
      and step.version > coalesce((
        select max(held.version)
        from scheme_step held
        where held.area_id = rec.area_id and held.scheme_id = rec.scheme_id and held.subject_id = ${subjectId}
          and held.before ? 'fields' and held.on_day <= ${last}), 0))`;

/** The records whose fields are added up, each with its scheme and the area of its site. */
export const COUNTED_RECORDS: Readonly<
  Record<CountedOf, (where: Condition, days: CountedDays) => Condition>
> = {
  site: (where, { last }) => sql`
    select rec.area_id, rec.scheme_id, rec.place_area_id, '' as activity,
      coalesce(${replacedSince(sql`rec.site_id`, last)}, rec.fields) as fields
    from scheme_site rec
    where ${where} and rec.from_day <= ${last} and coalesce(rec.to_day, 'infinity') >= ${last}`,
  team: (where, { last }) => sql`
    select rec.area_id, rec.scheme_id, rec.place_area_id, '' as activity,
      coalesce(${replacedSince(sql`rec.team_id`, last)}, team.fields) as fields
    from scheme_term rec
    join scheme_team team
      on team.area_id = rec.area_id and team.scheme_id = rec.scheme_id and team.team_id = rec.team_id
    where ${where} and rec.from_day <= ${last} and coalesce(rec.to_day, 'infinity') >= ${last}`,
  activity: (where, { from, last }) => sql`
    select rec.area_id, rec.scheme_id, rec.place_area_id, rec.type as activity, rec.fields
    from scheme_activity rec
    where ${where} and rec.on_day >= ${from} and rec.on_day <= ${last} and rec.withdrawn_at is null`,
};
