import fc from 'fast-check';
import readOtherwise from 'read-excel-file/node';
import { describe, expect, it } from 'vitest';
import { openZip as unzip } from '../../../../tests/documents/open-zip.ts';
import { rawParts, rawXlsx, type TestCell, testFile, testXlsx } from '../../../../tests/kit/test-sheets.ts';
import { CAMERA_COLUMNS } from '../../camera-columns.ts';
import { isEmpty, type SheetFile } from '../../sheet-cells.ts';
import { readFile } from './read-file.ts';

const read = (file: BlobPart) => readFile(testFile('a.xlsx', file), CAMERA_COLUMNS);
const readRaw = (rows: string, over: Readonly<Record<string, string>> = {}) =>
  read(rawXlsx({ ...rawParts(rows), ...over }));
const cellsOf = ({ rows }: SheetFile) =>
  rows.map((row) => row.slice(0, row.findLastIndex((cell) => !isEmpty(cell)) + 1));
/** Rows as two readers may agree on them: without what is empty at an end. */
const plain = (rows: readonly (readonly unknown[])[]) =>
  rows.map((row) => {
    const said = row.map((cell) => (cell instanceof Date ? cell.toISOString() : String(cell ?? '').trim()));
    return said.slice(0, said.findLastIndex((each) => each !== '') + 1);
  });

describe('the cells of an XLSX', () => {
  it('come in their rows, days as days', async () => {
    const day = new Date('2026-01-05T00:00:00Z');
    const file = await testXlsx([
      ['Nơi gắn', 'Số'],
      [null, null],
      ['Phố Lê Lai', 1234.5],
      [day, null],
    ]);
    const sheet = await read(new Uint8Array(file));
    expect(cellsOf(sheet)).toEqual([['Nơi gắn', 'Số'], [], ['Phố Lê Lai', 1234.5], [day]]);
    expect(sheet).toMatchObject({ formulas: [], merged: [], sheetName: 'Danh sách', otherSheets: [] });
  });

  it('are those that were written, as another reader finds them too', async () => {
    const day = fc
      .date({ min: new Date('1990-01-01'), max: new Date('2099-12-31'), noInvalidDate: true })
      .map((date) => new Date(date.toISOString().slice(0, 10)));
    const words = fc.string({ unit: fc.constantFrom(...'Nguyễn Thị Ư_x0041_&<>"\''), minLength: 1 });
    const cell = fc.oneof(fc.constant(null), words, fc.integer(), day);
    const sheets = fc.array(fc.array(cell, { maxLength: 4 }), { minLength: 1, maxLength: 6 });
    await fc.assert(
      fc.asyncProperty(sheets, async (rows: TestCell[][]) => {
        const file = await testXlsx([['đầu'], ...rows, ['cuối']]);
        const found = cellsOf(await read(new Uint8Array(file)));
        const [other] = await readOtherwise(file);
        expect(plain(found)).toEqual(plain(other?.data ?? []));
        expect(found).toHaveLength(rows.length + 2);
      }),
      { numRuns: 40 },
    );
  });

  it('are put together of runs, and hold what is hidden from another reader', async () => {
    const strings =
      '<sst><si><r><t>Lò </t></r><r><t>Thị</t></r><rPh sb="0"><t>x</t></rPh></si><si><t>a<!-- b -->c</t></si></sst>';
    const rows =
      '<row><c t="s"><v>0</v></c><c t="s"><v>1</v></c><c t="inlineStr"><is><t><![CDATA[A & B]]></t></is></c><c t="e"><v>#N/A</v></c><c t="b"><v>1</v></c><c t="str"><v>a_x0041_&#7855;&amp;</v></c></row>';
    const sheet = await readRaw(rows, { 'xl/sharedStrings.xml': strings });
    expect(sheet.rows).toEqual([['Lò Thị', 'ac', 'A & B', '#N/A', true, 'aAắ&']]);
  });

  it('are days and hours where their format says so, whatever it is', async () => {
    const styles = `<styleSheet><numFmts><numFmt numFmtId="164" formatCode="[$-42A]dd/mm;@"/><numFmt numFmtId="165" formatCode="[Red]0.0&quot; mỗi ngày&quot;\\d"/><numFmt numFmtId="166" formatCode="[h]:mm"/></numFmts><cellStyleXfs><xf numFmtId="14"/></cellStyleXfs><cellXfs><xf numFmtId="0"/><xf numFmtId="14"/><xf numFmtId="164"/><xf numFmtId="165"/><xf numFmtId="166"/></cellXfs></styleSheet>`;
    const cell = (style: number, number: number) => `<c s="${style}"><v>${number}</v></c>`;
    const rows = `<row>${[0, 1, 2, 3].map((style) => cell(style, 46_027)).join('')}${cell(4, 0.958333333)}</row>`;
    const day = new Date('2026-01-05T00:00:00Z');
    const hour = new Date('1899-12-30T23:00:00Z');
    expect((await readRaw(rows, { 'xl/styles.xml': styles })).rows).toEqual([
      [46_027, day, day, 46_027, hour],
    ]);
    const workbook =
      '<workbook><workbookPr date1904="1"/><sheets><sheet name="A" r:id="rId1"/></sheets></workbook>';
    const old = await readRaw(`<row>${cell(1, 46_027 - 1462)}${cell(4, 0.958333333)}</row>`, {
      'xl/styles.xml': styles,
      'xl/workbook.xml': workbook,
    });
    expect(old.rows).toEqual([[day, hour]]);
  });
});

