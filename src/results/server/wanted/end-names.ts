import { LAW_CODES } from '../../../law/codes.ts';
import { isTermOver } from '../../../law/deadline.ts';
import { currentLawBook } from '../../../law/server/index.ts';
import { appendLeaf } from '../../../ledger/server/index.ts';
import { dayOf } from '../../../platform/clock.ts';
import { transaction } from '../../../platform/database.ts';
import type { Services } from '../../../platform/services.ts';
import { endWordsOf } from '../../../words/server/index.ts';
import { NO_PERSON, type StoredNotice } from './notice-queries.ts';

/** Notices looked at in a night, the oldest endings first. */
const BATCH = 500;

/**
 * Erases who was sought, and what was agreed with whom, of notices that ended longer ago than registers are kept;
 * numbers, days and acts stay. Gives how many. Safe to run twice, and beside others.
 */
export async function endNames(services: Pick<Services, 'db' | 'clock'>): Promise<number> {
  const { db, clock } = services;
  const book = await currentLawBook(db, clock);
  const today = dayOf(clock.now());
  const found = await db
    .selectFrom('wanted_notice')
    .selectAll()
    .where('ended_on', 'is not', null)
    .where('full_name', 'is not', null)
    .orderBy('ended_on')
    .orderBy('notice_id')
    .limit(BATCH)
    .execute();
  const over = found.filter(
    ({ ended_on: endedOn }) =>
      endedOn !== null && isTermOver(book, LAW_CODES.retentionRegisters, endedOn, today),
  );
  for (const notice of over) await endName(services, notice);
  return over.length;
}

async function endName(
  { db, clock }: Pick<Services, 'db' | 'clock'>,
  { area_id: areaId, notice_id: noticeId }: StoredNotice,
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
