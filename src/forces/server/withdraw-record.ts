import { transaction } from '../../platform/database.ts';
import type { Services } from '../../platform/services.ts';
import { appendRecordLeaf } from './append-record-leaf.ts';
import type { StoredRecord } from './record-queries.ts';
import type { TeamKey } from './team-queries.ts';

/** Takes back what was entered wrongly: it stays to be seen, and counts nowhere. A second time is harmless. */
export async function withdrawRecord(
  { db, clock }: Services,
  accountId: string,
  team: TeamKey,
  record: StoredRecord,
): Promise<void> {
  const at = clock.now();
  await transaction(db, async (trx) => {
    const taken = await trx
      .updateTable('force_record')
      .set({ withdrawn_at: at })
      .where('area_id', '=', record.area_id)
      .where('team_id', '=', record.team_id)
      .where('record_id', '=', record.record_id)
      .where('withdrawn_at', 'is', null)
      .executeTakeFirst();
    if (taken.numUpdatedRows === 0n) return;
    await appendRecordLeaf(trx, team, ['withdraw', record.record_id], { accountId, at });
  });
}
