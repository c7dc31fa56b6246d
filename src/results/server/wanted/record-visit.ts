import type { z } from 'zod';
import { appendLeaf } from '../../../ledger/server/index.ts';
import { AppError } from '../../../platform/app-error.ts';
import { dayOf } from '../../../platform/clock.ts';
import { transaction } from '../../../platform/database.ts';
import type { Services } from '../../../platform/services.ts';
import { receiveWords, storeWords } from '../../../words/server/index.ts';
import type { recordVisit as contract } from '../../wanted-contract.ts';
import type { StoredNotice } from './notice-queries.ts';

/**
 * Enters a visit in the register of persuasion of a notice, with its leaf; the notice's count grows. The same again
 * is harmless. Throws the errors of the words.
 */
export async function recordVisit(
  services: Services,
  accountId: string,
  notice: StoredNotice,
  { visitId, words: sent }: z.output<(typeof contract)['body']>,
): Promise<{ enteredOn: string }> {
  const { db, clock } = services;
  const { area_id: areaId, notice_id: noticeId, unit_id: unitId } = notice;
  const at = clock.now();
  const known = await db
    .selectFrom('wanted_visit')
    .select('entered_on')
    .where('area_id', '=', areaId)
    .where('notice_id', '=', noticeId)
    .where('visit_id', '=', visitId)
    .executeTakeFirst();
  if (known !== undefined) return { enteredOn: known.entered_on };
  const words = await receiveWords(services, sent, { subjectId: visitId, unitId });
  const visit = { area_id: areaId, notice_id: noticeId, visit_id: visitId, unit_id: unitId };
  const enteredOn = dayOf(at);
  await transaction(db, async (trx) => {
    const written = await trx
      .insertInto('wanted_visit')
      .values({ ...visit, entered_on: enteredOn, entered_at: at, entered_by: accountId })
      .onConflict((conflict) => conflict.doNothing())
      .executeTakeFirst();
    if (written.numInsertedOrUpdatedRows !== 1n) throw new AppError('already_entered');
    await storeWords(trx, 'wanted_visit', words, {
      areaId,
      subjectId: visitId,
      role: 'visit',
      authorId: accountId,
      at,
    });
    await trx
      .updateTable('wanted_notice')
      .set((row) => ({ visits: row('visits', '+', 1) }))
      .where('area_id', '=', areaId)
      .where('notice_id', '=', noticeId)
      .execute();
    const fields = [
      'wanted.visit',
      noticeId,
      visitId,
      unitId,
      at.toISOString(),
      accountId,
      words.body.sha256,
    ];
    await appendLeaf(trx, { areaId, subject: 'wanted', fields }, at);
  });
  return { enteredOn };
}
