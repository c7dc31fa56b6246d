import { expect, it } from 'vitest';
import { SHIPPED_LAW } from '../../../law/data/shipped.ts';
import { addDays } from '../../../law/day.ts';
import { offeredPeriods } from './offered-periods.ts';

it.each([
  'calendar',
  'crime_statistics',
] as const)('offers the periods of %s without a gap, the present one first', (calendar) => {
  for (const length of ['month', 'half', 'year'] as const) {
    const offered = offeredPeriods(SHIPPED_LAW, calendar, length, '2026-07-10');
    expect(offered[0]?.to.localeCompare('2026-07-10')).toBeGreaterThanOrEqual(0);
    for (const [index, { to }] of offered.slice(1).entries())
      expect(addDays(to, 1)).toBe(offered[index]?.from);
    expect(offered.length).toBeGreaterThanOrEqual(8);
  }
});

it('reaches back to the year of the published account', () => {
  const halves = offeredPeriods(SHIPPED_LAW, 'crime_statistics', 'half', '2026-11-29');
  expect(halves).toContainEqual({ from: '2017-12-15', to: '2018-06-14' });
});
