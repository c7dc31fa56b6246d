import type { Services } from '../../platform/services.ts';
import { endOldWords, type FindEnded, hasWords } from '../../words/server/index.ts';
import { endOldRecords } from './records/end-old-records.ts';

/**
 * Ends the names of terms of office that are over, and the words of activities, the records of phones with their photos
 * among them, once that is longer ago than the term of registers; rows, with days and numbers, stay. Gives how many.
 * Safe to run twice, and beside others.
 */
export async function endWords(services: Services): Promise<number> {
  const words = await endOldWords(services, [
    ['scheme_term', termsOver],
    ['scheme_activity', activities],
  ]);
  return words + (await endOldRecords(services));
}

const termsOver: FindEnded = (db, most) =>
  db
    .selectFrom('scheme_term')
    .select(['area_id as areaId', 'term_id as subjectId', 'to_day as endedOn'])
    .$narrowType<{ endedOn: string }>()
    .where('to_day', 'is not', null)
    .where(hasWords('scheme_term', 'scheme_term.area_id', 'scheme_term.term_id'))
    .orderBy('to_day')
    .limit(most)
    .execute();

const activities: FindEnded = (db, most) =>
  db
    .selectFrom('scheme_activity')
    .select(['area_id as areaId', 'activity_id as subjectId', 'on_day as endedOn'])
    .where(hasWords('scheme_activity', 'scheme_activity.area_id', 'scheme_activity.activity_id'))
    .orderBy('on_day')
    .limit(most)
    .execute();
