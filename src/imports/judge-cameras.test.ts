import { expect, it } from 'vitest';
import type { Funder } from '../cameras/camera.ts';
import { CAMERA_COLUMNS } from './camera-columns.ts';
import { FileFault, type FileFaultCode } from './file-fault.ts';
import { addressesIn, type CameraBook, judgeCameras, type KnownCamera, newIdsIn } from './judge-cameras.ts';
import { countVerdicts } from './judged.ts';
import { MOST_ROWS } from './limits.ts';
import { readRows } from './read-rows.ts';
import { type Cell, columnLetters, parseReference, type SheetCells } from './sheet-cells.ts';

const HEADINGS = CAMERA_COLUMNS.map(({ heading }) => heading.vi);
const SITE = { schemeId: crypto.randomUUID(), siteId: crypto.randomUUID(), name: 'Phố Hoà Bình' };
const sheet = (rows: readonly (readonly Cell[])[], over: Partial<SheetCells> = {}): SheetCells => ({
  rows: [HEADINGS, ...rows],
  formulas: [],
  merged: [],
  ...over,
});
const cells = (address: string, over: Readonly<Record<number, Cell>> = {}): Cell[] => {
  const row: Cell[] = [address, '19.807123, 105.776341', 45, 90, 40, 7, 'Hộ gia đình', '05/01/2026'];
  row.push(null, null, null);
  for (const [index, cell] of Object.entries(over)) row[Number(index)] = cell;
  return row;
};
const book = (...known: KnownCamera[]): CameraBook => ({
  unitId: 7,
  sites: [SITE],
  known,
  today: '2026-03-02',
});
const judge = (rows: readonly (readonly Cell[])[], known: readonly KnownCamera[] = []) =>
  judgeCameras(readRows(CAMERA_COLUMNS, sheet(rows)).rows, book(...known));
const knownCamera = (address: string, over: Partial<KnownCamera> = {}): KnownCamera => ({
  cameraId: crypto.randomUUID(),
  areaId: 1,
  unitId: 7,
  address,
  lat: 19.807123,
  lon: 105.776341,
  direction: 45,
  angle: 90,
  rangeM: 40,
  funder: 'household' as Funder,
  retentionDays: 7,
  fromDay: '2026-01-05',
  site: null,
  state: 'working',
  seenOn: '2026-03-01',
  remindedOn: null,
  version: 3,
  owner: null,
  ...over,
});
const faultOf = (cells: SheetCells): FileFaultCode | 'none' => {
  try {
    readRows(CAMERA_COLUMNS, cells);
    return 'none';
  } catch (error) {
    if (error instanceof FileFault) return error.code;
    throw error;
  }
};

it('enters what is new under an id that the same file gives again', () => {
  const rows = [cells('Ngõ 3', { 8: 'phố hòa bình', 9: 'Bà Thử' }), cells('Ngõ 3', { 2: 'Tây' })];
  const first = judge(rows);
  expect(countVerdicts(first.rows)).toMatchObject({ added: 2, refused: 0 });
  const [item] = first.items;
  expect(item).toMatchObject({ row: 2, version: null, fields: { site: { siteId: SITE.siteId } } });
  expect(item?.owner).toBe(JSON.stringify({ name: 'Bà Thử', contact: '' }));
  expect(judge(rows).items.map(({ cameraId }) => cameraId)).toEqual(
    first.items.map(({ cameraId }) => cameraId),
  );
  expect(new Set(first.items.map(({ cameraId }) => cameraId)).size).toBe(2);
});

it('changes what the file says otherwise, and leaves what it does not say', () => {
  const owner = { name: 'Bà Thử', contact: '0900 000 111' };
  const same = knownCamera('Ngõ 3', { owner, site: { schemeId: SITE.schemeId, siteId: SITE.siteId } });
  const other = knownCamera('Ngõ 4', { owner });
  const { rows, items } = judge(
    [cells('Ngõ 3'), cells('Ngõ 4', { 4: '50 m', 10: '0900 000 222' })],
    [same, other],
  );
  expect(rows.map(({ verdict }) => verdict)).toEqual(['unchanged', 'changed']);
  expect(rows[1]?.changes).toEqual([
    { field: 'rangeM', from: '40', to: '50' },
    { field: 'ownerContact', from: '0900 000 111', to: '0900 000 222' },
  ]);
  expect(items).toMatchObject([{ cameraId: other.cameraId, version: 3, fields: { rangeM: 50 } }]);
  expect(items[0]?.owner).toBe(JSON.stringify({ name: 'Bà Thử', contact: '0900 000 222' }));
});

