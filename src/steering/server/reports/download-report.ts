import type { Readable } from 'node:stream';
import { AppError } from '../../../platform/app-error.ts';
import type { Services } from '../../../platform/services.ts';
import type { ReportFormat } from '../../report.ts';
import { fileName } from '../../report-file-name.ts';
import type { StoredReport } from './report-queries.ts';

/**
 * A file of a report and what to call it. Throws `not_ready` where it is not made yet: a file of the draft does not go
 * by the number of what was issued.
 */
export async function downloadReport(
  { db, files }: Services,
  report: StoredReport,
  format: ReportFormat,
): Promise<{ name: string; content: Readable }> {
  const file = await db
    .selectFrom('report_file')
    .select(['stored_as', 'state', 'version'])
    .where('area_id', '=', report.area_id)
    .where('report_id', '=', report.report_id)
    .where('format', '=', format)
    .executeTakeFirst();
  const ofDraft = report.state === 'issued' && (file?.state !== 'ready' || file.version !== report.version);
  if (file?.stored_as == null || ofDraft) throw new AppError('not_ready');
  const { number, year, kind, period_from: from } = report;
  return { name: fileName({ kind, number, year, from }, format), content: await files.open(file.stored_as) };
}
