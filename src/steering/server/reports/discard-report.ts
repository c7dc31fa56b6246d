import { AppError } from '../../../platform/app-error.ts';
import { transaction } from '../../../platform/database.ts';
import type { Services } from '../../../platform/services.ts';
import { logReport, type StoredReport } from './report-queries.ts';

/** Gives a draft up, with the files made of it. Throws `report_issued` and `report_changed`. */
export async function discardReport(
  { db, clock, jobs }: Services,
  accountId: string,
  report: StoredReport,
  version: number,
): Promise<Record<never, never>> {
  const at = clock.now();
  await transaction(db, async (trx) => {
    const files = await trx
      .selectFrom('report_file')
      .select('stored_as')
      .where('area_id', '=', report.area_id)
      .where('report_id', '=', report.report_id)
      // a file that is being put in its place meanwhile is either seen here, or finds its line gone
      .forUpdate()
      .execute();
    const gone = await trx
      .deleteFrom('report')
      .where('area_id', '=', report.area_id)
      .where('report_id', '=', report.report_id)
      .where('state', '=', 'draft')
      .where('version', '=', version)
      .executeTakeFirst();
    if (gone.numDeletedRows !== 1n) {
      throw new AppError(report.state === 'issued' ? 'report_issued' : 'report_changed');
    }
    for (const { stored_as: id } of files) if (id !== null) await jobs.enqueue(trx, 'files:remove', { id });
    await logReport(trx, report, { kind: 'discarded', fields: [report.unit_id] }, { accountId, at });
  });
  return {};
}
