import type { Period } from '../../periods.ts';
import type { IssueWords } from '../../report-contract.ts';
import type { FrozenFigures } from './frozen-figures.ts';
import type { StoredReport, StoredSection } from './report-queries.ts';

/** What the files of a report are made of: plain data, which goes to a thread of its own. */
export interface PrintedReport {
  readonly subject: string;
  readonly period: Period;
  readonly sections: readonly {
    readonly heading: string;
    readonly key: StoredSection['key'];
    readonly text: string;
  }[];
  readonly figures: FrozenFigures;
  readonly issue: IssueWords;
  /** Null in a draft. */
  readonly number: number | null;
  readonly issuedOn: string | null;
}

/** A report ready to be printed; a draft with the name of its unit at the head, and nobody below. */
export function printedReport(
  report: StoredReport,
  sections: readonly StoredSection[],
  unitName: string,
): PrintedReport {
  return {
    subject: report.subject,
    period: { from: report.period_from, to: report.period_to },
    sections: sections.map(({ key, heading, text }) => ({ key, heading, text })),
    figures: report.figures,
    issue: report.issue ?? draftWords(unitName),
    number: report.number,
    issuedOn: report.issued_on,
  };
}

/** Head and foot of a draft, and what the issuing form begins with. */
export function draftWords(unitName: string): IssueWords {
  return {
    superior: '',
    issuer: unitName,
    code: 'BC-BCĐ',
    place: '…',
    authority: ['TM. BAN CHỈ ĐẠO', 'TRƯỞNG BAN'],
    signer: '…',
    recipients: ['- Các thành viên Ban Chỉ đạo;', '- Lưu: VT.'],
  };
}
