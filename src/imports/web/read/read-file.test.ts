import { deflateRawSync } from 'node:zlib';
import { describe, expect, it } from 'vitest';
import { openZip as unzip } from '../../../../tests/documents/open-zip.ts';
import { testFile, testXlsx } from '../../../../tests/kit/test-sheets.ts';
import { toCsv } from '../../../wire/csv.ts';
import { FileFault, type FileFaultCode } from '../../file-fault.ts';
import { MOST_BYTES, MOST_SHEET_ROWS } from '../../limits.ts';
import { openZip } from './open-zip.ts';
import { readFile } from './read-file.ts';
import { storeZip } from './store-zip.ts';

const faultOf = async (name: string, bytes: BlobPart): Promise<FileFaultCode | 'none'> => {
  try {
    await readFile(testFile(name, bytes));
    return 'none';
  } catch (error) {
    if (error instanceof FileFault) return error.code;
    throw error;
  }
};
const bytesOf = (text: string) => new TextEncoder().encode(text);
const utf16 = (text: string) => {
  const units = Uint16Array.from(`\uFEFF${text}`, (_, index) => `\uFEFF${text}`.charCodeAt(index));
  return new Uint8Array(units.buffer);
};

/** A workbook with just this XML in its sheet. */
async function workbook(sheet: string): Promise<Blob> {
  const main = 'http://schemas.openxmlformats.org/spreadsheetml/2006/main';
  const parts = {
    'xl/workbook.xml': `<workbook xmlns:r="r"><sheets><sheet name="A" sheetId="1" r:id="rId1"/></sheets></workbook>`,
    'xl/_rels/workbook.xml.rels': `<Relationships><Relationship Id="rId1" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/worksheet" Target="worksheets/sheet1.xml"/></Relationships>`,
    'xl/worksheets/sheet1.xml': `<worksheet xmlns="${main}"><sheetData>${sheet}</sheetData></worksheet>`,
  };
  return storeZip(new Map(Object.entries(parts).map(([name, text]) => [name, bytesOf(text)])));
}

describe('an XLSX', () => {
  it('gives its cells in their rows, days as days', async () => {
    const day = new Date('2026-01-05T00:00:00Z');
    const file = await testXlsx([
      ['Nơi gắn', 'Số'],
      [null, null],
      ['Phố Lê Lai', 1234.5],
      [day, null],
    ]);
    const { rows, formulas, merged } = await readFile(testFile('a.XLSX', new Uint8Array(file)));
    expect(rows[0]).toEqual(['Nơi gắn', 'Số']);
    expect(rows[2]).toEqual(['Phố Lê Lai', 1234.5]);
    expect(rows[3]?.[0]).toEqual(day);
    expect({ formulas, merged }).toEqual({ formulas: [], merged: [] });
  });

  it('names the cells that formulas make and the ranges that are merged', async () => {
    const sheet = `<row r="1"><c r="A1" t="str"><v>x</v></c></row><row r="2"><c r="B2" s="1"><f>1+1</f><v>2</v></c><c r="C2"><f t="shared" si="0"/><v>3</v></c></row>`;
    const file = await workbook(
      `${sheet}</sheetData><mergeCells count="1"><mergeCell ref="A1:C1"/></mergeCells><sheetData>`,
    );
    const { formulas, merged } = await readFile(testFile('a.xlsx', file));
    expect({ formulas, merged }).toEqual({ formulas: ['B2', 'C2'], merged: ['A1:C1'] });
  });

  it('says of too many rows before it reads their cells', async () => {
    const rows = '<row/>'.repeat(MOST_SHEET_ROWS + 1);
    expect(await faultOf('a.xlsx', await workbook(rows))).toBe('too_many_rows');
  });

  it('stops unpacking at the limit, whatever size the file names', async () => {
    const packed = deflateRawSync(Buffer.alloc(80 * 1024 * 1024, ' '));
    const stored = new Uint8Array(
      await storeZip(new Map([['xl/workbook.xml', new Uint8Array(packed)]])).arrayBuffer(),
    );
    const view = new DataView(stored.buffer);
    // the entry in the directory says that it is deflated, and 10 bytes long when unpacked
    const entry = view.getUint32(stored.length - 6, true);
    view.setUint16(entry + 10, 8, true);
    view.setUint32(entry + 24, 10, true);
    await expect(openZip(stored, () => true)).rejects.toMatchObject({ code: 'unpacks_too_big' });
    expect(stored.length).toBeLessThan(MOST_BYTES);
  });

  it('stores what office programs can open', async () => {
    const zip = Buffer.from(await (await workbook('<row r="1"/>')).arrayBuffer());
    expect(unzip(zip).get('xl/worksheets/sheet1.xml')).toContain('<row r="1"/>');
  });
});

