import type { Services } from '../../platform/services.ts';
import { endOldWords, type SubjectsInTime } from '../../words/server/index.ts';

/**
 * Ends the names of those who gave longer ago than the term of registers; the book, with amounts and days, stays, and
 * slips still open it. Gives how many. Safe to run twice, and beside others.
 */
export function endWords(services: Pick<Services, 'db' | 'clock'>): Promise<number> {
  return endOldWords(services, [['fund_entry', entries]]);
}

const entries: SubjectsInTime = (db) =>
  db.selectFrom('fund_entry').select(['area_id as areaId', 'entry_id as subjectId', 'on_day as endedOn']);
