import type { Selectable } from 'kysely';
import { findUnits } from '../../../accounts/server/index.ts';
import type { Db } from '../../../platform/database.ts';
import { writtenPaperNumber } from '../../../platform/documents/state-paper.ts';
import type { ReportSummary } from '../../report-contract.ts';
import type { ReportTable } from './tables.ts';

/** What a list shows of a report. */
export const SUMMARY_COLUMNS = [
  'report_id',
  'unit_id',
  'about_area_id',
  'kind',
  'subject',
  'period_from',
  'period_to',
  'state',
  'number',
  'issue',
  'issued_on',
  'created_at',
] as const;
type SummaryRow = Pick<Selectable<ReportTable>, (typeof SUMMARY_COLUMNS)[number]>;

/** Reports as a list shows them, with the names of their units. */
export async function presentReports(db: Db, rows: readonly SummaryRow[]): Promise<ReportSummary[]> {
  const units = await findUnits(db, [...new Set(rows.map((row) => row.unit_id))]);
  return rows.map((row) => ({
    reportId: row.report_id,
    unitId: row.unit_id,
    unitName: units.get(row.unit_id)?.name ?? '',
    kind: row.kind,
    areaId: row.about_area_id,
    subject: row.subject,
    from: row.period_from,
    to: row.period_to,
    state: row.state,
    number: writtenNumberOf(row),
    issuedOn: row.issued_on,
    createdAt: row.created_at.toISOString(),
  }));
}

function writtenNumberOf({ number, issue }: SummaryRow): string | null {
  return number === null || issue === null
    ? null
    : writtenPaperNumber({ number, code: issue.code }).slice('Số: '.length);
}
