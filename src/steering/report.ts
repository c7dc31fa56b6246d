import { keysOf } from '../wire/keys-of.ts';
import type { Length } from './calendars.ts';
import type { IndicatorFigure } from './indicator-contract.ts';

/** The kinds of periodic report. */
export const REPORT_KINDS = ['monthly', 'half_year', 'year', 'free'] as const;
export type ReportKind = (typeof REPORT_KINDS)[number];

/** The length of period that a kind is about; null for days of one's own. */
export const LENGTH_OF_KIND: Readonly<Record<ReportKind, Length | null>> = {
  monthly: 'month',
  half_year: 'half',
  year: 'year',
  free: null,
};

/** A report is written as a draft and, once issued, never changes. */
export const REPORT_STATES = ['draft', 'issued'] as const;
export type ReportState = (typeof REPORT_STATES)[number];

/** What a report can be downloaded as: the paper twice, and the annex of figures by unit. */
export const REPORT_FORMATS = ['docx', 'pdf', 'xlsx'] as const;
export type ReportFormat = (typeof REPORT_FORMATS)[number];

/** The sections of a report, in their order: a part, or an item inside the part above it. */
export const SECTIONS = {
  situation: 'part',
  results: 'part',
  direction: 'item',
  prevention: 'item',
  fight: 'item',
  assessment: 'part',
  strengths: 'item',
  limits: 'item',
  causes: 'item',
  tasks: 'part',
} as const;
export type SectionKey = keyof typeof SECTIONS;
export const SECTION_KEYS = keysOf(SECTIONS);

/** A section of a template: its heading, and its text with fields; each line is a paragraph. */
export interface TemplateSection {
  readonly key: SectionKey;
  readonly heading: string;
  readonly text: string;
}

/** What a report is composed from. */
export interface ReportTemplate {
  /** The subject below "BÁO CÁO", with fields. */
  readonly subject: string;
  readonly sections: readonly TemplateSection[];
}

/** A figure of a report with the same of the period that it is compared with; null where there is none. */
export type ReportFigure = IndicatorFigure & { readonly before: Omit<IndicatorFigure, 'code'> | null };

/** A place in square brackets that the author has to fill before the report can be issued. */
const PROMPT = /\[[^[\]\n]+\]/;

/** Whether a text still has a place that the author has to fill. */
export function hasPrompt(text: string): boolean {
  return PROMPT.test(text);
}
