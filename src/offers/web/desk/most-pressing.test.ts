import { expect, it } from 'vitest';
import { mostPressing } from './most-pressing.ts';

const units = [{ unitId: 1 }, { unitId: 2 }, { unitId: 3 }];
const counts = (...waiting: [unitId: number, waiting: number, late: number][]) =>
  new Map(waiting.map(([unitId, count, late]) => [unitId, { waiting: count, late }]));

it('opens what is late before what waits, and the first unit where nothing does', () => {
  expect(mostPressing(units, counts([1, 4, 0], [2, 0, 0], [3, 1, 1]))?.unitId).toBe(3);
  expect(mostPressing(units, counts([1, 0, 0], [2, 2, 0], [3, 1, 0]))?.unitId).toBe(2);
  expect(mostPressing(units, counts([1, 0, 0]))?.unitId).toBe(1);
  expect(mostPressing(units, new Map())?.unitId).toBe(1);
  expect(mostPressing([], new Map())).toBeUndefined();
});
