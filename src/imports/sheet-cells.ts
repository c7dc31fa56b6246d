import { printable } from '../wire/printable.ts';

/** What stands in a cell: words, a number, yes or no, a day or an hour as spreadsheets keep them (UTC), or nothing. */
export type Cell = string | number | boolean | Date | null;

/** A sheet as it was read; its first row is row 1 of the spreadsheet. */
export interface SheetCells {
  readonly rows: readonly (readonly Cell[])[];
  /** References of the cells whose content a formula makes, as `B7`. */
  readonly formulas: readonly string[];
  /** Ranges that are merged to one cell, as `A1:F1`. */
  readonly merged: readonly string[];
}

/** A sheet of a file, and what else is there. */
export interface SheetFile extends SheetCells {
  /** Empty for a CSV, which has one sheet without a name. */
  readonly sheetName: string;
  /** Names of the sheets that were not read. */
  readonly otherSheets: readonly string[];
}

/** The letters of a column, counted from 0, as spreadsheets write them: A, B … Z, AA. */
export function columnLetters(index: number): string {
  const before = Math.floor(index / 26);
  return (before > 0 ? columnLetters(before - 1) : '') + String.fromCharCode(65 + (index % 26));
}

/** Row (from 1) and column (from 0) of a reference like `B7`; undefined for what is none. */
export function parseReference(reference: string): { row: number; column: number } | undefined {
  const [, letters = '', row = ''] = /^\$?([A-Z]{1,3})\$?([1-9]\d{0,6})$/.exec(reference.trim()) ?? [];
  if (letters === '') return undefined;
  const column = [...letters].reduce((sum, letter) => sum * 26 + letter.charCodeAt(0) - 64, 0) - 1;
  return { row: Number(row), column };
}

/** Whether there is nothing in a cell to be seen. */
export function isEmpty(cell: Cell | undefined): boolean {
  return cell === null || cell === undefined || (typeof cell === 'string' && printable(cell).trim() === '');
}
