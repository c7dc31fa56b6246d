import type { z } from 'zod';
import { AppError } from '../../platform/app-error.ts';
import { dayOf } from '../../platform/clock.ts';
import { transaction } from '../../platform/database.ts';
import type { Services } from '../../platform/services.ts';
import type { returnEquipment as contract } from '../record-contract.ts';
import { appendRecordLeaf } from './append-record-leaf.ts';
import type { StoredRecord } from './record-queries.ts';
import type { TeamKey } from './team-queries.ts';

/**
 * So many pieces came back. Throws `more_than_given` where fewer are out, `day_in_future`, `end_before_start` for a day
 * before they were given, and `not_found` for what is no equipment, or was taken back.
 */
export async function returnEquipment(
  { db, clock }: Services,
  accountId: string,
  team: TeamKey,
  record: StoredRecord,
  { count, onDay }: z.output<(typeof contract)['body']>,
): Promise<void> {
  const at = clock.now();
  if (record.sort !== 'equipment' || record.withdrawn_at !== null) throw new AppError('not_found');
  if (onDay > dayOf(at)) throw new AppError('day_in_future');
  if (onDay < record.on_day) throw new AppError('end_before_start');
  await transaction(db, async (trx) => {
    const returned = await trx
      .updateTable('force_record')
      .set((row) => ({ part: row('part', '+', count), returned_on: onDay }))
      .where('area_id', '=', record.area_id)
      .where('team_id', '=', record.team_id)
      .where('record_id', '=', record.record_id)
      .where('withdrawn_at', 'is', null)
      .where(({ eb, ref }) => eb(eb('part', '+', count), '<=', ref('count')))
      .executeTakeFirst();
    if (returned.numUpdatedRows !== 1n) throw new AppError('more_than_given');
    const said = ['return', record.record_id, count, onDay];
    await appendRecordLeaf(trx, team, said, { accountId, at });
  });
}
