import writeXlsx from 'write-excel-file/node';
import { storeZip } from '../../src/imports/web/read/store-zip.ts';

/** What a cell of a test's sheet holds. */
export type TestCell = string | number | Date | null;

/** An XLSX with one sheet, as office programs write it; days get a format of days. */
export async function testXlsx(rows: readonly (readonly TestCell[])[]): Promise<Buffer> {
  const data = rows.map((row) =>
    row.map((value) => {
      if (value === null) return null;
      if (value instanceof Date) return { type: Date, value, format: 'dd/mm/yyyy' } as const;
      return typeof value === 'number'
        ? ({ type: Number, value } as const)
        : ({ type: String, value } as const);
    }),
  );
  return writeXlsx([{ sheet: 'Danh sách', data }]).toBuffer();
}

/** Bytes as a browser holds a file of that name. */
export function testFile(name: string, bytes: BlobPart): File {
  return new File([bytes], name);
}

const RELATIONS = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';

/** The parts of a workbook with one sheet of these rows, in XML, for what no office program writes. */
export function rawParts(rows: string): Record<string, string> {
  return {
    'xl/workbook.xml': '<workbook><sheets><sheet name="A" sheetId="1" r:id="rId1"/></sheets></workbook>',
    'xl/_rels/workbook.xml.rels': `<Relationships><Relationship Id="rId1" Type="${RELATIONS}/worksheet" Target="worksheets/sheet1.xml"/><Relationship Id="rId2" Type="${RELATIONS}/worksheet" Target="worksheets/sheet2.xml"/><Relationship Id="rId3" Type="${RELATIONS}/sharedStrings" Target="sharedStrings.xml"/><Relationship Id="rId4" Type="${RELATIONS}/styles" Target="styles.xml"/></Relationships>`,
    'xl/worksheets/sheet1.xml': `<worksheet><sheetData>${rows}</sheetData></worksheet>`,
  };
}

/** Parts as the XLSX that they make. */
export function rawXlsx(parts: Readonly<Record<string, string>>): Blob {
  const encoder = new TextEncoder();
  return storeZip(new Map(Object.entries(parts).map(([name, text]) => [name, encoder.encode(text)])));
}
