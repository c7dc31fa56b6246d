import type { Db } from '../../../platform/database.ts';
import type { IssueWords, Report, ReportFile } from '../../report-contract.ts';
import { contentHash } from './content-hash.ts';
import { presentSection } from './edit-section.ts';
import { presentReports } from './present-report.ts';
import { draftWords } from './printed-report.ts';
import { readSections, type StoredReport } from './report-queries.ts';

/** One report with its sections, figures and files; `writes` where the asker may change it. */
export async function readReport(db: Db, report: StoredReport, writes: boolean): Promise<Report> {
  const [sections, files, [summary]] = await Promise.all([
    readSections(db, report),
    readFiles(db, report),
    presentReports(db, [report]),
  ]);
  if (summary === undefined) throw new Error('a report that is there was not presented');
  const { content_hash: hash, figures } = report;
  const words = report.issue ?? (writes ? await wordsToBeginWith(db, report, summary.unitName) : null);
  return {
    ...summary,
    version: report.version,
    calendar: report.calendar,
    asOf: figures.asOf,
    frozen: figures.snapshotId !== null,
    against: figures.against,
    composedAt: report.composed_at.toISOString(),
    sections: sections.map(presentSection),
    figures: [...figures.figures],
    files,
    issue: words,
    hash: hash?.toString('hex') ?? null,
    intact: hash === null || hash.equals(contentHash(report, sections)),
    writes,
  };
}

/** Head and foot as the unit issued its last report; what a unit's first one begins with. */
async function wordsToBeginWith(db: Db, report: StoredReport, unitName: string): Promise<IssueWords> {
  const last = await db
    .selectFrom('report')
    .select('issue')
    .where('area_id', '=', report.area_id)
    .where('unit_id', '=', report.unit_id)
    .where('state', '=', 'issued')
    .orderBy('year', 'desc')
    .orderBy('number', 'desc')
    .limit(1)
    .executeTakeFirst();
  return last?.issue ?? { ...draftWords(unitName), place: '', signer: '' };
}

async function readFiles(db: Db, report: StoredReport): Promise<ReportFile[]> {
  const rows = await db
    .selectFrom('report_file')
    .select(['format', 'state', 'progress', 'size', 'version'])
    .where('area_id', '=', report.area_id)
    .where('report_id', '=', report.report_id)
    .orderBy('format')
    .execute();
  return rows.map(({ version, ...file }) => ({ ...file, current: version === report.version }));
}
