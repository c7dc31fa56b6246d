import writeXlsx, { type Cell, type CellObject } from 'write-excel-file/node';
import { harmless } from '../../wire/harmless.ts';
import { printable } from '../../wire/printable.ts';
import type { Sheet, SheetCell } from './sheet.ts';

/** Sheets as XLSX: numbers as numbers, words that nothing runs. */
export function renderXlsx(sheets: readonly Sheet[]): Promise<Buffer> {
  const written = sheets.map(({ name, widths, frozen, rows }) => ({
    sheet: name,
    columns: widths.map((width) => ({ width })),
    stickyRowsCount: frozen,
    stickyColumnsCount: 1,
    orientation: 'landscape' as const,
    data: rows.map((row) => row.map(cellOf)),
  }));
  return writeXlsx(written, { fontFamily: 'Times New Roman', fontSize: 12 }).toBuffer();
}

function cellOf(cell: SheetCell): Cell {
  if (cell === null) return null;
  if (cell.kind === 'number') {
    return {
      type: Number,
      value: cell.value,
      format: cell.digits === 0 ? '#,##0' : '#,##0.0',
      alignVertical: 'top',
    };
  }
  const { text, strong, wrap } = cell;
  const look: CellObject = { type: String, value: harmless(printable(text)), alignVertical: 'top' };
  if (wrap) look.wrap = true;
  if (!strong) return look;
  return { ...look, fontWeight: 'bold', wrap: true, backgroundColor: '#E3F1F0', bottomBorderStyle: 'thin' };
}
