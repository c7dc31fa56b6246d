import type { Column } from '../../column.ts';
import { FileFault } from '../../file-fault.ts';
import { MOST_BYTES, MOST_COLUMNS } from '../../limits.ts';
import type { SheetFile } from '../../sheet-cells.ts';
import { decodeText, refuseOldFont } from './decode-text.ts';
import { readCsv } from './read-csv.ts';
import { readXlsx } from './read-xlsx.ts';

/** First bytes of a zip, which an XLSX is, and of the binary files of Excel before 2007 and of encrypted ones. */
const ZIP = [0x50, 0x4b, 0x03, 0x04];
const COMPOUND = [0xd0, 0xcf, 0x11, 0xe0];
/** What some programs save as a table for spreadsheets is a page or another document. */
const MARKUP = /^\s*<(?:[!?]|html|table|head|body)/i;
const TEXT_NAMES = /\.(?:csv|txt|tsv)$/i;

/**
 * Reads the cells of an XLSX or a CSV, which have to be what their names say; of a CSV the separator is the one under
 * which the columns are found. Runs nothing of it. Throws `FileFault`
 * for a file that is refused as a whole.
 */
export async function readFile(
  file: Blob & { readonly name: string },
  columns: readonly Column[],
): Promise<SheetFile> {
  if (file.size === 0) throw new FileFault('empty');
  if (file.size > MOST_BYTES) throw new FileFault('too_big');
  const bytes = new Uint8Array(await file.arrayBuffer());
  const cells = await read(file.name, bytes, columns);
  const widest = cells.rows.reduce((most, { length }) => Math.max(most, length), 0);
  if (widest > MOST_COLUMNS) throw new FileFault('too_many_columns', [String(widest)]);
  refuseOldFont(cells.rows.flatMap((row) => row.filter((cell) => typeof cell === 'string')).join('\n'));
  return cells;
}

async function read(
  name: string,
  bytes: Uint8Array<ArrayBuffer>,
  columns: readonly Column[],
): Promise<SheetFile> {
  const begins = (mark: readonly number[]) => mark.every((byte, index) => bytes[index] === byte);
  if (begins(COMPOUND) || /\.xls$/i.test(name)) throw new FileFault('old_excel');
  if (/\.xlsx$/i.test(name)) {
    if (!begins(ZIP)) throw new FileFault('not_as_said');
    return readXlsx(bytes);
  }
  if (!TEXT_NAMES.test(name)) throw new FileFault('unknown_type');
  if (begins(ZIP)) throw new FileFault('not_as_said');
  const text = decodeText(bytes);
  if (MARKUP.test(text)) throw new FileFault('not_as_said');
  return { ...readCsv(text, columns), sheetName: '', otherSheets: [] };
}
