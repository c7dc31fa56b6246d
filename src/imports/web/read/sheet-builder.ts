import { FileFault } from '../../file-fault.ts';
import { MOST_COLUMNS, MOST_SHEET_ROWS } from '../../limits.ts';
import { type Cell, columnLetters, parseReference } from '../../sheet-cells.ts';

/**
 * Puts the cells of a sheet in their places, as they come: rows from the first to the last, and the cells of each so.
 * Throws `FileFault`: `too_many_rows`, `too_many_columns` as soon as there are, `damaged` where the order is another.
 */
export function sheetBuilder() {
  const rows: Cell[][] = [];
  const formulas: string[] = [];
  /** By column: the last row that a formula above fills. */
  const filledTo: number[] = [];
  let [row, column] = [0, -1];

  return {
    rows,
    formulas,
    /** A row by its number from 1, or the next one. */
    toRow(said: string | undefined) {
      const next = said === undefined ? row + 1 : Number(said);
      if (!Number.isSafeInteger(next) || next <= row) throw new FileFault('damaged');
      if (next > MOST_SHEET_ROWS) throw new FileFault('too_many_rows');
      [row, column] = [next, -1];
    },
    /** A cell of the row by its reference, or the next one. */
    toCell(reference: string | undefined) {
      const at = reference === undefined ? { row, column: column + 1 } : parseReference(reference);
      if (at === undefined || at.row !== row || at.column <= column) throw new FileFault('damaged');
      column = at.column;
    },
    /** A formula stands in the cell; with a range it fills all of that, though the others do not say so. */
    fill(range: string | undefined) {
      const [first = { row, column }, last = first] = (range ?? '').split(':').map(parseReference);
      for (let each = first.column; each <= Math.min(last.column, MOST_COLUMNS); each += 1) {
        filledTo[each] = Math.max(filledTo[each] ?? 0, last.row);
      }
    },
    put(value: Cell) {
      const made = row <= (filledTo[column] ?? 0);
      if (value === null && !made) return;
      if (column >= MOST_COLUMNS) throw new FileFault('too_many_columns', [String(column + 1)]);
      if (made) formulas.push(columnLetters(column) + row);
      while (rows.length < row) rows.push([]);
      const cells = rows[row - 1] ?? [];
      while (cells.length < column) cells.push(null);
      cells.push(value);
    },
  };
}
