import fc from 'fast-check';
import { expect, test } from 'vitest';
import { SHIPPED_AREAS, SHIPPED_SUCCESSIONS } from './data/index.ts';
import { describeArea } from './describe-area.ts';
import { foldLetters } from './fold.ts';
import { searchAreas } from './search.ts';

const set = { areas: SHIPPED_AREAS, successions: SHIPPED_SUCCESSIONS };
const TODAY = '2026-11-22';

function said(query: string): string[] {
  return searchAreas(set, query, { on: TODAY }).map((result) => describeArea(result, 'vi'));
}

function only(query: string) {
  const [first, ...rest] = searchAreas(set, query, { on: TODAY });
  expect(rest).toEqual([]);
  if (!first) throw new Error(`nothing found for ${query}`);
  return first;
}

test.each([
  'Đông Sơn',
  'dong son',
  'P. Đông Sơn',
  'phường đông sơn',
])('"%s" offers both and says which is which', (query) => {
  expect(said(query)).toEqual([
    'phường Đông Sơn (từ 01/07/2025)',
    'phường Đông Sơn cũ (đến 30/06/2025), nay thuộc phường Hạc Thành',
  ]);
});

test('in English too', () => {
  const results = searchAreas(set, 'dong son', { on: TODAY });
  expect(results.map((result) => describeArea(result, 'en'))).toEqual([
    'Đông Sơn ward (since 01/07/2025)',
    'former Đông Sơn ward (until 30/06/2025), now in Hạc Thành ward',
  ]);
});

test('a report goes to a unit of today: itself, or the successor', () => {
  const [now, then] = searchAreas(set, 'Đông Sơn', { on: TODAY });
  expect(now?.reportTo).toEqual([206]);
  expect(then?.reportTo).toEqual([201]);
});

test('a split unit offers all its successors and decides for nobody', () => {
  const dongTho = only('Đông Thọ');
  expect(dongTho.successors.map(({ name, extent }) => ({ name, extent }))).toEqual([
    { name: 'Hàm Rồng', extent: 'part' },
    { name: 'Hạc Thành', extent: 'part' },
  ]);
  expect(dongTho.reportTo).toEqual([202, 201]);
  expect(describeArea(dongTho, 'vi')).toBe(
    'phường Đông Thọ cũ (đến 30/06/2025), nay chia về phường Hàm Rồng và phường Hạc Thành',
  );
});

test('an unknown fate says so, names no day that is not verified, and offers no ward', () => {
  const tanSon = only('Tân Sơn');
  expect(tanSon.reportTo).toEqual([]);
  expect(describeArea(tanSon, 'vi')).toBe('phường Tân Sơn cũ, chưa rõ nay thuộc đơn vị nào (chưa đối chiếu)');
  expect(describeArea(tanSon, 'en')).toBe(
    'former Tân Sơn ward, not known where it belongs now (not verified)',
  );
});

test('a way through 2019 is followed, split and marked as not verified', () => {
  expect(said('an hoach')).toEqual([
    'phường An Hoạch cũ, nay chia về phường Hạc Thành và phường Đông Quang (chưa đối chiếu)',
  ]);
  expect(said('hoang ly')).toEqual(['xã Hoằng Lý cũ, nay thuộc phường Nguyệt Viên (chưa đối chiếu)']);
});

test('the article’s places are found under their old names', () => {
  expect(only('Điện Biên').reportTo).toEqual([201]);
  expect(only('dien bien').area.code).toBe('14767');
});

test('the city is no place to address a report to: its seven wards are', () => {
  const [province, city] = searchAreas(set, 'TP Thanh Hoá', { on: TODAY });
  expect(province).toMatchObject({ area: { kind: 'tinh' }, current: true, reportTo: [] });
  expect(city).toMatchObject({ area: { kind: 'thanh_pho' }, current: false });
  expect(city?.reportTo).toEqual([201, 202, 203, 204, 205, 206, 207]);
});

test('exact before prefix before later word before contained', () => {
  const names = (query: string) =>
    searchAreas(set, query, { on: TODAY, limit: 60 }).map((result) => result.area.name);
  expect(names('hàm')).toEqual(['Hàm Rồng', 'Hàm Rồng']);
  expect(names('quang dong')).toEqual(['Quảng Đông']);
  expect(names('dong').slice(0, 3)).toEqual(['Đông Quang', 'Đông Sơn', 'Đông Tiến']);
  expect(names('dong').at(-1)).toBe('Quảng Đông');
  expect(names('thinh')).toEqual(['Quảng Thịnh']);
  expect(names('oach')).toEqual(['An Hoạch']);
});

test('diacritics that were typed decide between names that fold alike', () => {
  const base = SHIPPED_AREAS.find((area) => area.areaId === 206);
  if (!base) throw new Error('no ward');
  const areas = [
    { ...base, areaId: 1, name: 'Đông Hai' },
    { ...base, areaId: 2, name: 'Đông Hải' },
  ];
  const first = searchAreas({ areas, successions: [] }, 'phường Đông Hải')[0];
  expect(first?.area.areaId).toBe(2);
});

test('a name without diacritics, in any form, always finds its unit', () => {
  const spelled = fc.constantFrom<(name: string) => string>(
    foldLetters,
    (name) => name.normalize('NFD'),
    (name) => name.toUpperCase(),
    (name) => `phuong ${foldLetters(name)}`,
    (name) => ` X. ${name} `,
  );
  fc.assert(
    fc.property(fc.constantFrom(...SHIPPED_AREAS), spelled, (area, spell) => {
      const found = searchAreas(set, spell(area.name), { on: TODAY });
      expect(found.map((result) => result.area.areaId)).toContain(area.areaId);
    }),
  );
});

test('any text is answered within the limit, in 2018 without the units of 2025', () => {
  fc.assert(
    fc.property(
      fc.string({ unit: 'grapheme', maxLength: 20 }),
      fc.integer({ min: 1, max: 9 }),
      (query, limit) => {
        expect(searchAreas(set, query, { on: TODAY, limit }).length).toBeLessThanOrEqual(limit);
      },
    ),
  );
  expect(searchAreas(set, 'Đông Sơn', { on: '2018-05-31' })).toMatchObject([
    { area: { areaId: 106 }, current: true, reportTo: [106] },
  ]);
  expect(searchAreas(set, ' .,', { on: TODAY })).toEqual([]);
});