describe('the formulas of an XLSX', () => {
  it.each([
    ['in its own cell', '<row r="2"><c r="B2" s="1"><f>1+1</f><v>2</v></c></row>', ['B2']],
    ['behind its value', '<row r="2"><c r="B2"><v>2</v><f>1+1</f></c></row>', ['B2']],
    ['without a value', '<row r="2"><c r="B2"><f>1+1</f></c></row>', ['B2']],
    [
      'that others share',
      '<row r="2"><c r="C2"><f t="shared" ref="C2:C3" si="0">A2</f><v>3</v></c></row><row r="3"><c r="C3"><f t="shared" si="0"/><v>3</v></c></row>',
      ['C2', 'C3'],
    ],
    [
      'that fills a range',
      '<row r="2"><c r="B2" t="str"><f t="array" ref="B2:C3">_xlfn.SORT(A2:A3)</f><v>a</v></c><c r="C2"><v>1</v></c><c r="D2"><v>1</v></c></row><row r="3"><c r="B3" t="str"><v>b</v></c><c r="C3"><v>2</v></c></row><row r="4"><c r="B4"><v>4</v></c></row>',
      ['B2', 'C2', 'B3', 'C3'],
    ],
    [
      'of a table of data',
      '<row r="2"><c r="B2"><f t="dataTable" ref="B2:B3" r1="A1"/><v>1</v></c></row><row r="3"><c r="B3"><v>2</v></c></row>',
      ['B2', 'B3'],
    ],
  ])('are known %s', async (_, rows, formulas) => {
    expect((await readRaw(rows)).formulas).toEqual(formulas);
  });

  it('beside ranges that are merged', async () => {
    const parts = rawParts('<row><c t="str"><v>x</v></c></row>');
    const [name, sheet = ''] = ['xl/worksheets/sheet1.xml', parts['xl/worksheets/sheet1.xml']];
    const over = sheet.replace(
      '</sheetData>',
      '</sheetData><mergeCells><mergeCell ref="A1:C1"/></mergeCells>',
    );
    expect((await read(rawXlsx({ ...parts, [name]: over }))).merged).toEqual(['A1:C1']);
  });
});

describe('the sheet of an XLSX that is read', () => {
  const second = '<worksheet><sheetData><row><c><v>2</v></c></row></sheetData></worksheet>';
  const sheets = (said: string) => ({
    'xl/workbook.xml': `<workbook><sheets>${said}</sheets></workbook>`,
    'xl/worksheets/sheet2.xml': second,
  });

  it('is the first one that is seen, and the others are named', async () => {
    const said =
      '<sheet name="Ẩn" state="hidden" r:id="rId1"/><sheet name="Tổ 1" r:id="rId2"/><sheet name="Tổ 2" r:id="rId1"/>';
    expect(await readRaw('<row><c><v>1</v></c></row>', sheets(said))).toMatchObject({
      rows: [[2]],
      sheetName: 'Tổ 1',
      otherSheets: ['Tổ 2'],
    });
  });

  it('is not one in a comment', async () => {
    const said = '<!-- <sheet name="A" r:id="rId1"/> --><sheet name="B" r:id="rId2"/>';
    expect(await readRaw('<row><c><f>1</f><v>1</v></c></row>', sheets(said))).toMatchObject({
      rows: [[2]],
      formulas: [],
    });
  });
});

it('is stored so that office programs can open it', async () => {
  const zip = Buffer.from(await rawXlsx(rawParts('<row r="1"/>')).arrayBuffer());
  expect(unzip(zip).get('xl/worksheets/sheet1.xml')).toContain('<row r="1"/>');
});
