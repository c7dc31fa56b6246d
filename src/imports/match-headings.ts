import { foldLetters } from '../areas/fold.ts';
import type { Column } from './column.ts';
import { FileFault } from './file-fault.ts';
import { HEADINGS_WITHIN, MOST_COLUMNS, MOST_TOLD } from './limits.ts';
import { textOf } from './read-cell.ts';
import { columnLetters, isEmpty, parseReference, type SheetCells } from './sheet-cells.ts';

/** Where the columns of a sheet stand. */
export interface Headings<Field extends string> {
  /** The row of the headings, from 1. */
  readonly row: number;
  /** The place of each column that the sheet has, from 0. */
  readonly at: ReadonlyMap<Field, number>;
}

/** A column of running numbers, and the reasons that a file of refused rows came with: both say nothing to us. */
const PASSED_OVER: readonly string[] = ['stt', 'so tt', 'no', 'ly do chua nhan', 'why not taken'];

/**
 * Finds the row of headings, with diacritics or without, in both languages and in any order. Throws `FileFault`:
 * `no_headings`, and the headings that are missing, unknown or there twice; merged cells and formulas where they
 * would hide what a row says; `too_many_columns`.
 */
export function matchHeadings<Field extends string>(
  columns: readonly Column<Field>[],
  { rows, formulas, merged }: SheetCells,
): Headings<Field> {
  const names = namesOf(columns);
  const row = headingRow(rows, names);
  if (row === undefined) throw new FileFault('no_headings');
  const cells = rows[row - 1] ?? [];
  const used = cells.filter((cell) => !isEmpty(cell)).length;
  if (used > MOST_COLUMNS) throw new FileFault('too_many_columns', [String(used)]);
  const over = merged.filter((range) => lastRow(range) >= row);
  if (over.length > 0) throw new FileFault('merged_cells', over.slice(0, MOST_TOLD));
  const inHeadings = formulas.filter((reference) => parseReference(reference)?.row === row);
  if (inHeadings.length > 0) throw new FileFault('formula_in_headings', inHeadings.slice(0, MOST_TOLD));
  const at = new Map<Field, number>();
  const [unknown, twice]: [string[], string[]] = [[], []];
  for (const [index, cell] of cells.entries()) {
    const name = plain(textOf(cell));
    if (name === '' || PASSED_OVER.includes(name)) continue;
    const field = names.get(name);
    if (field === undefined) unknown.push(`${columnLetters(index)}: ${textOf(cell).slice(0, 60)}`);
    else if (at.has(field)) twice.push(`${columnLetters(index)}: ${textOf(cell).slice(0, 60)}`);
    else at.set(field, index);
  }
  const missing = columns.filter(({ field, required }) => required && !at.has(field));
  if (missing.length > 0)
    throw new FileFault(
      'headings_missing',
      missing.map(({ heading }) => heading.vi),
    );
  if (twice.length > 0) throw new FileFault('headings_twice', twice.slice(0, MOST_TOLD));
  if (unknown.length > 0) throw new FileFault('headings_unknown', unknown.slice(0, MOST_TOLD));
  return { row, at };
}

/** How many columns are named in whichever of the first rows names most. */
export function countNamed(columns: readonly Column[], rows: SheetCells['rows']): number {
  return Math.max(0, ...namedIn(rows, namesOf(columns)));
}

/** A heading without what stands in brackets, folded: `Góc rộng (độ) *` is `goc rong`. */
function plain(heading: string): string {
  return foldLetters(heading.replace(/\([^)]*\)/g, ' '));
}

function namesOf<Field extends string>(columns: readonly Column<Field>[]): ReadonlyMap<string, Field> {
  return new Map(
    columns.flatMap(({ field, heading, also }) =>
      [heading.vi, heading.en, ...also].map((name) => [plain(name), field] as const),
    ),
  );
}

/** The first row near the top in which at least two columns are named, and as many of them as in any other. */
function headingRow(rows: SheetCells['rows'], names: ReadonlyMap<string, string>): number | undefined {
  const counts = namedIn(rows, names);
  const most = Math.max(0, ...counts);
  return most < 2 ? undefined : counts.indexOf(most) + 1;
}

function namedIn(rows: SheetCells['rows'], names: ReadonlyMap<string, string>): number[] {
  return rows
    .slice(0, HEADINGS_WITHIN)
    .map((cells) => cells.filter((cell) => names.has(plain(textOf(cell)))).length);
}

function lastRow(range: string): number {
  return parseReference(range.split(':').at(-1) ?? '')?.row ?? Number.POSITIVE_INFINITY;
}
