import { expect, it } from 'vitest';
import type { MatchedHouse } from '../houses/import-contract.ts';
import { derivedId } from './derived-id.ts';
import { HOUSE_COLUMNS } from './house-columns.ts';
import { housesIn, judgeHouses, landlordsIn } from './judge-houses.ts';
import { readRows } from './read-rows.ts';
import type { Cell } from './sheet-cells.ts';
import { type HouseBook, houseIdOf } from './take-house-row.ts';

const HEADINGS = HOUSE_COLUMNS.map(({ heading }) => heading.vi);
const SITE = { siteId: crypto.randomUUID(), name: 'Phố 5' };
const OTHER_SITE = { siteId: crypto.randomUUID(), name: 'Phố 6' };
const SCHEME = crypto.randomUUID();
/** Site, address, gate hour, rules, landlord, room, places. */
type Cells = readonly [Cell, Cell, Cell, Cell, Cell, Cell, Cell];
const read = (rows: readonly Cells[]) =>
  readRows(HOUSE_COLUMNS, { rows: [HEADINGS, ...rows], formulas: [], merged: [] }).rows;
const judge = (rows: readonly Cells[], over: Partial<HouseBook> = {}) =>
  judgeHouses(read(rows), { schemeId: SCHEME, sites: [SITE], known: [], taken: [], landlords: [], ...over });
const room = (number: Cell, places: Cell, over: Partial<Record<0 | 2 | 4, Cell>> = {}): Cells => [
  over[0] ?? null,
  'Số 12, ngõ 5',
  over[2] ?? null,
  null,
  over[4] ?? null,
  number,
  places,
];
const known = (over: Partial<MatchedHouse> = {}): MatchedHouse => ({
  houseId: crypto.randomUUID(),
  siteId: SITE.siteId,
  version: 4,
  address: 'Số 12, ngõ 5',
  rules: 'Giữ yên lặng.',
  gateHour: '23:00',
  landlord: null,
  rooms: [{ roomId: crypto.randomUUID(), number: '101', capacity: 2, occupants: 2 }],
  ...over,
});
const faultsOf = ({ rows }: ReturnType<typeof judge>) =>
  rows.map(({ row, faults }) => [row, ...faults.map(({ field, code }) => `${field} ${code}`)]);

it('puts the rows of one address to one house, under ids that the same file gives again', () => {
  const rows = [room(101, 2, { 2: '23h' }), room('102', '3 chỗ'), room(null, null)];
  const { rows: judged, items } = judge(rows);
  expect(judged.map(({ verdict }) => verdict)).toEqual(['added', 'added', 'added']);
  expect(items).toMatchObject([
    {
      rows: [2, 3, 4],
      version: null,
      siteId: SITE.siteId,
      gateHour: '23:00',
      rooms: [
        { number: '101', capacity: 2 },
        { number: '102', capacity: 3 },
      ],
    },
  ]);
  expect(judge(rows).items).toEqual(items);
  expect(housesIn(read(rows))).toEqual(['Số 12, ngõ 5']);
});

it('says per row what is new, and leaves what the file does not say', () => {
  const { rows, items } = judge([room(101, 3), room(102, 2), room(101, 3, { 2: '22:30' })], {
    known: [known()],
  });
  expect(rows.map(({ verdict }) => verdict)).toEqual(['changed', 'added', 'refused']);
  expect(rows[0]?.changes).toEqual([{ field: 'capacity', from: '2', to: '3' }]);
  expect(items).toMatchObject([
    { rows: [2, 3], version: 4, rules: 'Giữ yên lặng.', gateHour: '23:00', landlord: null },
  ]);
  expect(items[0]?.rooms).toMatchObject([
    { number: '101', capacity: 3, seen: 2 },
    { number: '102', capacity: 2, seen: null },
  ]);
  const more = judge([room(101, 2), room(102, 2)], { known: [known()] });
  expect(more.items[0]?.rooms).toMatchObject([{ number: '102', seen: null }]);
  const same = judge(
    [room(101, 2), [SITE.name, 'Số 12, ngõ 5', '23:00', 'Giữ yên lặng.', null, null, null]],
    {
      known: [known()],
    },
  );
  expect(same.rows.map(({ verdict }) => verdict)).toEqual(['unchanged', 'unchanged']);
  expect(same.items).toEqual([]);
});

