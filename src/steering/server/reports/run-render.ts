import { randomUUID } from 'node:crypto';
import { findUnit } from '../../../accounts/server/index.ts';
import { transaction } from '../../../platform/database.ts';
import type { TaskPayloads } from '../../../platform/jobs.ts';
import type { Services } from '../../../platform/services.ts';
import { printedReport } from './printed-report.ts';
import { renderInWorker } from './render-in-worker.ts';
import { findReport, readSections } from './report-queries.ts';
import type { ReportFileTable } from './tables.ts';

/** Which file of which report, and of which version it was asked for. */
type FileKey = Pick<ReportFileTable, 'area_id' | 'report_id' | 'format' | 'version'>;
type Asked = TaskPayloads['steering:render_report'];

/** Far beyond a report with the annex of every commune of the country. */
const MAX_BYTES = 64 * 1024 * 1024;

/** Makes the files of a report that wait, one after another, each of the report as it stands then. */
export async function runRender(services: Services, { areaId, reportId }: Asked): Promise<void> {
  const waiting = await services.db
    .selectFrom('report_file')
    .select(['area_id', 'report_id', 'format', 'version'])
    .where('area_id', '=', areaId)
    .where('report_id', '=', reportId)
    .where('state', '=', 'waiting')
    .orderBy('format')
    .execute();
  for (const file of waiting) await makeFile(services, file);
}

async function makeFile(services: Services, file: FileKey): Promise<void> {
  const { db, files } = services;
  const report = await findReport(db, file.report_id);
  if (report === undefined) return;
  const tell = (change: Partial<ReportFileTable>) => updateFile(services, file, change);
  await tell({ progress: 10 });
  try {
    const [sections, unit] = await Promise.all([readSections(db, report), findUnit(db, report.unit_id)]);
    const printed = printedReport(report, sections, unit?.name ?? '');
    let told = Promise.resolve();
    const bytes = await renderInWorker(file.format, printed, (progress) => {
      told = told.then(() => tell({ progress }));
    });
    // what was told late must not stand over what comes next
    await told;
    const id = randomUUID();
    await files.put(id, oneChunk(bytes), { maxBytes: MAX_BYTES });
    await replaceFile(services, file, {
      version: report.version,
      state: 'ready',
      progress: 100,
      stored_as: id,
      size: bytes.byteLength,
    });
  } catch (error) {
    await tell({ state: 'failed' });
    throw error;
  }
}

async function* oneChunk(bytes: Uint8Array): AsyncIterable<Uint8Array> {
  yield bytes;
}

/** Tells how far a file is; nothing where it has been asked for anew of a later version. */
async function updateFile({ db }: Services, file: FileKey, change: Partial<ReportFileTable>): Promise<void> {
  await db
    .updateTable('report_file')
    .set(change)
    .where('area_id', '=', file.area_id)
    .where('report_id', '=', file.report_id)
    .where('format', '=', file.format)
    .where('version', '=', file.version)
    .execute();
}

/**
 * The new file in the place of the one before, which is removed; where the draft was given up meanwhile, or a later
 * version asked for (it may be the issued one), the new one is.
 */
async function replaceFile(
  { db, jobs }: Services,
  file: FileKey,
  made: Partial<ReportFileTable> & { readonly stored_as: string; readonly version: number },
): Promise<void> {
  await transaction(db, async (trx) => {
    const before = await trx
      .selectFrom('report_file')
      .select(['stored_as', 'version'])
      .where('area_id', '=', file.area_id)
      .where('report_id', '=', file.report_id)
      .where('format', '=', file.format)
      .forUpdate()
      .executeTakeFirst();
    const isLate = before === undefined || before.version > made.version;
    const useless = isLate ? made.stored_as : before.stored_as;
    if (useless !== null) await jobs.enqueue(trx, 'files:remove', { id: useless });
    if (isLate) return;
    await trx
      .updateTable('report_file')
      .set(made)
      .where('area_id', '=', file.area_id)
      .where('report_id', '=', file.report_id)
      .where('format', '=', file.format)
      .execute();
  });
}
