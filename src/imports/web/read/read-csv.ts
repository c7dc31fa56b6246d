import Papa from 'papaparse';
import type { Column } from '../../column.ts';
import { FileFault } from '../../file-fault.ts';
import { HEADINGS_WITHIN, MOST_SHEET_ROWS } from '../../limits.ts';
import { countNamed } from '../../match-headings.ts';
import type { SheetCells } from '../../sheet-cells.ts';

/** What parts cells in the spreadsheets of this country and others. */
const SEPARATORS = [',', ';', '\t'] as const;

/**
 * The cells of a CSV, parted by the separator under which most columns are named; addresses are full of commas. Throws
 * `FileFault`: `open_quotes` with the row, for what follows a quote that nobody closed would be one cell;
 * `too_many_rows`, of which blank ones count.
 */
export function readCsv(text: string, columns: readonly Column[]): SheetCells {
  const named = SEPARATORS.map((separator) => {
    const { data } = parse(text, separator, HEADINGS_WITHIN);
    return { separator, count: countNamed(columns, data) };
  });
  const [best] = named.toSorted((one, other) => other.count - one.count);
  const { data, errors } = parse(text, best?.separator ?? ',', MOST_SHEET_ROWS + 1);
  if (data.length > MOST_SHEET_ROWS) throw new FileFault('too_many_rows');
  const quotes = errors.find(({ type }) => type === 'Quotes');
  if (quotes) throw new FileFault('open_quotes', [String((quotes.row ?? 0) + 1)]);
  return {
    rows: data.map((row) => row.map((cell) => (cell === '' ? null : cell))),
    formulas: [],
    merged: [],
  };
}

function parse(text: string, delimiter: string, preview: number): Papa.ParseResult<string[]> {
  return Papa.parse<string[]>(text, { delimiter, preview, skipEmptyLines: false });
}
