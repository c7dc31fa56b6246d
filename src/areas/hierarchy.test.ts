import { expect, test } from 'vitest';
import type { Area } from './area.ts';
import { CITY_ID, PROVINCE_ID, SHIPPED_AREAS, UNITS_2018, WARDS_2025 } from './data/index.ts';
import { ancestorsOf, descendantIds } from './hierarchy.ts';

test('above a unit of 2018 are the city and the province; above a ward of today, the province alone', () => {
  expect(ancestorsOf(SHIPPED_AREAS, 106).map((area) => area.areaId)).toEqual([CITY_ID, PROVINCE_ID]);
  expect(ancestorsOf(SHIPPED_AREAS, 206).map((area) => area.areaId)).toEqual([PROVINCE_ID]);
  expect(ancestorsOf(SHIPPED_AREAS, 999_999)).toEqual([]);
});

test('below the city of 2018 are its 37 units; below the province of today, the seven wards', () => {
  const in2018 = descendantIds(SHIPPED_AREAS, CITY_ID, '2018-05-31');
  expect(in2018).toEqual([CITY_ID, ...UNITS_2018.map((unit) => unit.areaId)]);
  const today = descendantIds(SHIPPED_AREAS, PROVINCE_ID, '2025-07-01');
  expect(today).toEqual([PROVINCE_ID, ...WARDS_2025.map((ward) => ward.areaId)]);
  expect(descendantIds(SHIPPED_AREAS, 999_999)).toEqual([]);
});

test('a loop among parents ends', () => {
  const [first, second] = WARDS_2025;
  if (!first || !second) throw new Error('no wards');
  const loop: Area[] = [
    { ...first, parentId: second.areaId },
    { ...second, parentId: first.areaId },
  ];
  expect(ancestorsOf(loop, first.areaId).map((area) => area.areaId)).toEqual([second.areaId]);
  expect(descendantIds(loop, first.areaId)).toEqual([first.areaId, second.areaId]);
});
