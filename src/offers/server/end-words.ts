import type { Services } from '../../platform/services.ts';
import { endOldWords, type SubjectsInTime } from '../../words/server/index.ts';

/**
 * Ends the sealed words of offers that were closed longer ago than the term of registers; the rows, with codes and
 * dates, stay. Gives how many. Safe to run twice, and beside others.
 */
export function endWords(services: Pick<Services, 'db' | 'clock'>): Promise<number> {
  return endOldWords(services, [['scheme_offer', offers]]);
}

const offers: SubjectsInTime = (db) =>
  db
    .selectFrom('scheme_offer')
    .select(['area_id as areaId', 'offer_id as subjectId', 'closed_on as endedOn']);
