import { transaction } from '../../platform/database.ts';
import type { Services } from '../../platform/services.ts';

/** A report that is not sent within a day is begun anew. */
const KEPT_MS = 24 * 3_600_000;
/** Papers removed in one transaction. */
const BATCH = 200;

/** Removes papers that no report has named within a day. Gives how many. Safe to run twice, and beside others. */
export async function removeLoose({ db, clock, jobs }: Services): Promise<number> {
  const before = new Date(clock.now().getTime() - KEPT_MS);
  for (let removed = 0; ; ) {
    const count = await transaction(db, async (trx) => {
      const old = await trx
        .selectFrom('directive_evidence')
        .select(['area_id', 'task_id', 'evidence_id'])
        .where('seq', 'is', null)
        .where('uploaded_at', '<', before)
        .orderBy('uploaded_at')
        .limit(BATCH)
        .execute();
      for (const paper of old) {
        const gone = await trx
          .deleteFrom('directive_evidence')
          .where('area_id', '=', paper.area_id)
          .where('task_id', '=', paper.task_id)
          .where('evidence_id', '=', paper.evidence_id)
          .where('seq', 'is', null)
          .returning('stored_as')
          .executeTakeFirst();
        if (gone !== undefined) await jobs.enqueue(trx, 'files:remove', { id: gone.stored_as });
      }
      return old.length;
    });
    removed += count;
    if (count < BATCH) return removed;
  }
}
