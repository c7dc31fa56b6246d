import { LAW_CODES } from '../../../law/codes.ts';
import type { DaysOver } from '../../../law/days-over.ts';
import { endOver, isLaterAmong } from '../../../law/server/index.ts';
import { type Db, transaction } from '../../../platform/database.ts';
import type { Services } from '../../../platform/services.ts';
import type { StoredRecord } from './record-queries.ts';

type RecordKey = Pick<StoredRecord, 'area_id' | 'activity_id'>;

/**
 * Destroys what is sealed of the records of phones, their photos with it, where what they tell and their entry are
 * longer ago than the term of registers; that a phone entered them, and how many photos, stays. Gives how many. Safe to
 * run twice, and beside others.
 */
export function endOldRecords(services: Services): Promise<number> {
  return endOver(
    services,
    LAW_CODES.retentionRegisters,
    (days, most) => recordsOver(services.db, days, most),
    async (records) => {
      for (const record of records) await endRecord(services, record);
    },
  );
}

function recordsOver(db: Db, days: DaysOver, most: number): Promise<RecordKey[]> {
  return db
    .selectFrom('site_record as record')
    .innerJoin('scheme_activity as activity', (join) =>
      join
        .onRef('activity.area_id', '=', 'record.area_id')
        .onRef('activity.activity_id', '=', 'record.activity_id'),
    )
    .select(['record.area_id', 'record.activity_id'])
    .where('record.message', 'is not', null)
    .where(isLaterAmong(days, 'activity.on_day', 'record.at'))
    .limit(most)
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
