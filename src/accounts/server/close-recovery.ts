import { appendLeaf } from '../../ledger/server/index.ts';
import { transaction } from '../../platform/database.ts';
import type { Services } from '../../platform/services.ts';
import type { StoredOpening } from './recovery-queries.ts';

/** Ends an opening before its time, once, and says so in the public log. */
export async function closeRecovery(
  { db, clock }: Services,
  actorId: string,
  { openingId, unitId, areaId }: StoredOpening,
): Promise<void> {
  const now = clock.now();
  await transaction(db, async (trx) => {
    const closed = await trx
      .updateTable('recovery_opening')
      .set({ closed_at: now })
      .where('opening_id', '=', openingId)
      .where('closed_at', 'is', null)
      .executeTakeFirst();
    if (closed.numUpdatedRows !== 1n) return;
    const fields = ['recovery-closed', openingId, unitId, actorId, now.toISOString()];
    await appendLeaf(trx, { areaId, subject: 'recovery', fields }, now);
  });
}
