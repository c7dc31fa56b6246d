import { LAW_CODES } from '../../../law/codes.ts';
import type { DaysOver } from '../../../law/days-over.ts';
import { endOver, isLaterAmong } from '../../../law/server/index.ts';
import { appendLeaf } from '../../../ledger/server/index.ts';
import { type Db, transaction } from '../../../platform/database.ts';
import type { Services } from '../../../platform/services.ts';
import { endWordsOf } from '../../../words/server/index.ts';
import { NO_PERSON, type StoredNotice } from './notice-queries.ts';

type NoticeKey = Pick<StoredNotice, 'area_id' | 'notice_id'>;

/**
 * Erases who was sought, and what was agreed with whom, of notices that ended longer ago than registers are kept, and
 * whose ending was entered so long ago; numbers, days and acts stay. Gives how many. Safe to run twice, and beside others.
 */
export function endNames(services: Pick<Services, 'db' | 'clock'>): Promise<number> {
  return endOver(
    services,
    LAW_CODES.retentionRegisters,
    (days, most) => noticesOver(services.db, days, most),
    async (notices) => {
      for (const notice of notices) await endName(services, notice);
    },
  );
}

function noticesOver(db: Db, days: DaysOver, most: number): Promise<NoticeKey[]> {
  return db
    .selectFrom('wanted_notice')
    .select(['area_id', 'notice_id'])
    .where('ended_on', 'is not', null)
    .where('full_name', 'is not', null)
    .where(isLaterAmong(days, 'ended_on', 'changed_at'))
    .orderBy('ended_on')
    .orderBy('notice_id')
    .limit(most)
    .execute();
}

async function endName(
  { db, clock }: Pick<Services, 'db' | 'clock'>,
  { area_id: areaId, notice_id: noticeId }: NoticeKey,
): Promise<void> {
  const at = clock.now();
  await transaction(db, async (trx) => {
    const erased = await trx
      .updateTable('wanted_notice')
      .set(NO_PERSON)
      .where('area_id', '=', areaId)
      .where('notice_id', '=', noticeId)
      .where('full_name', 'is not', null)
      .executeTakeFirst();
    if (erased.numUpdatedRows !== 1n) return;
    const visits = await trx
      .selectFrom('wanted_visit')
      .select('visit_id')
      .where('area_id', '=', areaId)
      .where('notice_id', '=', noticeId)
      .execute();
    for (const { visit_id: subjectId } of visits)
      await endWordsOf(trx, 'wanted_visit', { areaId, subjectId });
    const fields = ['wanted.names_ended', noticeId, LAW_CODES.retentionRegisters, at.toISOString()];
    await appendLeaf(trx, { areaId, subject: 'wanted', fields }, at);
  });
}
