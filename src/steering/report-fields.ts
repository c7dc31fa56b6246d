import { type Area, displayName } from '../areas/area.ts';
import { INDICATOR_CODES, type IndicatorCode, indicatorOf } from './indicators.ts';
import { paragraphOf } from './paragraph.ts';
import type { NamedScheme } from './paragraph-facts.ts';
import type { Period } from './periods.ts';
import type { ReportFigure } from './report.ts';
import { toldOf } from './tell-period.ts';
import { writtenChangeSince } from './written-change.ts';
import { writtenNumber, writtenShare } from './written-number.ts';
import { inPeriod, reportPeriod } from './written-period.ts';

/** What the fields of a template are filled from. */
export interface ReportFacts {
  readonly area: Pick<Area, 'name' | 'kind'>;
  readonly period: Period;
  readonly against: Period | null;
  readonly figures: readonly ReportFigure[];
  readonly schemes: readonly NamedScheme[];
}

/** Fields about the whole report: the area, its period, and the summary. */
export const WHOLE_FIELDS = ['area', 'period', 'in_period', 'against', 'summary'] as const;
type WholeField = (typeof WHOLE_FIELDS)[number];

/** What may stand behind an indicator's code and a point; the code alone is the figure as it is told. */
export const FIGURE_PARTS = ['count', 'of', 'share', 'before', 'change'] as const;
type FigurePart = (typeof FIGURE_PARTS)[number];

const FIELD = /\{\{([^{}]*)\}\}/g;

/** The names of the fields of a text that do not exist; braces that are not closed count as one. */
export function unknownFields(text: string): string[] {
  const unknown = Array.from(text.matchAll(FIELD), ([, name = '']) => name.trim()).filter(
    (name) => !isField(name),
  );
  const rest = text.replaceAll(FIELD, '');
  const loose = /\{\{.{0,20}|.{0,20}\}\}/.exec(rest)?.[0];
  return [...new Set(loose === undefined ? unknown : [...unknown, loose.trim()])];
}

/**
 * A text with its fields filled, paragraph by paragraph (one a line). A paragraph with a figure that is missing is
 * left out; a comparison that cannot be made leaves only its own brackets. Where nothing is left, one sentence says so.
 */
export function fillFields(text: string, facts: ReportFacts): string {
  const filling = onceEach((name) => fieldValue(name, facts));
  const paragraphs = text.split('\n').map((line) => fillLine(line, filling));
  const said = paragraphs.filter((line) => line !== undefined);
  if (said.length === 0 && paragraphs.length > 0) return 'Chưa có số liệu của kỳ này.';
  return said.join('\n');
}

/** Asks for each name once: a text may have a field, the whole summary among them, a thousand times. */
function onceEach<Answer>(ask: (name: string) => Answer): (name: string) => Answer {
  const known = new Map<string, { readonly answer: Answer }>();
  return (name) => {
    const once = known.get(name) ?? { answer: ask(name) };
    known.set(name, once);
    return once.answer;
  };
}

function fillLine(line: string, filling: (name: string) => string | undefined): string | undefined {
  let missing = false;
  const filled = line.replaceAll(FIELD, (_, name: string) => {
    const value = filling(name.trim());
    missing ||= value === undefined;
    return value ?? '';
  });
  if (missing) return undefined;
  // what a comparison that is not there leaves behind; blanks are looked through from their first alone
  return filled.replaceAll(/(?<!\s)\s*\(\s*\)/g, '').replaceAll(/[,;]\s*(?=[.;]|$)/g, '');
}

function isField(name: string): boolean {
  if (WHOLE_FIELDS.some((field) => field === name)) return true;
  const [code = '', part, ...more] = name.split('.');
  const isCode = INDICATOR_CODES.some((known) => known === code);
  return isCode && more.length === 0 && (part === undefined || FIGURE_PARTS.some((known) => known === part));
}

function fieldValue(name: string, facts: ReportFacts): string | undefined {
  const whole = WHOLE_FIELDS.find((field) => field === name);
  if (whole !== undefined) return WHOLE[whole](facts);
  const [code, named] = name.split('.');
  const figure = facts.figures.find((each) => each.code === code);
  const part = FIGURE_PARTS.find((each) => each === named) ?? 'told';
  return figure && FIGURE[part](figure.code, figure);
}

const WHOLE: { readonly [Field in WholeField]: (facts: ReportFacts) => string | undefined } = {
  area: ({ area }) => displayName(area),
  period: ({ period }) => reportPeriod(period, 'vi'),
  in_period: ({ period }) => inPeriod(period, 'vi'),
  against: ({ against }) => (against === null ? undefined : reportPeriod(against, 'vi')),
  summary: ({ area, period, figures, schemes }) =>
    paragraphOf({ area, period, values: toldOf(figures), schemes }, 'vi'),
};

const number = (value: number): string => writtenNumber(value, 'vi');

const FIGURE: Readonly<
  Record<FigurePart | 'told', (code: IndicatorCode, figure: ReportFigure) => string | undefined>
> = {
  told: writtenFigure,
  count: (_, { value }) => (value === null ? undefined : number(value)),
  of: (_, { of }) => (of === null ? undefined : number(of)),
  share: (_, { value, of }) =>
    value === null ? undefined : (writtenShare({ value, of }, 'vi') ?? 'quá ít để tính tỷ lệ'),
  before: (code, { before }) => (before === null ? undefined : writtenFigure(code, before)),
  change: (_, { value, before }) => {
    if (value === null) return undefined;
    return typeof before?.value === 'number' ? writtenChangeSince(value, before.value, 'vi') : '';
  },
};

/** A figure in words: `573/624 (91,8 %)`, `3 ngày`, `không có`; undefined where it is missing. */
function writtenFigure(
  code: IndicatorCode,
  { value, of }: { readonly value: number | null; readonly of: number | null },
): string | undefined {
  if (indicatorOf(code).kind === 'days') return value === null ? undefined : `${number(value)} ngày`;
  if (value === null) return undefined;
  if (of === null) return value === 0 ? 'không có' : number(value);
  if (of === 0) return 'không phát sinh';
  if (value === 0) return `không có (0/${number(of)})`;
  const share = writtenShare({ value, of }, 'vi');
  return `${number(value)}/${number(of)}${share === undefined ? '' : ` (${share})`}`;
}
