import { LAW_CODES } from '../../law/codes.ts';
import { isTermOver } from '../../law/deadline.ts';
import { currentLawBook } from '../../law/server/index.ts';
import { dayOf } from '../../platform/clock.ts';
import type { Db } from '../../platform/database.ts';
import type { Services } from '../../platform/services.ts';
import { endWordsOf, type WordsSubject } from '../../words/server/index.ts';

/** Words looked at in a night, the oldest first; more than registers of this kind ever hold of one day. */
const BATCH = 500;

/**
 * Ends the sealed words of requests answered and of breaches notified longer ago than their term; the rows, with
 * codes and dates, stay. Gives how many. Safe to run twice, and beside others.
 */
export async function endWords({ db, clock }: Pick<Services, 'db' | 'clock'>): Promise<number> {
  const book = await currentLawBook(db, clock);
  const today = dayOf(clock.now());
  const registers = [
    ['privacy_request', await wordsOfRequests(db)],
    ['breach', await wordsOfBreaches(db)],
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

interface EndedWords extends WordsSubject {
  readonly endedOn: string;
}

async function wordsOfRequests(db: Db): Promise<EndedWords[]> {
  return db
    .selectFrom('privacy_request as request')
    .innerJoin('register_words as words', (join) =>
      join
        .onRef('words.area_id', '=', 'request.area_id')
        .on('words.register', '=', 'privacy_request')
        .onRef('words.subject_id', '=', 'request.request_id'),
    )
    .select(['request.area_id as areaId', 'request.request_id as subjectId'])
    .select('request.answered_on as endedOn')
    .$narrowType<{ endedOn: string }>()
    .where('request.answered_on', 'is not', null)
    .distinct()
    .orderBy('request.answered_on')
    .limit(BATCH)
    .execute();
}

async function wordsOfBreaches(db: Db): Promise<EndedWords[]> {
  const rows = await db
    .selectFrom('breach')
    .innerJoin('register_words as words', (join) =>
      join
        .onRef('words.area_id', '=', 'breach.area_id')
        .on('words.register', '=', 'breach')
        .onRef('words.subject_id', '=', 'breach.breach_id'),
    )
    .select(['breach.area_id', 'breach.breach_id', 'breach.notified_at'])
    .$narrowType<{ notified_at: Date }>()
    .where('breach.notified_at', 'is not', null)
    .orderBy('breach.notified_at')
    .limit(BATCH)
    .execute();
  return rows.map((row) => ({
    areaId: row.area_id,
    subjectId: row.breach_id,
    endedOn: dayOf(row.notified_at),
  }));
}
