import fc from 'fast-check';
import Papa from 'papaparse';
import { describe, expect, it } from 'vitest';
import { testFile } from '../../../../tests/kit/test-sheets.ts';
import { toCsv } from '../../../wire/csv.ts';
import { FileFault } from '../../file-fault.ts';
import { HOUSE_COLUMNS } from '../../house-columns.ts';
import { MOST_ROWS, MOST_SHEET_ROWS } from '../../limits.ts';
import { readRows } from '../../read-rows.ts';
import { readCsv } from './read-csv.ts';
import { readFile } from './read-file.ts';

const HEADINGS = ['Địa chỉ', 'Phòng', 'Số chỗ'];
const bytesOf = (text: string) => new TextEncoder().encode(text);
const utf16 = (text: string, mark = '\uFEFF') =>
  new Uint8Array(Uint16Array.from(mark + text, (_, index) => (mark + text).charCodeAt(index)).buffer);
const rowsIn = (text: string) => readRows(HOUSE_COLUMNS, readCsv(text, HOUSE_COLUMNS)).rows;

describe('a CSV', () => {
  const rows = [HEADINGS, ['Số 12, ngõ 5, phố 5', '101', '3']];

  it.each([
    ['with a mark', bytesOf(toCsv(rows))],
    ['without a mark', bytesOf(toCsv(rows).slice(1))],
    ['parted by semicolons', bytesOf('Địa chỉ;Phòng;Số chỗ\nSố 12, ngõ 5, phố 5;101;3')],
    [
      'parted by tabulators, as Excel saves Unicode text',
      utf16('Địa chỉ\tPhòng\tSố chỗ\r\nSố 12, ngõ 5, phố 5\t101\t3'),
    ],
  ])('is read %s', async (_, bytes) => {
    const read = await readFile(testFile('a.csv', bytes), HOUSE_COLUMNS);
    expect(read.rows.slice(0, 2)).toEqual(rows);
  });

  it('comes back as it was written, whatever parts its cells', () => {
    const cell = fc.string({ unit: fc.constantFrom(...'Số 1,;\t"\n\'ỹ') });
    const lists = fc.array(fc.array(cell, { minLength: 3, maxLength: 3 }), { maxLength: 8 });
    fc.assert(
      fc.property(lists, fc.constantFrom(',', ';', '\t'), (list, delimiter) => {
        const text = Papa.unparse([HEADINGS, ...list], { delimiter });
        const read = readCsv(text, HOUSE_COLUMNS).rows;
        const written = list.map((row) => row.map((each) => (each === '' ? null : each)));
        expect(read).toEqual([HEADINGS, ...written]);
      }),
    );
  });

  it('loses no row, however many blank lines are between them', () => {
    const blanks = fc.array(fc.nat({ max: 3 }), { minLength: 1, maxLength: 40 });
    fc.assert(
      fc.property(blanks, (gaps) => {
        const lines = gaps.map((gap, index) => `${'\n'.repeat(gap)}Số ${index};${index};2`);
        expect(rowsIn(`Địa chỉ;Phòng;Số chỗ\n${lines.join('\n')}`)).toHaveLength(gaps.length);
      }),
    );
    const lines = Array.from(
      { length: 4000 },
      (_, index) => `Số ${index},${index},2${index % 2 ? '\n' : ''}`,
    );
    expect(rowsIn(`${HEADINGS.join(',')}\n${lines.join('\n')}`)).toHaveLength(4000);
  });

  it.each([
    ['rows', 'Số 1,1,2\n'.repeat(MOST_ROWS + 1)],
    ['blank lines', `${'\n'.repeat(MOST_SHEET_ROWS)}Số 1,1,2\n`],
  ])('is refused for too many %s', (_, text) => {
    expect(() => rowsIn(`${HEADINGS.join(',')}\n${text}`)).toThrow(new FileFault('too_many_rows'));
  });

  it('is refused at a quote that nobody closed, for it would swallow the rows below', () => {
    const text = `${HEADINGS.join(',')}\nSố 1,1,2\n"Số 2,1,2\nSố 3,1,2\n`;
    expect(() => rowsIn(text)).toThrow(expect.objectContaining({ code: 'open_quotes', about: ['3'] }));
  });
});
