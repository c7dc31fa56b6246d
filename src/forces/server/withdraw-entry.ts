import { transaction } from '../../platform/database.ts';
import type { Services } from '../../platform/services.ts';
import { appendEntryLeaf } from './append-entry-leaf.ts';
import type { StoredEntry } from './entry-queries.ts';

/** Takes back what was entered wrongly: it stays to be seen, and counts nowhere. A second time is harmless. */
export async function withdrawEntry(
  { db, clock }: Services,
  accountId: string,
  entry: StoredEntry,
): Promise<void> {
  const at = clock.now();
  await transaction(db, async (trx) => {
    const taken = await trx
      .updateTable('force_entry')
      .set({ withdrawn_at: at })
      .where('area_id', '=', entry.area_id)
      .where('team_id', '=', entry.team_id)
      .where('entry_id', '=', entry.entry_id)
      .where('withdrawn_at', 'is', null)
      .executeTakeFirst();
    if (taken.numUpdatedRows === 0n) return;
    await appendEntryLeaf(trx, entry, ['withdraw', entry.entry_id], { accountId, at });
  });
}
