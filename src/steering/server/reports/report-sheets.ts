import { displayName } from '../../../areas/area.ts';
import type { Sheet, SheetCell } from '../../../platform/documents/sheet.ts';
import { addDecimals } from '../../../schemes/add-decimals.ts';
import { WORDS_VI } from '../../indicator-words.vi.ts';
import { indicatorOf } from '../../indicators.ts';
import type { KindFigure } from '../../kind-figure-contract.ts';
import type { ReportFigure } from '../../report.ts';
import { shareOf } from '../../share.ts';
import { changeOf } from '../../written-change.ts';
import { percentOf } from '../../written-number.ts';
import { reportPeriod } from '../../written-period.ts';
import type { PrintedReport } from './printed-report.ts';

const HEADINGS = [
  'Đơn vị',
  'Chỉ tiêu',
  'Kỳ này',
  'Mẫu số',
  'Tỷ lệ (%)',
  'Cùng kỳ',
  'Mẫu số cùng kỳ',
  'Tăng, giảm',
  'Tăng, giảm (%)',
];
/** Together as wide as a page of A4 on its side, so that whoever prints the annex gets whole rows. */
const WIDTHS = [21, 38, 9, 9, 9, 9, 9, 9, 9];

/** The annex of a report: the whole, each unit below it, and how each figure is counted. */
export function reportSheets(report: PrintedReport): Sheet[] {
  const { figures } = report;
  const whole = capital(displayName(figures.area));
  const rest = figures.rest.map((figure) => ({ ...figure, before: null }));
  return [
    sheet('Tổng hợp', rowsOf(whole, figures.figures)),
    sheet('Theo đơn vị', [
      ...figures.parts.flatMap((part) => rowsOf(capital(displayName(part)), part.figures)),
      ...rowsOf('Không rõ đơn vị cấp dưới', rest),
    ]),
    ...(figures.kinds === undefined || figures.kinds.length === 0 ? [] : [kindsSheet(figures.kinds)]),
    notes(report),
  ];
}

function sheet(name: string, rows: readonly SheetCell[][]): Sheet {
  return { name, widths: WIDTHS, frozen: 1, rows: [HEADINGS.map((heading) => text(heading, true)), ...rows] };
}

function rowsOf(unit: string, figures: readonly ReportFigure[]): SheetCell[][] {
  return figures.map(({ code, value, of, before }) => {
    const isDays = indicatorOf(code).kind === 'days';
    const change = value === null || typeof before?.value !== 'number' ? null : changeOf(value, before.value);
    const sign = (change?.difference ?? 0) < 0 ? -1 : 1;
    return [
      text(unit),
      wrapped(WORDS_VI[code].name),
      number(value),
      number(of),
      isDays ? null : percent(value, of),
      number(before?.value ?? null),
      number(before?.of ?? null),
      number(change?.difference ?? null),
      number(change?.percent == null ? null : sign * change.percent, 1),
    ];
  });
}

/** What the schemes recorded by the forms of their kinds. */
function kindsSheet(kinds: readonly KindFigure[]): Sheet {
  const headings = [
    'Loại mô hình',
    'Nội dung',
    'Cách cộng',
    'Kỳ này',
    'Đơn vị tính',
    'Số bản ghi',
    'Cùng kỳ',
    'Tăng, giảm',
  ];
  return {
    name: 'Theo loại mô hình',
    widths: [22, 25, 28, 9, 11, 9, 9, 9],
    frozen: 1,
    rows: [
      headings.map((heading) => text(heading, true)),
      ...kinds.map((figure): SheetCell[] => [
        wrapped(figure.kind.vi),
        wrapped(figure.label.vi),
        wrapped(ADDED_UP[figure.of](figure.activity?.vi ?? '')),
        decimal(figure.sum),
        wrapped(figure.unit?.vi ?? ''),
        number(figure.records),
        figure.before && decimal(figure.before.sum),
        figure.before && decimal(addDecimals([figure.sum, -figure.before.sum])),
      ]),
    ],
  };
}

/** What was added up, as a paper says it. */
const ADDED_UP: Readonly<Record<KindFigure['of'], (activity: string) => string>> = {
  site: () => 'Các điểm đang hoạt động ngày cuối kỳ',
  team: () => 'Các tổ đang trong nhiệm kỳ ngày cuối kỳ',
  activity: (activity) => `Các lần “${activity}” trong kỳ`,
};

/** How each figure is counted, and when this was. */
function notes({ figures, period }: PrintedReport): Sheet {
  const against = figures.against === null ? 'không so sánh' : reportPeriod(figures.against, 'vi');
  return {
    name: 'Cách tính',
    widths: [32, 62, 28],
    frozen: 1,
    rows: [
      [text('Chỉ tiêu', true), text('Cách tính', true), text('Mẫu số', true)],
      ...figures.figures.map(({ code }): SheetCell[] => {
        const { name, means, base, ground } = WORDS_VI[code];
        return [wrapped(name), wrapped([means, ground ?? ''].join(' ').trim()), wrapped(base ?? '')];
      }),
      [text('Kỳ báo cáo'), text(reportPeriod(period, 'vi')), null],
      [text('Kỳ so sánh'), text(against), null],
      [text('Ngày tính số liệu'), text(figures.asOf.split('-').reverse().join('/')), null],
    ],
  };
}

function capital(name: string): string {
  return name.charAt(0).toLocaleUpperCase('vi') + name.slice(1);
}

function text(said: string, strong = false): SheetCell {
  return said === '' ? null : { kind: 'text', text: said, strong };
}

function wrapped(said: string): SheetCell {
  return said === '' ? null : { kind: 'text', text: said, wrap: true };
}

/** With two digits behind the point where it is no whole number. */
function decimal(value: number): SheetCell {
  return number(value, Number.isInteger(value) ? 0 : 2);
}

function number(value: number | null, digits: 0 | 1 | 2 = 0): SheetCell {
  return value === null ? null : { kind: 'number', value, digits };
}

/** A share of fewer than five is a count, and of nothing it is nothing: the cell stays empty. */
function percent(value: number | null, of: number | null): SheetCell {
  if (value === null) return null;
  const share = shareOf({ value, of });
  return share.kind === 'share' ? number(percentOf(share.share), 1) : null;
}