describe('a CSV', () => {
  const rows = [
    ['Nơi gắn', 'Chủ camera'],
    ['Ngõ 3, phố 5', 'Đỗ Thị "Thử"'],
  ];
  const lines = 'Nơi gắn\tTầm\r\nNgõ 3\t40\r\n';

  it.each([
    ['with a mark', bytesOf(toCsv(rows))],
    ['without a mark', bytesOf(toCsv(rows).slice(1))],
    ['parted by semicolons', bytesOf('Nơi gắn;Chủ camera\n"Ngõ 3, phố 5";"Đỗ Thị ""Thử"""')],
  ])('is read %s', async (_, bytes) => {
    const read = await readFile(testFile('a.csv', bytes));
    expect(read.rows.slice(0, 2)).toEqual(rows);
  });

  it('is read as Excel saves Unicode text', async () => {
    const read = await readFile(testFile('a.txt', utf16(lines)));
    expect(read.rows.slice(0, 2)).toEqual([
      ['Nơi gắn', 'Tầm'],
      ['Ngõ 3', '40'],
    ]);
  });
});

describe('a file that is refused', () => {
  it.each<[FileFaultCode, string, BlobPart]>([
    ['empty', 'a.csv', ''],
    ['unknown_type', 'a.pdf', '%PDF-1.7'],
    ['not_as_said', 'a.xlsx', 'Nơi gắn,Tầm'],
    ['not_as_said', 'a.csv', Uint8Array.of(0x50, 0x4b, 3, 4)],
    ['not_as_said', 'a.csv', Uint8Array.of(65, 0, 1, 2)],
    ['damaged', 'a.xlsx', Uint8Array.of(0x50, 0x4b, 3, 4, 9, 9)],
    ['old_excel', 'a.xls', Uint8Array.of(0xd0, 0xcf, 0x11, 0xe0)],
    // an encrypted workbook is such a file too
    ['old_excel', 'a.xlsx', Uint8Array.of(0xd0, 0xcf, 0x11, 0xe0)],
    // "Nơi gắn" in Windows-1258
    ['wrong_encoding', 'a.csv', Uint8Array.of(0x4e, 0xf5, 0x69, 0x20, 0x67, 0xe3, 0xec, 0x6e)],
    // TCVN3, saved as UTF-8 by a program that knows nothing of its font
    ['old_font', 'a.csv', 'N¬i g¾n,Chñ camera\nNgâ 3 phè Lª Lîi,NguyÔn V¨n ThÞnh'],
    ['too_many_columns', 'a.csv', 'a,'.repeat(61)],
  ])('%s: %s', async (code, name, bytes) => expect(await faultOf(name, bytes)).toBe(code));

  it('is too big before a byte of it is read', async () => {
    expect(await faultOf('a.csv', new Uint8Array(MOST_BYTES + 1))).toBe('too_big');
  });

  it('is a zip that holds no workbook', async () => {
    const zip = storeZip(new Map([['xl/other.xml', bytesOf('<x/>')]]));
    expect(await faultOf('a.xlsx', zip)).toBe('not_as_said');
  });
});
