import type { Trx } from '../../../platform/database.ts';
import type { Jobs } from '../../../platform/jobs.ts';
import type { ReportFormat } from '../../report.ts';
import type { StoredReport } from './report-queries.ts';

const ATTEMPTS = 3;

/**
 * Has a file of a report made once the transaction commits. All files are made one after another: whoever asks for
 * many waits longer, and what else the server has to do does not.
 */
export async function askForFile(
  trx: Trx,
  jobs: Jobs,
  { area_id: areaId, report_id: reportId, version }: Pick<StoredReport, 'area_id' | 'report_id' | 'version'>,
  format: ReportFormat,
  at: Date,
): Promise<void> {
  const asked = { version, state: 'waiting', progress: 0, asked_at: at } as const;
  await trx
    .insertInto('report_file')
    .values({ area_id: areaId, report_id: reportId, format, ...asked })
    .onConflict((conflict) => conflict.columns(['area_id', 'report_id', 'format']).doUpdateSet(asked))
    .execute();
  const options = { key: `render_report:${reportId}`, queue: 'reports', maxAttempts: ATTEMPTS };
  await jobs.enqueue(trx, 'steering:render_report', { areaId, reportId }, options);
}
