import { FileFault } from '../../file-fault.ts';
import type { SheetFile } from '../../sheet-cells.ts';
import { decodeText } from './decode-text.ts';
import { openZip } from './open-zip.ts';
import { readSheet } from './read-sheet.ts';
import { readStrings } from './read-strings.ts';
import { readStyles } from './read-styles.ts';
import { readWorkbook } from './read-workbook.ts';

const WORKBOOK = 'xl/workbook.xml';
const RELATIONS = 'xl/_rels/workbook.xml.rels';
const WANTED = /^xl\/(?!drawings\/|media\/|charts\/).*\.(?:xml|rels)$/;

/** The first sheet of an XLSX that its owner sees, and the names of the others. Runs nothing of it. Throws `FileFault`. */
export async function readXlsx(bytes: Uint8Array<ArrayBuffer>): Promise<SheetFile> {
  const parts = await openZip(bytes, (name) => WANTED.test(name));
  const [workbook, relations] = [textIn(parts, WORKBOOK), textIn(parts, RELATIONS)];
  if (workbook === undefined || relations === undefined) throw new FileFault('not_as_said');
  const { sheet, sheetName, otherSheets, strings, styles, from1904 } = readWorkbook(workbook, relations);
  const xml = textIn(parts, sheet);
  if (xml === undefined) throw new FileFault('damaged');
  const [shared, formats] = [strings, styles].map((name) => name && textIn(parts, name));
  const cells = readSheet(xml, {
    strings: shared ? readStrings(shared) : [],
    timely: formats ? readStyles(formats) : [],
    from1904,
  });
  return { ...cells, sheetName, otherSheets };
}

function textIn(parts: ReadonlyMap<string, Uint8Array>, name: string): string | undefined {
  const bytes = parts.get(name);
  if (bytes === undefined) return undefined;
  try {
    return decodeText(bytes);
  } catch {
    // in whatever it is written, it is not what office programs write
    throw new FileFault('damaged');
  }
}