it('takes a landlord by a code of that very site, and from no other landlord', () => {
  const landlords = [{ siteId: SITE.siteId, login: 'tv-7k3m9q2d' }];
  const rows = [room(101, 2, { 4: 'TV-7K3M9Q2D' })];
  expect(landlordsIn(read(rows))).toEqual(['tv-7k3m9q2d']);
  expect(judge(rows, { landlords, known: [known()] }).items).toMatchObject([{ landlord: 'tv-7k3m9q2d' }]);
  expect(faultsOf(judge(rows))).toEqual([[2, 'landlord unknown_landlord']]);
  for (const landlord of ['tv-22222222', '']) {
    const kept = judge(rows, { landlords, known: [known({ landlord })] });
    expect(faultsOf(kept)).toEqual([[2, 'landlord other_landlord']]);
  }
});

it('tells each bad cell by its row and field', () => {
  const sites = [SITE, OTHER_SITE];
  const judged = judge(
    [
      room(101, 1, { 0: SITE.name }),
      room(102, 2, { 0: OTHER_SITE.name }),
      room(103, 51),
      room('phòng dài hơn mười hai', 2),
      room(104, null),
      room(null, 2),
      room(105, 2, { 2: '25:00' }),
      ['Phố 7', 'Số 1', null, null, null, 1, 2],
      [null, 'Số 2', null, null, null, 1, 2],
      [SITE.name, 'Số 3', '22:00', null, null, 1, 2],
      [null, 'Số 3', '23:00', null, null, 2, 2],
      [null, 'Số 3', null, null, null, 1, 2],
    ],
    { sites, known: [known()] },
  );
  expect(faultsOf(judged)).toEqual([
    [2, 'capacity places_taken'],
    [3, 'site other_site'],
    [4, 'capacity unfit'],
    [5, 'room unfit'],
    [6, 'capacity required'],
    [7, 'room required'],
    [8, 'gateHour not_hour'],
    [9, 'site unknown_site'],
    [10, 'site required'],
    [11],
    [12, 'gateHour contradicts'],
    [13, 'room twice'],
  ]);
  expect(judged.items.map(({ address }) => address)).toEqual(['Số 3']);
});

it('refuses what it entered before and somebody has changed in the register since, and says what stands there', () => {
  const houseId = houseIdOf(SCHEME, 'Số 12, ngõ 5');
  const rows = [room(101, 2)];
  const book = (over: object) => ({ taken: [{ houseId, address: 'Số 14, ngõ 5', endedOn: null, ...over }] });
  const fault = (over: object) => judge(rows, book(over)).rows[0]?.faults[0];
  expect(fault({})).toMatchObject({ code: 'corrected', now: 'Số 14, ngõ 5' });
  expect(fault({ address: null })).toMatchObject({ code: 'id_taken' });
  expect(fault({ endedOn: '2026-11-02' })).toMatchObject({
    code: 'ended_in_register',
    now: '02/11/2026',
  });
  // entered anew in the form, it is known by its address again
  expect(judge(rows, { ...book({}), known: [known()] }).rows[0]?.faults).toEqual([]);
  const house = known({ houseId });
  const renumbered = [
    { roomId: derivedId('room', houseId, '103'), number: '203', capacity: 2, occupants: 0 },
  ];
  const { rows: judged } = judge([room(103, 2)], { known: [{ ...house, rooms: renumbered }] });
  expect(judged[0]?.faults).toMatchObject([{ field: 'room', code: 'corrected', now: '203' }]);
});

it('tells houses of several sites at one address apart by the site that the row names', () => {
  const twins = [known(), known({ siteId: OTHER_SITE.siteId, version: 7 })];
  const book = { sites: [SITE, OTHER_SITE], known: twins };
  const judged = judge(
    [room(101, 3, { 0: OTHER_SITE.name }), room(101, 4, { 0: SITE.name }), room(102, 2)],
    book,
  );
  expect(faultsOf(judged)).toEqual([[2], [3], [4, 'site required']]);
  expect(judged.items.map(({ version }) => version)).toEqual([7, 4]);
});
