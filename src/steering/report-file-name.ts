import type { ReportFormat, ReportKind } from './report.ts';

const KIND: Readonly<Record<ReportKind, string>> = {
  monthly: 'thang',
  half_year: '6-thang',
  year: 'nam',
  free: 'chuyen-de',
};

/** What a downloaded file is called: letters, digits and hyphens alone, which no system takes amiss. */
export function fileName(
  report: {
    readonly kind: ReportKind;
    readonly number: number | null;
    readonly year: number | null;
    readonly from: string;
  },
  format: ReportFormat,
): string {
  const { kind, number, year, from } = report;
  const which = number === null ? `du-thao-${from}` : `${String(number).padStart(2, '0')}-${year}`;
  const what = format === 'xlsx' ? 'phu-luc' : 'bao-cao';
  return `${what}-${KIND[kind]}-${which}.${format}`;
}
