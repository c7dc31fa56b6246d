import { createHash } from 'node:crypto';
import type { StoredReport, StoredSection } from './report-queries.ts';

type Issued = Pick<
  StoredReport,
  | 'report_id'
  | 'unit_id'
  | 'about_area_id'
  | 'kind'
  | 'calendar'
  | 'period_from'
  | 'period_to'
  | 'subject'
  | 'figures'
  | 'issue'
  | 'year'
  | 'number'
  | 'issued_on'
>;

/** SHA-256 over everything that an issued report says: head and foot, text, figures. */
export function contentHash(report: Issued, sections: readonly StoredSection[]): Buffer {
  const { figures, issue, ...columns } = report;
  const said = {
    reportId: columns.report_id,
    unitId: columns.unit_id,
    areaId: columns.about_area_id,
    kind: columns.kind,
    calendar: columns.calendar,
    from: columns.period_from,
    to: columns.period_to,
    subject: columns.subject,
    year: columns.year,
    number: columns.number,
    issuedOn: columns.issued_on,
    issue,
    sections: sections.map(({ key, heading, text }) => ({ key, heading, text })),
    figures,
  };
  return createHash('sha256').update(inOrder(said)).digest();
}

/** JSON with the names of each object in order: jsonb keeps no order of its own. */
function inOrder(value: unknown): string {
  return JSON.stringify(value, (_, each: unknown) => {
    if (typeof each !== 'object' || each === null || Array.isArray(each)) return each;
    return Object.fromEntries(Object.entries(each).sort(([a], [b]) => (a < b ? -1 : 1)));
  });
}
