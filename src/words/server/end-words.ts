import { sql } from 'kysely';
import type { Db } from '../../platform/database.ts';
import type { WordsSubject } from './read-words.ts';
import type { Register } from './registers.ts';

/** Destroys all sealed words about a subject of a register, with every grant; its row stays. */
export async function endWordsOf(
  db: Db,
  register: Register,
  { areaId, subjectId }: WordsSubject,
): Promise<void> {
  await endWordsOfAll(db, register, areaId, [subjectId]);
}

/** The same of some subjects of one area. */
export async function endWordsOfAll(
  db: Db,
  register: Register,
  areaId: number,
  subjectIds: readonly string[],
): Promise<void> {
  await db
    .deleteFrom('register_words')
    .where('area_id', '=', areaId)
    .where('register', '=', register)
    .where('subject_id', '=', sql<string>`any(${subjectIds}::uuid[])`)
    .execute();
}