it('enters a camera anew where one was taken out of the register, and replaces no owner whom it cannot read', () => {
  const [entered] = judge([cells('Ngõ 3')]).items;
  const gone = knownCamera('Ngõ 3', { cameraId: entered?.cameraId ?? '', state: 'removed' });
  const [fresh] = judge([cells('Ngõ 3')], [gone]).items;
  expect(fresh).toMatchObject({ version: null });
  expect(fresh?.cameraId).not.toBe(entered?.cameraId);
  const closed = knownCamera('Ngõ 4', { owner: undefined });
  const { rows } = judge([cells('Ngõ 4', { 9: 'Ông Mới' })], [closed]);
  expect(rows[0]?.faults).toMatchObject([{ code: 'not_opened', field: 'ownerName' }]);
  expect(judge([cells('Ngõ 4')], [closed]).rows[0]?.verdict).toBe('unchanged');
});

it('refuses a row about a camera that was corrected in the register since a list brought it in', () => {
  const rows = [cells('Ngõ 3'), cells('Ngõ 5')];
  const { items } = judge(rows);
  const [cameraId = ''] = items.map((item) => item.cameraId);
  const corrected = knownCamera('Ngõ 3', { cameraId, direction: 60 });
  const again = judge(rows, [corrected]);
  expect(again.rows[0]?.faults).toEqual([
    { code: 'corrected', field: 'address', said: 'Ngõ 3', now: 'Ngõ 3, 60°' },
  ]);
  // the others are written all the same
  expect(again.items).toMatchObject([{ row: 3, version: null }]);
  // once it is out of the register, the row is another camera
  const [fresh] = judge(rows, [{ ...corrected, state: 'removed' }]).items;
  expect(fresh).toMatchObject({ row: 2, version: null });
  expect(fresh?.cameraId).not.toBe(cameraId);
});

it('asks the register for the ids that new cameras would get, until none is taken', () => {
  const read = readRows(CAMERA_COLUMNS, sheet([cells('Ngõ 3'), cells('Ngõ 4'), cells('Ng')])).rows;
  const wanted = (...known: KnownCamera[]) => newIdsIn(read, book(...known));
  const [first = '', other] = wanted();
  expect(wanted(knownCamera('Ngõ 3'))).toEqual([other]);
  expect(wanted(knownCamera('Ngõ 4', { state: 'removed' }))).toEqual([first, other]);
  const [second] = wanted(knownCamera('Ngõ 9', { cameraId: first, state: 'removed' }));
  expect(second).not.toBe(first);
});

it('refuses a contact that is meant as a telephone number and is none', () => {
  const { rows } = judge([cells('Ngõ 3', { 10: '0900 12' }), cells('Ngõ 4', { 10: 'hỏi bảo vệ' })]);
  expect(rows.map(({ faults }) => faults)).toEqual([
    [{ code: 'unfit', field: 'ownerContact', said: '0900 12' }],
    [],
  ]);
});

it('takes an owner as the register has them when the same list is read again, whatever was looked at since', () => {
  const owner = { name: 'Bà Thử', contact: '0900 12' };
  const known = knownCamera('Ngõ 3', { owner });
  const judged = (over: Readonly<Record<number, Cell>>) =>
    judge([cells('Ngõ 3', { 9: 'Bà Thử', 10: '0900 12', ...over })], [known]);
  expect(judged({}).rows).toMatchObject([{ verdict: 'unchanged', faults: [] }]);
  const { rows, items } = judged({ 4: 50, 9: 'Bà Thử Hai' });
  expect(rows).toMatchObject([{ verdict: 'changed', faults: [] }]);
  expect(items).toMatchObject([{ owner: JSON.stringify({ name: 'Bà Thử Hai', contact: '0900 12' }) }]);
  for (const over of [{ 10: '0900 13' }, { 2: 60 }]) {
    expect(judged(over).rows[0]?.faults).toMatchObject([{ code: 'unfit', field: 'ownerContact' }]);
  }
});

