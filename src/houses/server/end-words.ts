import type { Services } from '../../platform/services.ts';
import { endOldWords, type SubjectsInTime } from '../../words/server/index.ts';

/**
 * Ends the notes of check visits, and the words on how findings were put right, of longer ago than the term of
 * registers; visits and findings, with kinds and days, stay. Gives how many. Safe to run twice, and beside others.
 */
export function endWords(services: Pick<Services, 'db' | 'clock'>): Promise<number> {
  return endOldWords(services, [
    ['house_visit', visits],
    ['house_finding', findings],
  ]);
}

const visits: SubjectsInTime = (db) =>
  db.selectFrom('house_visit').select(['area_id as areaId', 'visit_id as subjectId', 'on_day as endedOn']);

const findings: SubjectsInTime = (db) =>
  db
    .selectFrom('house_finding')
    .select(['area_id as areaId', 'finding_id as subjectId', 'closed_on as endedOn']);
