import { LAW_CODES } from '../../../law/codes.ts';
import { isTermOver } from '../../../law/deadline.ts';
import { currentLawBook } from '../../../law/server/index.ts';
import { dayOf } from '../../../platform/clock.ts';
import { type Db, transaction } from '../../../platform/database.ts';
import type { Services } from '../../../platform/services.ts';
import type { StoredRecord } from './record-queries.ts';

/** Records looked at in a night, those of the earliest days first. */
const BATCH = 500;

type RecordKey = Pick<StoredRecord, 'area_id' | 'activity_id'>;

/**
 * Destroys what is sealed of the records of phones, their photos with it, where they are of days longer ago than the
 * term of registers; that a phone entered them stays. Gives how many. Safe to run twice, and beside others.
 */
export async function endOldRecords(services: Services): Promise<number> {
  const { db, clock } = services;
  const book = await currentLawBook(db, clock);
  const today = dayOf(clock.now());
  const over = (await sealedRecords(db)).filter(({ on_day }) =>
    isTermOver(book, LAW_CODES.retentionRegisters, on_day, today),
  );
  for (const record of over) await endRecord(services, record);
  return over.length;
}

function sealedRecords(db: Db) {
  return db
    .selectFrom('site_record as record')
    .innerJoin('scheme_activity as activity', (join) =>
      join
        .onRef('activity.area_id', '=', 'record.area_id')
        .onRef('activity.activity_id', '=', 'record.activity_id'),
    )
    .select(['record.area_id', 'record.activity_id', 'activity.on_day'])
    .where('record.message', 'is not', null)
    .orderBy('activity.on_day')
    .limit(BATCH)
    .execute();
}

function endRecord({ db, jobs }: Services, { area_id, activity_id }: RecordKey): Promise<void> {
  return transaction(db, async (trx) => {
    await trx
      .updateTable('site_record')
      .set({ message: null, record_key: null, own_key: null })
      .where('area_id', '=', area_id)
      .where('activity_id', '=', activity_id)
      .execute();
    const photos = await trx
      .deleteFrom('site_record_photo')
      .where('area_id', '=', area_id)
      .where('activity_id', '=', activity_id)
      .returning('stored_as')
      .execute();
    for (const { stored_as: id } of photos) await jobs.enqueue(trx, 'files:remove', { id });
  });
}
