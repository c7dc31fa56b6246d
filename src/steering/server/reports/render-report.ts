import { transaction } from '../../../platform/database.ts';
import type { Services } from '../../../platform/services.ts';
import type { ReportFormat } from '../../report.ts';
import { askForFile } from './ask-for-file.ts';
import type { StoredReport } from './report-queries.ts';

/** Has a file of a report made in the background. */
export async function renderReport(
  { db, clock, jobs }: Services,
  report: StoredReport,
  format: ReportFormat,
): Promise<Record<never, never>> {
  await transaction(db, (trx) => askForFile(trx, jobs, report, format, clock.now()));
  return {};
}
