import type { Services } from '../../platform/services.ts';
import { endOldWords, type FindEnded, hasWords } from '../../words/server/index.ts';

/**
 * Ends the sealed words about members who left longer ago than the term of registers, and those beside entries of that
 * age; rows, with roles, days and numbers, stay. Gives how many. Safe to run twice, and beside others.
 */
export function endWords(services: Pick<Services, 'db' | 'clock'>): Promise<number> {
  return endOldWords(services, [
    ['force_member', membersWhoLeft],
    ['force_entry', entries],
  ]);
}

const membersWhoLeft: FindEnded = (db, most) =>
  db
    .selectFrom('force_member')
    .select(['area_id as areaId', 'member_id as subjectId', 'to_day as endedOn'])
    .$narrowType<{ endedOn: string }>()
    .where('to_day', 'is not', null)
    .where(hasWords('force_member', 'force_member.area_id', 'force_member.member_id'))
    .orderBy('to_day')
    .limit(most)
    .execute();

const entries: FindEnded = (db, most) =>
  db
    .selectFrom('force_entry')
    .select(['area_id as areaId', 'entry_id as subjectId', 'on_day as endedOn'])
    .where(hasWords('force_entry', 'force_entry.area_id', 'force_entry.entry_id'))
    .orderBy('on_day')
    .limit(most)
    .execute();
