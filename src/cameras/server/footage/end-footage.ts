import { LAW_CODES } from '../../../law/codes.ts';
import type { DaysOver } from '../../../law/days-over.ts';
import { endOver, isAmong } from '../../../law/server/index.ts';
import { type Db, transaction } from '../../../platform/database.ts';
import type { Services } from '../../../platform/services.ts';
import { endWordsOf } from '../../../words/server/index.ts';
import type { FootageRequestTable } from './tables.ts';

type RequestKey = Pick<FootageRequestTable, 'area_id' | 'request_id'>;

/**
 * Destroys what is kept of closed requests whose term is over: their words, and the clip where there is one; the chain
 * of custody stays. The term runs from the day on which a request was closed, however it ended. Gives how many. Safe to
 * run twice, and beside others.
 */
export function endFootage(services: Pick<Services, 'db' | 'files' | 'clock'>): Promise<number> {
  const { db, files } = services;
  return endOver(
    services,
    LAW_CODES.footageKept,
    (days, most) => requestsOver(db, days, most),
    async (requests) => {
      for (const request of requests) {
        const left = await endContent(db, request);
        // the rows are gone first: a file that outlives them opens for nobody
        for (const stored of left) await files.remove(stored);
      }
    },
  );
}

function requestsOver(db: Db, days: DaysOver, most: number): Promise<RequestKey[]> {
  return db
    .selectFrom('footage_request')
    .select(['area_id', 'request_id'])
    .where('closed_at', 'is not', null)
    .where('content_ended', '=', false)
    .where(isAmong(days, 'closed_at'))
    .orderBy('closed_at')
    .limit(most)
    .execute();
}

/** Ends the words and the clip of one request, and gives the files that were the clip. */
async function endContent(db: Db, { area_id, request_id }: RequestKey): Promise<readonly string[]> {
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
