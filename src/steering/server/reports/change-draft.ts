import type { Updateable } from 'kysely';
import { AppError } from '../../../platform/app-error.ts';
import type { Trx } from '../../../platform/database.ts';
import type { StoredReport } from './report-queries.ts';
import type { ReportTable } from './tables.ts';

/**
 * Changes a draft and counts the change; the row stays locked until the transaction ends. `version` where the change
 * rests on all of it. Throws `report_issued`, and `report_changed` where somebody was faster.
 */
export async function changeDraft(
  trx: Trx,
  { area_id: areaId, report_id: reportId }: StoredReport,
  change: Updateable<ReportTable>,
  version?: number,
): Promise<number> {
  let update = trx
    .updateTable('report')
    .set((eb) => ({ ...change, version: eb('version', '+', 1) }))
    .where('area_id', '=', areaId)
    .where('report_id', '=', reportId)
    .where('state', '=', 'draft');
  if (version !== undefined) update = update.where('version', '=', version);
  const changed = await update.returning('version').executeTakeFirst();
  if (changed !== undefined) return changed.version;
  const { state } = await trx
    .selectFrom('report')
    .select('state')
    .where('area_id', '=', areaId)
    .where('report_id', '=', reportId)
    .executeTakeFirstOrThrow(() => new AppError('not_found'));
  throw new AppError(state === 'issued' ? 'report_issued' : 'report_changed');
}
