import type { Annex, Block, StatePaper } from '../../../platform/documents/state-paper.ts';
import { WORDS_VI } from '../../indicator-words.vi.ts';
import { indicatorOf } from '../../indicators.ts';
import { type ReportFigure, SECTIONS } from '../../report.ts';
import { changeOf } from '../../written-change.ts';
import { writtenNumber, writtenShare } from '../../written-number.ts';
import { reportPeriod } from '../../written-period.ts';
import type { PrintedReport } from './printed-report.ts';

/** What stands where there is nothing to say. */
const NOTHING = '–';
const NOTE = `Dấu “${NOTHING}”: chưa có số liệu; ở cột % còn là số cùng kỳ dưới 5 nên không tính tỷ lệ.`;

/** A report as a paper of the State. */
export function reportPaper(report: PrintedReport): StatePaper {
  const { issue, subject, number, issuedOn } = report;
  const isDraft = number === null;
  return {
    superior: issue.superior === '' ? null : issue.superior,
    issuer: issue.issuer,
    number,
    code: issue.code,
    place: issue.place,
    day: issuedOn,
    kind: 'BÁO CÁO',
    subject,
    blocks: report.sections.flatMap(blocksOf),
    signature: { authority: issue.authority, name: isDraft ? null : issue.signer },
    recipients: issue.recipients,
    annexes: [annexOf(report)],
  };
}

function blocksOf({ key, heading, text }: PrintedReport['sections'][number]): Block[] {
  const paragraphs = text.split('\n').map((line) => line.trim());
  return [
    { kind: SECTIONS[key], text: heading },
    ...paragraphs.flatMap((line): Block[] => (line === '' ? [] : [{ kind: 'paragraph', text: line }])),
  ];
}

function annexOf({ figures, period }: PrintedReport): Annex {
  const { against } = figures;
  const compared = against === null ? '' : `, so với ${reportPeriod(against, 'vi')}`;
  return {
    title: 'SỐ LIỆU KẾT QUẢ CÔNG TÁC',
    lead: `Kỳ báo cáo: ${reportPeriod(period, 'vi')}${compared}`,
    table: {
      columns: [
        { heading: 'TT', share: 6, align: 'center' },
        { heading: 'Chỉ tiêu', share: 35, align: 'left' },
        { heading: 'Kỳ này', share: 21, align: 'right' },
        { heading: 'Cùng kỳ', share: 21, align: 'right' },
        { heading: '+/-', share: 8.5, align: 'right' },
        { heading: '%', share: 8.5, align: 'right' },
      ],
      rows: figures.figures.map((figure, index) => [String(index + 1), ...rowOf(figure)]),
    },
    notes: [NOTE],
  };
}

function rowOf(figure: ReportFigure): string[] {
  const { code, value, before } = figure;
  const cells = [WORDS_VI[code].name, toldOf(code, figure), before === null ? NOTHING : toldOf(code, before)];
  if (value === null || typeof before?.value !== 'number') return [...cells, NOTHING, NOTHING];
  const { difference, percent } = changeOf(value, before.value);
  return [
    ...cells,
    signed(difference),
    percent === null ? NOTHING : signed(difference < 0 ? -percent : percent),
  ];
}

function toldOf(code: ReportFigure['code'], { value, of }: Pick<ReportFigure, 'value' | 'of'>): string {
  if (value === null) return NOTHING;
  const count = writtenNumber(value, 'vi');
  if (indicatorOf(code).kind === 'days') return `${count} ngày`;
  if (of === null || of === 0) return count;
  const share = writtenShare({ value, of }, 'vi');
  return `${count}/${writtenNumber(of, 'vi')}${share === undefined ? '' : ` (${share})`}`;
}

function signed(value: number): string {
  return `${value > 0 ? '+' : ''}${writtenNumber(value, 'vi').replace('-', '−')}`;
}
