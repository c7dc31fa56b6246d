import type { AliasableExpression } from 'kysely';
import { LAW_CODES } from '../../law/codes.ts';
import type { DaysOver } from '../../law/days-over.ts';
import { endOver, isLaterAmong } from '../../law/server/index.ts';
import type { Db } from '../../platform/database.ts';
import type { Services } from '../../platform/services.ts';
import type { WordsSubject } from './read-words.ts';
import type { Register } from './registers.ts';
import type { RegisterWordsTable } from './tables.ts';

/** A subject of a register, and the last day of what it is about; null while that goes on. */
interface SubjectInTime extends WordsSubject {
  readonly endedOn: string | null;
}

/** All subjects of a register with their last days: a query that is part of another one. */
export type SubjectsInTime = (db: Db) => AliasableExpression<SubjectInTime>;

type WordsKey = Pick<RegisterWordsTable, 'area_id' | 'subject_id' | 'message_id'>;

/**
 * Ends the sealed words of registers about what was over longer ago than the term of registers; words that were entered
 * after that have their term from their entry. The rows, with codes and days, stay. Gives how many words. Safe to run
 * twice, and beside others.
 */
export async function endOldWords(
  services: Pick<Services, 'db' | 'clock'>,
  registers: readonly (readonly [Register, SubjectsInTime])[],
): Promise<number> {
  const { db } = services;
  let ended = 0;
  for (const [register, subjects] of registers) {
    ended += await endOver(
      services,
      LAW_CODES.retentionRegisters,
      (days, most) => wordsOver(db, register, subjects, days, most),
      (words) => endAll(db, register, words),
    );
  }
  return ended;
}

function wordsOver(
  db: Db,
  register: Register,
  subjects: SubjectsInTime,
  days: DaysOver,
  most: number,
): Promise<WordsKey[]> {
  return db
    .selectFrom('register_words as words')
    .innerJoin(subjects(db).as('subject'), (join) =>
      join.onRef('subject.areaId', '=', 'words.area_id').onRef('subject.subjectId', '=', 'words.subject_id'),
    )
    .select(['words.area_id', 'words.subject_id', 'words.message_id'])
    .where('words.register', '=', register)
    .where(isLaterAmong(days, 'subject.endedOn', 'words.at'))
    .limit(most)
    .execute();
}

async function endAll(db: Db, register: Register, words: readonly WordsKey[]): Promise<void> {
  for (const [areaId, ofArea] of Map.groupBy(words, ({ area_id }) => area_id)) {
    await db
      .deleteFrom('register_words')
      .where('area_id', '=', areaId)
      .where('register', '=', register)
      .where(({ eb, refTuple, tuple }) =>
        eb(
          refTuple('subject_id', 'message_id'),
          'in',
          ofArea.map(({ subject_id, message_id }) => tuple(subject_id, message_id)),
        ),
      )
      .execute();
  }
}