it('tells each bad cell by its row and field', () => {
  const { rows, items } = judge([
    cells('Ng'),
    cells('Ngõ 3', { 1: '105.77, 19.80', 2: 360 }),
    cells('Ngõ 3', { 3: 0, 4: 301, 5: null }),
    cells('Ngõ 3', { 6: 'Bà con', 7: new Date('2026-03-03') }),
    cells('Ngõ 3', { 8: 'Phố lạ', 9: 'x'.repeat(121) }),
    cells('Ngõ 3'),
    cells('Ngõ  3'),
  ]);
  expect(
    rows.map(({ row, faults }) => [row, ...faults.map(({ field, code }) => `${field} ${code}`)]),
  ).toEqual([
    [2, 'address unfit'],
    [3, 'point unfit', 'direction unfit'],
    [4, 'retentionDays required', 'angle unfit', 'rangeM unfit'],
    [5, 'funder not_choice', 'fromDay in_future'],
    [6, 'site unknown_site', 'ownerName unfit'],
    [7],
    [8, 'address twice'],
  ]);
  expect(items.map(({ row }) => row)).toEqual([7]);
});

it('refuses cells that formulas make by row and column, whatever they last showed', () => {
  const made = sheet([cells('Ngõ 3'), cells('Ngõ 4')], { formulas: ['D3', 'Z9'] });
  const { rows } = judgeCameras(readRows(CAMERA_COLUMNS, made).rows, book());
  expect(rows.map(({ faults }) => faults.map(({ code, field }) => `${field} ${code}`))).toEqual([
    [],
    ['angle formula'],
  ]);
});

it('takes headings without diacritics, in another order, below a title, with running numbers beside them', () => {
  const headings = [
    'STT',
    ...HEADINGS.map((each) => each.normalize('NFD').replace(/\p{M}/gu, '').toUpperCase()),
  ];
  const rows = [
    ['DANH SÁCH CAMERA'],
    [],
    headings.toReversed(),
    [1, ...cells('Ngõ 3')].toReversed(),
    [null, ' '],
  ];
  const read = readRows(CAMERA_COLUMNS, { rows, formulas: [], merged: ['A1:L1'] });
  expect(read.rows.map(({ row }) => row)).toEqual([4]);
  expect(read.letters.get('address')).toBe('K');
  expect(judgeCameras(read.rows, book()).rows[0]?.verdict).toBe('added');
  expect(addressesIn(read.rows)).toEqual(['Ngõ 3']);
});

it.each<[FileFaultCode, SheetCells]>([
  ['no_headings', { rows: [['Tên', 'Tuổi']], formulas: [], merged: [] }],
  ['no_headings', { rows: [], formulas: [], merged: [] }],
  ['headings_missing', { rows: [HEADINGS.slice(1)], formulas: [], merged: [] }],
  ['headings_unknown', { rows: [[...HEADINGS, 'Ghi chú riêng']], formulas: [], merged: [] }],
  ['headings_twice', { rows: [[...HEADINGS, 'Địa chỉ']], formulas: [], merged: [] }],
  ['formula_in_headings', sheet([cells('Ngõ 3')], { formulas: ['B1'] })],
  ['merged_cells', sheet([cells('Ngõ 3')], { merged: ['A2:A3'] })],
  ['no_rows', sheet([[null, ' ']])],
  ['too_many_rows', sheet(Array.from({ length: MOST_ROWS + 1 }, () => ['Ngõ 3']))],
])('refuses a whole sheet: %s', (code, refused) => expect(faultOf(refused)).toBe(code));

it('names columns as spreadsheets do', () => {
  expect([0, 25, 26, 51, 52, 701, 702].map(columnLetters)).toEqual(['A', 'Z', 'AA', 'AZ', 'BA', 'ZZ', 'AAA']);
  for (const column of [0, 25, 26, 700, 702]) {
    expect(parseReference(`${columnLetters(column)}7`)).toEqual({ row: 7, column });
  }
});
