import Papa from 'papaparse';
import { HEADINGS_WITHIN, MOST_ROWS } from '../../limits.ts';
import type { SheetCells } from '../../sheet-cells.ts';

/** Rows that are read at all: one more than a file may have, so that it can be told. */
const READ_ROWS = HEADINGS_WITHIN + MOST_ROWS + 1;
/** What parts cells in the spreadsheets of this country and others. */
const SEPARATORS = [',', ';', '\t'] as const;

/** The cells of a CSV, parted by whatever gives its first rows most cells: comma, semicolon or tabulator. */
export function readCsv(text: string): SheetCells {
  const widest = SEPARATORS.map((delimiter) => {
    const rows = cellsOf(text, delimiter, HEADINGS_WITHIN);
    return { delimiter, width: Math.max(0, ...rows.map(({ length }) => length)) };
  });
  const [best] = widest.toSorted((one, other) => other.width - one.width);
  const rows = cellsOf(text, best?.delimiter ?? ',', READ_ROWS);
  return {
    rows: rows.map((row) => row.map((cell) => (cell === '' ? null : cell))),
    formulas: [],
    merged: [],
  };
}

function cellsOf(text: string, delimiter: string, preview: number): string[][] {
  return Papa.parse<string[]>(text, { delimiter, preview, skipEmptyLines: false }).data;
}
