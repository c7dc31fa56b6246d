import { LAW_CODES } from '../../../law/codes.ts';
import { isTermOver } from '../../../law/deadline.ts';
import { currentLawBook } from '../../../law/server/index.ts';
import { dayOf } from '../../../platform/clock.ts';
import { type Db, transaction } from '../../../platform/database.ts';
import type { Services } from '../../../platform/services.ts';
import { endWordsOf } from '../../../words/server/index.ts';

/** Requests looked at in one go, the longest closed first; more than a province closes in a day. */
const BATCH = 1000;

/**
 * Destroys what is kept of closed requests whose term is over: their words, and the clip where there is one; the chain
 * of custody stays. The term runs from the day on which a request was closed, however it ended. Gives how many. Safe to
 * run twice, and beside others.
 */
export async function endFootage({
  db,
  files,
  clock,
}: Pick<Services, 'db' | 'files' | 'clock'>): Promise<number> {
  const book = await currentLawBook(db, clock);
  const today = dayOf(clock.now());
  const found = await db
    .selectFrom('footage_request')
    .select(['area_id', 'request_id', 'closed_at'])
    .where('closed_at', 'is not', null)
    .where('content_ended', '=', false)
    .orderBy('closed_at')
    .limit(BATCH)
    .execute();
  const over = found.filter(
    ({ closed_at }) => closed_at !== null && isTermOver(book, LAW_CODES.footageKept, dayOf(closed_at), today),
  );
  for (const request of over) {
    const left = await endContent(db, request);
    // the rows are gone first: a file that outlives them opens for nobody
    for (const stored of left) await files.remove(stored);
  }
  return over.length;
}

/** Ends the words and the clip of one request, and gives the files that were the clip. */
async function endContent(
  db: Db,
  { area_id, request_id }: { readonly area_id: number; readonly request_id: string },
): Promise<readonly string[]> {
  return transaction(db, async (trx) => {
    await trx
      .updateTable('footage_request')
      .set({ content_ended: true })
      .where('area_id', '=', area_id)
      .where('request_id', '=', request_id)
      .execute();
    await endWordsOf(trx, 'footage_request', { areaId: area_id, subjectId: request_id });
    const clip = await trx
      .deleteFrom('footage_clip')
      .where('area_id', '=', area_id)
      .where('request_id', '=', request_id)
      .returning('parts')
      .executeTakeFirst();
    return clip?.parts ?? [];
  });
}
