import { deflateRawSync } from 'node:zlib';
import { describe, expect, it } from 'vitest';
import { rawParts, rawXlsx, testFile } from '../../../../tests/kit/test-sheets.ts';
import { CAMERA_COLUMNS } from '../../camera-columns.ts';
import { FileFault, type FileFaultCode } from '../../file-fault.ts';
import { MOST_BYTES, MOST_SHEET_ROWS } from '../../limits.ts';
import { openZip } from './open-zip.ts';
import { readFile } from './read-file.ts';
import { storeZip } from './store-zip.ts';

const faultOf = async (name: string, bytes: BlobPart): Promise<FileFaultCode | 'none'> => {
  try {
    await readFile(testFile(name, bytes), CAMERA_COLUMNS);
    return 'none';
  } catch (error) {
    if (error instanceof FileFault) return error.code;
    throw error;
  }
};
const bytesOf = (text: string) => new TextEncoder().encode(text);
const COMPOUND = Uint8Array.of(0xd0, 0xcf, 0x11, 0xe0);
const ENTITIES = '<!DOCTYPE x [<!ENTITY a "aaaaaaaaaa"><!ENTITY b "&a;&a;&a;&a;">]>';

/** A zip whose one part says that it is ten bytes long when unpacked. */
async function bomb(size: number): Promise<Uint8Array<ArrayBuffer>> {
  const packed = new Uint8Array(deflateRawSync(Buffer.alloc(size, ' ')));
  const stored = new Uint8Array(await storeZip(new Map([['xl/workbook.xml', packed]])).arrayBuffer());
  const view = new DataView(stored.buffer);
  const entry = view.getUint32(stored.length - 6, true);
  view.setUint16(entry + 10, 8, true);
  view.setUint32(entry + 24, 10, true);
  return stored;
}

