import { type Trx, transaction } from '../../../platform/database.ts';
import type { Services } from '../../../platform/services.ts';
import type { ReportFormat } from '../../report.ts';
import { askForFile } from './ask-for-file.ts';
import type { StoredReport } from './report-queries.ts';

/** Has a file of a report made in the background; what was issued never changes, and neither does a file of it. */
export async function renderReport(
  { db, clock, jobs }: Services,
  report: StoredReport,
  format: ReportFormat,
): Promise<Record<never, never>> {
  await transaction(db, async (trx) => {
    const isMade = report.state === 'issued' && (await isReady(trx, report, format));
    if (!isMade) await askForFile(trx, jobs, report, format, clock.now());
  });
  return {};
}

async function isReady(trx: Trx, report: StoredReport, format: ReportFormat): Promise<boolean> {
  const file = await trx
    .selectFrom('report_file')
    .select('state')
    .where('area_id', '=', report.area_id)
    .where('report_id', '=', report.report_id)
    .where('format', '=', format)
    .where('version', '=', report.version)
    .executeTakeFirst();
  return file?.state === 'ready';
}
