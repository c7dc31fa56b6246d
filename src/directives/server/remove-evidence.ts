import { appendLeaf } from '../../ledger/server/index.ts';
import { AppError } from '../../platform/app-error.ts';
import { transaction } from '../../platform/database.ts';
import type { Services } from '../../platform/services.ts';
import type { StoredTask } from './task-queries.ts';

/**
 * Takes a paper away for good: it showed what does not belong here. Its line, its digest and the reason stay. Throws
 * `not_found` for one that is not there or no more.
 */
export async function removeEvidence(
  { db, clock, jobs }: Services,
  accountId: string,
  { area_id: areaId, task_id: taskId }: StoredTask,
  evidenceId: string,
  why: string,
): Promise<void> {
  const at = clock.now();
  await transaction(db, async (trx) => {
    const removed = await trx
      .updateTable('directive_evidence')
      // its name may tell what its content did
      .set({ removed_at: at, removed_by: accountId, removed_why: why.normalize('NFC'), name: '' })
      .where('area_id', '=', areaId)
      .where('task_id', '=', taskId)
      .where('evidence_id', '=', evidenceId)
      .where('seq', 'is not', null)
      .where('removed_at', 'is', null)
      .returning(['stored_as', 'sha256'])
      .executeTakeFirst();
    if (removed === undefined) throw new AppError('not_found');
    const said = [taskId, evidenceId, removed.sha256.toString('base64url'), why];
    const fields = ['directives.remove_evidence', ...said, accountId, at.toISOString()];
    await appendLeaf(trx, { areaId, subject: 'directives', fields }, at);
    await jobs.enqueue(trx, 'files:remove', { id: removed.stored_as });
  });
}
