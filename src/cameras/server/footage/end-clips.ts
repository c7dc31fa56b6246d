import { LAW_CODES } from '../../../law/codes.ts';
import { isTermOver } from '../../../law/deadline.ts';
import { currentLawBook } from '../../../law/server/index.ts';
import { dayOf } from '../../../platform/clock.ts';
import { transaction } from '../../../platform/database.ts';
import type { Services } from '../../../platform/services.ts';
import { endWordsOf } from '../../../words/server/index.ts';

/** Clips looked at in one go, the oldest first; more than are ever handed over in a night. */
const BATCH = 200;

/**
 * Destroys clips, and the words of their requests, whose term is over; the chain of custody stays. Gives how many.
 * Safe to run twice, and beside others.
 */
export async function endClips({
  db,
  files,
  clock,
}: Pick<Services, 'db' | 'files' | 'clock'>): Promise<number> {
  const book = await currentLawBook(db, clock);
  const today = dayOf(clock.now());
  const found = await db.selectFrom('footage_clip').selectAll().orderBy('at').limit(BATCH).execute();
  const over = found.filter(({ at }) => isTermOver(book, LAW_CODES.footageKept, dayOf(at), today));
  for (const { area_id: areaId, request_id: subjectId, stored_as } of over) {
    await transaction(db, async (trx) => {
      await trx
        .deleteFrom('footage_clip')
        .where('area_id', '=', areaId)
        .where('request_id', '=', subjectId)
        .execute();
      await endWordsOf(trx, 'footage_request', { areaId, subjectId });
    });
    // the row is gone first: a file that outlives it opens for nobody
    await files.remove(stored_as);
  }
  return over.length;
}
