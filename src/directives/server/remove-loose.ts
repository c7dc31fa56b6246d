import { removeFiles } from '../../platform/remove-files.ts';
import type { Services } from '../../platform/services.ts';

/** A report that is not sent within a day is begun anew. */
const KEPT_MS = 24 * 3_600_000;

/** Removes papers that no report has named within a day. Gives how many. Safe to run twice, and beside others. */
export function removeLoose(services: Services): Promise<number> {
  const before = new Date(services.clock.now().getTime() - KEPT_MS);
  return removeFiles(
    services,
    (trx, most) =>
      trx
        .selectFrom('directive_evidence')
        .select(['area_id', 'task_id', 'evidence_id'])
        .where('seq', 'is', null)
        .where('uploaded_at', '<', before)
        .orderBy('uploaded_at')
        .limit(most)
        .execute(),
    (trx, { area_id, task_id, evidence_id }) =>
      trx
        .deleteFrom('directive_evidence')
        .where('area_id', '=', area_id)
        .where('task_id', '=', task_id)
        .where('evidence_id', '=', evidence_id)
        .where('seq', 'is', null)
        .returning('stored_as')
        .executeTakeFirst(),
  );
}
