import type { Services } from '../../platform/services.ts';
import { endOldWords, type SubjectsInTime } from '../../words/server/index.ts';

/**
 * Ends the sealed words about members who left longer ago than the term of registers, and those beside entries of that
 * age; rows, with roles, days and numbers, stay. Gives how many. Safe to run twice, and beside others.
 */
export function endWords(services: Pick<Services, 'db' | 'clock'>): Promise<number> {
  return endOldWords(services, [
    ['force_member', members],
    ['force_entry', entries],
  ]);
}

const members: SubjectsInTime = (db) =>
  db.selectFrom('force_member').select(['area_id as areaId', 'member_id as subjectId', 'to_day as endedOn']);

const entries: SubjectsInTime = (db) =>
  db.selectFrom('force_entry').select(['area_id as areaId', 'entry_id as subjectId', 'on_day as endedOn']);
