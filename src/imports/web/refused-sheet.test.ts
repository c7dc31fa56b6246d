import fc from 'fast-check';
import { expect, it } from 'vitest';
import { testFile } from '../../../tests/kit/test-sheets.ts';
import { CAMERA_COLUMNS } from '../camera-columns.ts';
import type { Column } from '../column.ts';
import { HOUSE_COLUMNS } from '../house-columns.ts';
import { refused } from '../judged.ts';
import { readRows } from '../read-rows.ts';
import { ROSTER_COLUMNS } from '../roster-columns.ts';
import type { Cell } from '../sheet-cells.ts';
import { readFile } from './read/read-file.ts';
import { refusedSheet } from './refused-sheet.ts';
import { writeSheets } from './write-sheet.ts';

const LETTERS = [
  '=',
  '+',
  '-',
  '@',
  "'",
  '"',
  '<',
  '&',
  ' ',
  '\n',
  '\u0001',
  '_x0041_',
  'ư',
  'A',
  '1',
  '.',
  ',',
];
const CELLS: fc.Arbitrary<Cell> = fc.oneof(
  fc.constant(null),
  fc.boolean(),
  fc.string({ unit: fc.constantFrom(...LETTERS) }),
  fc.double({ noNaN: true, min: -10, max: 10 }).map((number) => number || 0),
  fc.integer({ max: 10_000_000_000 }),
  fc.constantFrom<Cell>(23 / 24, '23h', '900000111', '0900 000 111', '45', '#N/A', 'Hộ gia đình', 'to vien'),
  fc.constantFrom<Cell>(new Date('2026-02-01'), new Date('1899-12-30T22:30:00Z'), '1-2', '01/02/2026'),
);

it.each<[string, readonly Column[]]>([
  ['cameras', CAMERA_COLUMNS],
  ['houses', HOUSE_COLUMNS],
  ['people', ROSTER_COLUMNS],
])('gives refused rows of %s back so that they are read as they were', async (_, columns) => {
  const row = fc.array(CELLS, { minLength: columns.length, maxLength: columns.length });
  await fc.assert(
    fc.asyncProperty(fc.array(row, { minLength: 1, maxLength: 5 }), async (rows) => {
      const headings = columns.map(({ heading }) => heading.vi);
      const first = headings.map((_, index) => (index === 0 ? 'đầu' : null));
      const read = readRows(columns, { rows: [headings, first, ...rows], formulas: [], merged: [] });
      const judged = read.rows.map((each) => refused(each, '', each.faults));
      const words = { name: 'Chưa nhận', reason: 'Lý do chưa nhận', reasonOf: () => '=lý do' };
      const file = writeSheets([refusedSheet(columns, read, judged, words, 'vi')]);
      const again = readRows(columns, await readFile(testFile('a.xlsx', file), columns));
      const heard = ({ rows: all }: typeof read) =>
        all.map(({ values, said, faults }) => ({ values, said, faults }));
      expect(heard(again)).toEqual(heard(read));
    }),
    { numRuns: 60 },
  );
});
