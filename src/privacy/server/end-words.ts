import { sql } from 'kysely';
import type { Services } from '../../platform/services.ts';
import { endOldWords, type SubjectsInTime } from '../../words/server/index.ts';

/**
 * Ends the sealed words of requests answered and of breaches notified longer ago than their term; the rows, with
 * codes and dates, stay. Gives how many. Safe to run twice, and beside others.
 */
export function endWords(services: Pick<Services, 'db' | 'clock'>): Promise<number> {
  return endOldWords(services, [
    ['privacy_request', requests],
    ['breach', breaches],
  ]);
}

const requests: SubjectsInTime = (db) =>
  db
    .selectFrom('privacy_request')
    .select(['area_id as areaId', 'request_id as subjectId', 'answered_on as endedOn']);

const breaches: SubjectsInTime = (db) =>
  db
    .selectFrom('breach')
    .select(['area_id as areaId', 'breach_id as subjectId'])
    .select(sql<string | null>`(notified_at at time zone 'Asia/Ho_Chi_Minh')::date`.as('endedOn'));
