import writeXlsx, { type Cell, type CellObject } from 'write-excel-file/node';
import { harmless } from '../../wire/harmless.ts';
import { printable } from '../../wire/printable.ts';
import type { Sheet, SheetCell } from './sheet.ts';

/** Height of a line of 12 points. */
const LINE_POINTS = 16;
/** Letters that stand in a width of one, which is that of a digit: words run narrower. */
const LETTERS = 1.2;
/** How a number is written, by its digits behind the point. */
const FORMATS = ['#,##0', '#,##0.0', '#,##0.00'] as const;

/** Sheets as XLSX: numbers as numbers, words that nothing runs. */
export function renderXlsx(sheets: readonly Sheet[]): Promise<Buffer> {
  const written = sheets.map(({ name, widths, frozen, rows }) => ({
    sheet: name,
    columns: widths.map((width) => ({ width })),
    stickyRowsCount: frozen,
    stickyColumnsCount: 1,
    orientation: 'landscape' as const,
    data: rows.map((row) => {
      const height = LINE_POINTS * linesOf(row, widths);
      return row.map((cell) => cellOf(cell, height));
    }),
  }));
  return writeXlsx(written, { fontFamily: 'Times New Roman', fontSize: 12 }).toBuffer();
}

/** How many lines a row needs; not every reader of the file works it out by itself. */
function linesOf(row: readonly SheetCell[], widths: readonly number[]): number {
  const lines = row.map((cell, column) =>
    cell?.kind === 'text' && wraps(cell)
      ? Math.ceil(cell.text.length / (LETTERS * (widths[column] ?? 1)))
      : 1,
  );
  return Math.max(1, ...lines);
}

const wraps = ({ wrap, strong }: { wrap?: boolean; strong?: boolean }) => wrap === true || strong === true;

function cellOf(cell: SheetCell, height: number): Cell {
  if (cell === null) return null;
  if (cell.kind === 'number') {
    return {
      type: Number,
      value: cell.value,
      format: FORMATS[cell.digits],
      alignVertical: 'top',
      height,
    };
  }
  const { text, strong } = cell;
  const look: CellObject = { type: String, value: harmless(printable(text)), alignVertical: 'top', height };
  if (wraps(cell)) look.wrap = true;
  if (!strong) return look;
  return { ...look, fontWeight: 'bold', backgroundColor: '#E3F1F0', bottomBorderStyle: 'thin' };
}
