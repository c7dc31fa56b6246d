import type { Db } from '../../platform/database.ts';
import type { WordsSubject } from './read-words.ts';

/** Destroys all sealed words about a subject, with every grant; its row stays. */
export async function endWordsOf(db: Db, { areaId, subjectId }: WordsSubject): Promise<void> {
  await db
    .deleteFrom('register_words')
    .where('area_id', '=', areaId)
    .where('subject_id', '=', subjectId)
    .execute();
}
