import { type RawBuilder, sql } from 'kysely';
import { LAW_CODES } from '../../law/codes.ts';
import { isTermOver } from '../../law/deadline.ts';
import { currentLawBook } from '../../law/server/index.ts';
import { dayOf } from '../../platform/clock.ts';
import type { Db } from '../../platform/database.ts';
import type { Services } from '../../platform/services.ts';
import { endWordsOf } from './end-words.ts';
import type { WordsSubject } from './read-words.ts';
import type { Register } from './registers.ts';

/** A subject that is over, and its last day: the term of its words runs from there. */
export interface EndedSubject extends WordsSubject {
  readonly endedOn: string;
}

/** Finds so many subjects of a register that are over and have words left, those that ended first. */
export type FindEnded = (db: Db, most: number) => Promise<readonly EndedSubject[]>;

/** Subjects of a register looked at in a night; more than a province ends in a day. */
const BATCH = 500;

/**
 * Ends the sealed words of registers about what was over longer ago than the term of registers; the rows, with codes and
 * days, stay. Gives of how many subjects. Safe to run twice, and beside others.
 */
export async function endOldWords(
  { db, clock }: Pick<Services, 'db' | 'clock'>,
  registers: readonly (readonly [Register, FindEnded])[],
): Promise<number> {
  const book = await currentLawBook(db, clock);
  const today = dayOf(clock.now());
  let ended = 0;
  for (const [register, find] of registers) {
    const over = (await find(db, BATCH)).filter(({ endedOn }) =>
      isTermOver(book, LAW_CODES.retentionRegisters, endedOn, today),
    );
    for (const subject of over) await endWordsOf(db, register, subject);
    ended += over.length;
  }
  return ended;
}

/** A condition: that there are sealed words about the subject in a row; the columns as `table.column`. */
export function hasWords(register: Register, areaId: string, subjectId: string): RawBuilder<boolean> {
  return sql<boolean>`exists (
    select from register_words as words
    where words.area_id = ${sql.ref(areaId)} and words.register = ${register}
      and words.subject_id = ${sql.ref(subjectId)}
  )`;
}
