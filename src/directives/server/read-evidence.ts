import type { Readable } from 'node:stream';
import { AppError } from '../../platform/app-error.ts';
import type { Services } from '../../platform/services.ts';
import type { StoredTask } from './task-queries.ts';

/** A paper that a report of the task shows. Throws `not_found` for one that is gone, or that no report has named yet. */
export async function readEvidence(
  { db, files }: Services,
  { area_id: areaId, task_id: taskId }: StoredTask,
  evidenceId: string,
): Promise<Readable> {
  const paper = await db
    .selectFrom('directive_evidence')
    .select('stored_as')
    .where('area_id', '=', areaId)
    .where('task_id', '=', taskId)
    .where('evidence_id', '=', evidenceId)
    .where('seq', 'is not', null)
    .where('removed_at', 'is', null)
    .executeTakeFirst();
  if (paper === undefined) throw new AppError('not_found');
  return files.open(paper.stored_as);
}
