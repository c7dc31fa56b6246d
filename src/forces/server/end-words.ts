import { LAW_CODES } from '../../law/codes.ts';
import { isTermOver } from '../../law/deadline.ts';
import { currentLawBook } from '../../law/server/index.ts';
import { dayOf } from '../../platform/clock.ts';
import type { Db } from '../../platform/database.ts';
import type { Services } from '../../platform/services.ts';
import { endWordsOf, type WordsSubject } from '../../words/server/index.ts';

/** Words looked at in a night, the oldest first. */
const BATCH = 500;

interface EndedWords extends WordsSubject {
  readonly endedOn: string;
}

/**
 * Ends the sealed words about members who left longer ago than the term of registers, and those beside entries of that
 * age; rows, with roles, days and numbers, stay. Gives how many. Safe to run twice, and beside others.
 */
export async function endWords({ db, clock }: Pick<Services, 'db' | 'clock'>): Promise<number> {
  const book = await currentLawBook(db, clock);
  const today = dayOf(clock.now());
  const registers = [
    ['force_member', await wordsOfMembers(db)],
    ['force_record', await wordsOfEntries(db)],
  ] as const;
  let ended = 0;
  for (const [register, found] of registers) {
    const over = found.filter(({ endedOn }) =>
      isTermOver(book, LAW_CODES.retentionRegisters, endedOn, today),
    );
    for (const words of over) await endWordsOf(db, register, words);
    ended += over.length;
  }
  return ended;
}

async function wordsOfMembers(db: Db): Promise<EndedWords[]> {
  return db
    .selectFrom('force_member as member')
    .innerJoin('register_words as words', (join) =>
      join
        .onRef('words.area_id', '=', 'member.area_id')
        .on('words.register', '=', 'force_member')
        .onRef('words.subject_id', '=', 'member.member_id'),
    )
    .select(['member.area_id as areaId', 'member.member_id as subjectId', 'member.to_day as endedOn'])
    .$narrowType<{ endedOn: string }>()
    .where('member.to_day', 'is not', null)
    .distinct()
    .orderBy('member.to_day')
    .limit(BATCH)
    .execute();
}

async function wordsOfEntries(db: Db): Promise<EndedWords[]> {
  return db
    .selectFrom('force_record as entry')
    .innerJoin('register_words as words', (join) =>
      join
        .onRef('words.area_id', '=', 'entry.area_id')
        .on('words.register', '=', 'force_record')
        .onRef('words.subject_id', '=', 'entry.record_id'),
    )
    .select(['entry.area_id as areaId', 'entry.record_id as subjectId', 'entry.on_day as endedOn'])
    .distinct()
    .orderBy('entry.on_day')
    .limit(BATCH)
    .execute();
}
