import { expect, it } from 'vitest';
import { SHIPPED_AREAS, SHIPPED_SUCCESSIONS } from './data/index.ts';
import { countedToday, predecessorsOf, tellPredecessors } from './predecessors.ts';

const TODAY = '2026-11-24';
const set = { areas: SHIPPED_AREAS, successions: SHIPPED_SUCCESSIONS };
const HAC_THANH = 201;
const DONG_SON = 106;
const DONG_THO = 107;
const PROVINCE = 1;

const ids = (areas: readonly { areaId: number }[]) => areas.map(({ areaId }) => areaId);

it('tells what went into a ward as a whole from what was divided', () => {
  const { whole, parts } = predecessorsOf(set, HAC_THANH, TODAY);
  expect(ids(whole)).toContain(DONG_SON);
  expect(ids(whole)).not.toContain(DONG_THO);
  expect(ids(parts)).toContain(DONG_THO);
  expect(predecessorsOf(set, DONG_SON, TODAY)).toEqual({ whole: [], parts: [] });
  // they stand below the province themselves
  expect(predecessorsOf(set, PROVINCE, TODAY)).toEqual({ whole: [], parts: [] });
});

it('counts whole predecessors in the ward of today, divided ones by themselves, and all in the province', () => {
  const counted = countedToday(set, HAC_THANH, TODAY);
  expect(counted.toSorted()).toEqual(
    [HAC_THANH, ...ids(predecessorsOf(set, HAC_THANH, TODAY).whole)].toSorted(),
  );
  expect(countedToday(set, DONG_SON, TODAY)).toEqual([DONG_SON]);
  expect(countedToday(set, DONG_THO, TODAY)).toEqual([DONG_THO]);
  expect(new Set(countedToday(set, PROVINCE, TODAY))).toEqual(new Set(ids(SHIPPED_AREAS)));
  expect(countedToday(set, PROVINCE, TODAY)).toHaveLength(SHIPPED_AREAS.length);
  expect(countedToday(set, 999_999, TODAY)).toEqual([]);
});

it('says so in both languages, and nothing where there is nothing to say', () => {
  const told = tellPredecessors(set, HAC_THANH, TODAY, 'vi');
  expect(told.within).toMatch(/^Tính cả .*phường Đông Sơn cũ.*, đã nhập trọn vào đơn vị này\.$/);
  expect(told.apart).toMatch(/^Chưa tính .*phường Đông Thọ cũ.*:/);
  expect(ids(told.parts)).toContain(DONG_THO);
  expect(tellPredecessors(set, HAC_THANH, TODAY, 'en').within).toContain('former Đông Sơn');
  expect(tellPredecessors(set, DONG_SON, TODAY, 'vi')).toEqual({ within: '', apart: '', parts: [] });
});
