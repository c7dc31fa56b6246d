import { LAW_CODES } from '../../law/codes.ts';
import { isTermOver } from '../../law/deadline.ts';
import { currentLawBook } from '../../law/server/index.ts';
import { dayOf } from '../../platform/clock.ts';
import type { Services } from '../../platform/services.ts';
import { endWordsOf } from '../../words/server/index.ts';

/** Offers looked at in a night, the oldest first; more than a province closes in a day. */
const BATCH = 500;

/**
 * Ends the sealed words of offers that were closed longer ago than the term of registers; the rows, with codes and
 * dates, stay. Gives how many. Safe to run twice, and beside others.
 */
export async function endWords({ db, clock }: Pick<Services, 'db' | 'clock'>): Promise<number> {
  const book = await currentLawBook(db, clock);
  const today = dayOf(clock.now());
  const found = await db
    .selectFrom('scheme_offer as offer')
    .select(['offer.area_id', 'offer.offer_id', 'offer.closed_on'])
    .where('offer.closed_on', 'is not', null)
    .$narrowType<{ closed_on: string }>()
    .where(({ exists, selectFrom }) =>
      exists(
        selectFrom('register_words as words')
          .select('words.message_id')
          .whereRef('words.area_id', '=', 'offer.area_id')
          .where('words.register', '=', 'scheme_offer')
          .whereRef('words.subject_id', '=', 'offer.offer_id'),
      ),
    )
    .orderBy('offer.closed_on')
    .limit(BATCH)
    .execute();
  const over = found.filter(({ closed_on }) =>
    isTermOver(book, LAW_CODES.retentionRegisters, closed_on, today),
  );
  for (const { area_id, offer_id } of over)
    await endWordsOf(db, 'scheme_offer', { areaId: area_id, subjectId: offer_id });
  return over.length;
}
