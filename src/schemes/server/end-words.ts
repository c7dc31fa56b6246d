import type { Services } from '../../platform/services.ts';
import { endOldWords, type SubjectsInTime } from '../../words/server/index.ts';
import { endOldRecords } from './records/end-old-records.ts';

/**
 * Ends the names of terms of office that are over, what was sealed of sites that have ended and of their teams, and the
 * words of activities, the records of phones with their photos among them, once that is longer ago than the term of
 * registers; rows, with days and numbers, stay. Gives how many. Safe to run twice, and beside others.
 */
export async function endWords(services: Services): Promise<number> {
  const words = await endOldWords(services, [
    ['scheme_site', sites],
    ['scheme_team', teams],
    ['scheme_term', terms],
    ['scheme_activity', activities],
  ]);
  return words + (await endOldRecords(services));
}

const sites: SubjectsInTime = (db) =>
  db.selectFrom('scheme_site').select(['area_id as areaId', 'site_id as subjectId', 'to_day as endedOn']);

/** A team ends with its site. */
const teams: SubjectsInTime = (db) =>
  db
    .selectFrom('scheme_team as team')
    .innerJoin('scheme_site as site', (join) =>
      join
        .onRef('site.area_id', '=', 'team.area_id')
        .onRef('site.scheme_id', '=', 'team.scheme_id')
        .onRef('site.site_id', '=', 'team.site_id'),
    )
    .select(['team.area_id as areaId', 'team.team_id as subjectId', 'site.to_day as endedOn']);

const terms: SubjectsInTime = (db) =>
  db.selectFrom('scheme_term').select(['area_id as areaId', 'term_id as subjectId', 'to_day as endedOn']);

const activities: SubjectsInTime = (db) =>
  db
    .selectFrom('scheme_activity')
    .select(['area_id as areaId', 'activity_id as subjectId', 'on_day as endedOn']);
