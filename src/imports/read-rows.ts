import type { Column } from './column.ts';
import { FileFault } from './file-fault.ts';
import { MOST_ROWS } from './limits.ts';
import { type Headings, matchHeadings } from './match-headings.ts';
import { readCell, typedIn, type Value } from './read-cell.ts';
import type { RowFault } from './row-fault.ts';
import { type Cell, columnLetters, isEmpty, type SheetCells } from './sheet-cells.ts';

/** A row of a file, read by its columns. */
export interface ReadRow<Field extends string = string> {
  /** Its number in the spreadsheet, from 1. */
  readonly row: number;
  readonly values: Readonly<Partial<Record<Field, Value>>>;
  /** The cells as they would be typed, for whoever gets the row back. */
  readonly said: Readonly<Partial<Record<Field, string>>>;
  readonly faults: readonly RowFault<Field>[];
}

/** A whole file, read. */
export interface ReadRows<Field extends string = string> {
  readonly rows: readonly ReadRow<Field>[];
  /** The letters of the columns in this file. */
  readonly letters: ReadonlyMap<Field, string>;
}

const LONGEST_SAID = 80;

/**
 * Reads the rows below the headings; rows with nothing in them are passed over. A cell that a formula makes is
 * refused, whatever it last showed. Throws `FileFault`: that of the headings, `too_many_rows`, `no_rows`.
 */
export function readRows<Field extends string>(
  columns: readonly Column<Field>[],
  sheet: SheetCells,
): ReadRows<Field> {
  const headings = matchHeadings(columns, sheet);
  const formulas = new Set(sheet.formulas);
  const rows: ReadRow<Field>[] = [];
  for (const [index, cells] of sheet.rows.entries()) {
    const row = index + 1;
    if (row <= headings.row) continue;
    const blank = [...headings.at.values()].every(
      (at) => isEmpty(cells[at]) && !formulas.has(columnLetters(at) + row),
    );
    if (blank) continue;
    if (rows.length === MOST_ROWS) throw new FileFault('too_many_rows');
    rows.push(readRow(columns, headings, { row, cells }, formulas));
  }
  if (rows.length === 0) throw new FileFault('no_rows');
  const letters = new Map([...headings.at].map(([field, at]) => [field, columnLetters(at)] as const));
  return { rows, letters };
}

function readRow<Field extends string>(
  columns: readonly Column<Field>[],
  headings: Headings<Field>,
  { row, cells }: { readonly row: number; readonly cells: readonly Cell[] },
  formulas: ReadonlySet<string>,
): ReadRow<Field> {
  const values: Partial<Record<Field, Value>> = {};
  const said: Partial<Record<Field, string>> = {};
  const faults: RowFault<Field>[] = [];
  for (const column of columns) {
    const { field } = column;
    const at = headings.at.get(field);
    if (at === undefined) continue;
    const cell = cells[at] ?? null;
    said[field] = typedIn(column, cell);
    const made = formulas.has(columnLetters(at) + row);
    const read = made ? ({ fault: 'formula' } as const) : readCell(column, cell);
    if ('fault' in read) faults.push({ code: read.fault, field, said: shortened(said[field] ?? '') });
    else if (read.value !== undefined) values[field] = read.value;
  }
  return { row, values, said, faults };
}

/** What was read, as short as a sentence can quote it. */
export function shortened(text: string): string {
  return text.length > LONGEST_SAID ? `${text.slice(0, LONGEST_SAID)}…` : text;
}
