import { dayOf } from '../../platform/clock.ts';
import type { Services } from '../../platform/services.ts';
import { endOldWords, type FindEnded, hasWords } from '../../words/server/index.ts';

/**
 * Ends the sealed words of requests answered and of breaches notified longer ago than their term; the rows, with
 * codes and dates, stay. Gives how many. Safe to run twice, and beside others.
 */
export function endWords(services: Pick<Services, 'db' | 'clock'>): Promise<number> {
  return endOldWords(services, [
    ['privacy_request', answeredRequests],
    ['breach', notifiedBreaches],
  ]);
}

const answeredRequests: FindEnded = (db, most) =>
  db
    .selectFrom('privacy_request')
    .select(['area_id as areaId', 'request_id as subjectId', 'answered_on as endedOn'])
    .$narrowType<{ endedOn: string }>()
    .where('answered_on', 'is not', null)
    .where(hasWords('privacy_request', 'privacy_request.area_id', 'privacy_request.request_id'))
    .orderBy('answered_on')
    .limit(most)
    .execute();

const notifiedBreaches: FindEnded = async (db, most) => {
  const rows = await db
    .selectFrom('breach')
    .select(['area_id as areaId', 'breach_id as subjectId', 'notified_at'])
    .$narrowType<{ notified_at: Date }>()
    .where('notified_at', 'is not', null)
    .where(hasWords('breach', 'breach.area_id', 'breach.breach_id'))
    .orderBy('notified_at')
    .limit(most)
    .execute();
  return rows.map(({ notified_at, ...subject }) => ({ ...subject, endedOn: dayOf(notified_at) }));
};
