import { harmless } from '../../wire/harmless.ts';
import { printable } from '../../wire/printable.ts';
import { columnLetters } from '../sheet-cells.ts';
import { storeZip } from './read/store-zip.ts';

/** A sheet of words: its first row are headings, which stay in sight. */
export interface WrittenSheet {
  readonly name: string;
  /** In characters. */
  readonly widths: readonly number[];
  readonly rows: readonly (readonly string[])[];
}

const MAIN = 'http://schemas.openxmlformats.org/spreadsheetml/2006/main';
const OFFICE = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';
const PACKAGE = 'http://schemas.openxmlformats.org/package/2006';
const TYPES = 'application/vnd.openxmlformats-officedocument.spreadsheetml';
const HEAD = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>';
/** Places among the formats of `STYLES`. */
const [WORDS, HEADING] = [1, 2];
/** What would be read as a letter that XML cannot write (ECMA-376, 22.9.2.19), where somebody wrote just that. */
const ESCAPES = /_(?=x[0-9a-f]{4}_)/gi;
/** Every cell is text (format 49), so that a telephone number keeps its 0 and a day stays as it was typed. */
const STYLES = `<styleSheet xmlns="${MAIN}"><fonts count="2"><font><sz val="11"/><name val="Calibri"/></font><font><b/><sz val="11"/><name val="Calibri"/></font></fonts><fills count="3"><fill><patternFill patternType="none"/></fill><fill><patternFill patternType="gray125"/></fill><fill><patternFill patternType="solid"><fgColor rgb="FFE3F1F0"/></patternFill></fill></fills><borders count="1"><border/></borders><cellStyleXfs count="1"><xf/></cellStyleXfs><cellXfs count="3"><xf/><xf numFmtId="49" applyNumberFormat="1" applyAlignment="1"><alignment vertical="top" wrapText="1"/></xf><xf numFmtId="49" fontId="1" fillId="2" applyNumberFormat="1" applyFont="1" applyFill="1" applyAlignment="1"><alignment vertical="top" wrapText="1"/></xf></cellXfs></styleSheet>`;

/**
 * Sheets as XLSX, made in this browser: what stands in a file of names goes nowhere else. The library that the server
 * uses packs in workers that the policy of these pages refuses.
 */
export function writeSheets(sheets: readonly WrittenSheet[]): Blob {
  const named = sheets.map((sheet, index) => ({ ...sheet, id: index + 1 }));
  const overrides = named.map(
    ({ id }) => `<Override PartName="/xl/worksheets/sheet${id}.xml" ContentType="${TYPES}.worksheet+xml"/>`,
  );
  const relations = named.map(
    ({ id }) => `<Relationship Id="rId${id}" Type="${OFFICE}/worksheet" Target="worksheets/sheet${id}.xml"/>`,
  );
  const listed = named.map(
    ({ id, name }) => `<sheet name="${escaped(name)}" sheetId="${id}" r:id="rId${id}"/>`,
  );
  const parts: Readonly<Record<string, string>> = {
    '[Content_Types].xml': `<Types xmlns="${PACKAGE}/content-types"><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/><Default Extension="xml" ContentType="application/xml"/><Override PartName="/xl/workbook.xml" ContentType="${TYPES}.sheet.main+xml"/><Override PartName="/xl/styles.xml" ContentType="${TYPES}.styles+xml"/>${overrides.join('')}</Types>`,
    '_rels/.rels': `<Relationships xmlns="${PACKAGE}/relationships"><Relationship Id="rId1" Type="${OFFICE}/officeDocument" Target="xl/workbook.xml"/></Relationships>`,
    'xl/workbook.xml': `<workbook xmlns="${MAIN}" xmlns:r="${OFFICE}"><sheets>${listed.join('')}</sheets></workbook>`,
    'xl/_rels/workbook.xml.rels': `<Relationships xmlns="${PACKAGE}/relationships">${relations.join('')}<Relationship Id="rId${named.length + 1}" Type="${OFFICE}/styles" Target="styles.xml"/></Relationships>`,
    'xl/styles.xml': STYLES,
    ...Object.fromEntries(named.map((sheet) => [`xl/worksheets/sheet${sheet.id}.xml`, sheetXml(sheet)])),
  };
  const encoder = new TextEncoder();
  const zip = storeZip(
    new Map(Object.entries(parts).map(([name, xml]) => [name, encoder.encode(HEAD + xml)])),
  );
  return new Blob([zip], { type: `${TYPES}.sheet` });
}

function sheetXml({ widths, rows }: WrittenSheet): string {
  const cols = widths.map(
    (width, index) =>
      `<col min="${index + 1}" max="${index + 1}" width="${width}" customWidth="1" style="${WORDS}"/>`,
  );
  const written = rows.map((row, index) => {
    const style = index === 0 ? HEADING : WORDS;
    const cells = row.map(
      (text, column) =>
        `<c r="${columnLetters(column)}${index + 1}" s="${style}" t="inlineStr"><is><t xml:space="preserve">${escaped(harmless(printable(text)))}</t></is></c>`,
    );
    return `<row r="${index + 1}">${cells.join('')}</row>`;
  });
  const frozen =
    '<sheetViews><sheetView workbookViewId="0"><pane ySplit="1" topLeftCell="A2" activePane="bottomLeft" state="frozen"/></sheetView></sheetViews>';
  return `<worksheet xmlns="${MAIN}">${frozen}<cols>${cols.join('')}</cols><sheetData>${written.join('')}</sheetData></worksheet>`;
}

function escaped(text: string): string {
  return text
    .replace(ESCAPES, '_x005F_')
    .replaceAll('&', '&amp;')
    .replaceAll('<', '&lt;')
    .replaceAll('>', '&gt;')
    .replaceAll('"', '&quot;');
}