describe('a file that is refused', () => {
  it.each<[FileFaultCode, string, BlobPart]>([
    ['empty', 'a.csv', ''],
    ['unknown_type', 'a.pdf', '%PDF-1.7'],
    ['not_as_said', 'a.xlsx', 'Nơi gắn,Tầm'],
    ['not_as_said', 'a.csv', Uint8Array.of(0x50, 0x4b, 3, 4)],
    ['not_as_said', 'a.csv', Uint8Array.of(65, 0, 1, 2)],
    // what some programs call a table for Excel
    ['not_as_said', 'a.xlsx', '<html><table><tr><td>Nơi gắn</td></tr></table></html>'],
    ['not_as_said', 'a.csv', '\uFEFF <table><tr><td>Nơi gắn</td></tr></table>'],
    ['old_excel', 'a.xls', '<html><table><tr><td>Nơi gắn</td></tr></table></html>'],
    ['damaged', 'a.xlsx', Uint8Array.of(0x50, 0x4b, 3, 4, 9, 9)],
    ['old_excel', 'a.xls', COMPOUND],
    // a workbook that was renamed, or that is encrypted
    ['old_excel', 'a.xlsx', COMPOUND],
    ['old_excel', 'a.csv', COMPOUND],
    // "Nơi gắn" in Windows-1258, and in UTF-16 without its mark, either byte first
    ['wrong_encoding', 'a.csv', Uint8Array.of(0x4e, 0xf5, 0x69, 0x20, 0x67, 0xe3, 0xec, 0x6e)],
    ['wrong_encoding', 'a.csv', new Uint8Array(Buffer.from('Nơi gắn,Tầm', 'utf16le'))],
    ['wrong_encoding', 'a.csv', new Uint8Array(Buffer.from('Nơi gắn,Tầm', 'utf16le').swap16())],
    // half a character
    ['wrong_encoding', 'a.csv', Uint8Array.of(0xff, 0xfe, 0x00, 0xd8, 0x41, 0x00)],
    // TCVN3, saved as UTF-8 by a program that knows nothing of its font
    ['old_font', 'a.csv', 'N¬i g¾n,Chñ camera\nNgâ 3 phè Lª Lîi,NguyÔn V¨n ThÞnh'],
    ['too_many_columns', 'a.csv', 'a,'.repeat(61)],
  ])('%s: %s', async (code, name, bytes) => expect(await faultOf(name, bytes)).toBe(code));

  it.each<[string, FileFaultCode, string]>([
    ['200,000 rows', 'too_many_rows', '<row><c><v>1</v></c></row>'.repeat(200_000)],
    ['a cell in row 200,000', 'too_many_rows', '<row r="200000"><c r="A200000"><v>1</v></c></row>'],
    ['empty rows', 'too_many_rows', '<row/>'.repeat(MOST_SHEET_ROWS + 1)],
    ['a cell in column CA', 'too_many_columns', '<row r="1"><c r="CA1"><v>1</v></c></row>'],
    ['rows in no order', 'damaged', '<row r="2"/><row r="1"/>'],
    ['two cells in one place', 'damaged', '<row r="1"><c r="A1"><v>1</v></c><c r="A1"><v>2</v></c></row>'],
    ['an entity of nobody', 'damaged', '<row><c t="str"><v>&a;</v></c></row>'],
    ['a letter that there is not', 'damaged', '<row><c t="str"><v>&#x110000;</v></c></row>'],
    ['a word that is nowhere', 'damaged', '<row><c t="s"><v>7</v></c></row>'],
    ['tags without an end', 'damaged', '<c '.repeat(3_000_000)],
    ['a tag of blanks', 'damaged', `<c${' '.repeat(8_000_000)}`],
    ['a comment without an end', 'damaged', '<!--'.repeat(2_000_000)],
  ])('an XLSX with %s: %s', async (_, code, rows) => {
    expect(await faultOf('a.xlsx', rawXlsx(rawParts(rows)))).toBe(code);
  });

  it('an XLSX that declares entities', async () => {
    const parts = rawParts('<row><c t="str"><v>&b;</v></c></row>');
    for (const name of Object.keys(parts)) {
      const over = { ...parts, [name]: ENTITIES + parts[name] };
      expect(await faultOf('a.xlsx', rawXlsx(over)), name).toBe('damaged');
    }
  });

  it('is too big before a byte of it is read', async () => {
    expect(await faultOf('a.csv', new Uint8Array(MOST_BYTES + 1))).toBe('too_big');
  });

  it('unpacks to too much, whatever size it names', async () => {
    const zip = await bomb(80 * 1024 * 1024);
    expect(zip.length).toBeLessThan(MOST_BYTES);
    expect(await faultOf('a.xlsx', zip)).toBe('unpacks_too_big');
  });

  it('is a zip that holds no workbook, or one in another zip', async () => {
    expect(await faultOf('a.xlsx', rawXlsx({ 'xl/other.xml': '<x/>' }))).toBe('not_as_said');
    const inner = new Uint8Array(await rawXlsx(rawParts('<row/>')).arrayBuffer());
    expect(await faultOf('a.xlsx', storeZip(new Map([['a.xlsx', inner]])))).toBe('not_as_said');
  });

  it('has two parts of one name', async () => {
    const zip = new Uint8Array(
      await rawXlsx({ 'xl/workbook.xml': '<a/>', 'xl/workbook.xmm': '<b/>' }).arrayBuffer(),
    );
    const twice = Buffer.from(zip).toString('latin1').replaceAll('xl/workbook.xmm', 'xl/workbook.xml');
    const bytes = new Uint8Array(Buffer.from(twice, 'latin1'));
    await expect(openZip(bytes, () => true)).rejects.toMatchObject({ code: 'damaged' });
  });

  it('is no text of columns', async () => {
    expect(await faultOf('a.csv', bytesOf('Nơi gắn,Tầm\n1,2'))).toBe('none');
  });
});
