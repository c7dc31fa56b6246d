import type { Language } from '../../ui/i18n/language.ts';
import { toCsv } from '../../wire/csv.ts';
import type { Column } from '../column.ts';
import type { WrittenSheet } from './write-sheet.ts';

/** The words that a template says beside its columns. */
export interface TemplateWords {
  readonly data: string;
  readonly explained: string;
  /** Over the columns of the explanations: column, whether it is required, how it is written, an example. */
  readonly headings: readonly string[];
  readonly required: string;
  readonly optional: string;
  readonly sealed: string;
}

/** An empty sheet with the headings, and one that explains each of them, of the columns themselves. */
export function templateSheets(
  columns: readonly Column[],
  words: TemplateWords,
  language: Language,
): WrittenSheet[] {
  const explained = columns.map(({ heading, required, sealed, needs, example }) => [
    heading[language],
    [required ? words.required : words.optional, ...(sealed ? [words.sealed] : [])].join('; '),
    needs[language],
    example,
  ]);
  return [
    { name: words.data, widths: widthsOf(columns), rows: [headingsOf(columns, language)] },
    { name: words.explained, widths: [28, 24, 70, 36], rows: [words.headings, ...explained] },
  ];
}

/** The same as CSV: the headings alone, for a CSV has no second sheet. */
export function templateCsv(columns: readonly Column[], language: Language): Blob {
  return new Blob([toCsv([headingsOf(columns, language)])], { type: 'text/csv;charset=utf-8' });
}

/** The headings of a sheet in one language. */
export function headingsOf(columns: readonly Column[], language: Language): string[] {
  return columns.map(({ heading }) => heading[language]);
}

/** As wide as heading and example ask, within what a screen shows. */
export function widthsOf(columns: readonly Column[]): number[] {
  return columns.map(({ heading, example }) =>
    Math.min(40, Math.max(14, heading.vi.length + 2, example.length + 2)),
  );
}
