import fc from 'fast-check';
import { expect, it } from 'vitest';
import { OPEN_INDICATORS } from './open-data.ts';
import { daysOfQuarter, type FrozenQuarter, openQuarter, quarterOf } from './open-quarter.ts';
import type { FrozenFigure } from './snapshot.ts';

const QUARTER = '2018-Q1';

it.each([
  ['2018-Q1', '2018-01-01', '2018-03-31'],
  ['2018-Q4', '2018-10-01', '2018-12-31'],
  ['2020-Q1', '2020-01-01', '2020-03-31'],
])('%s is %s to %s, and back', (quarter, from, to) => {
  expect(daysOfQuarter(quarter)).toEqual({ from, to });
  expect(quarterOf({ from, to })).toBe(quarter);
});

it.each([
  ['2018-01-01', '2018-01-31'],
  ['2018-01-01', '2018-12-31'],
  ['2018-02-01', '2018-04-30'],
])('%s to %s is no quarter', (from, to) => expect(quarterOf({ from, to })).toBeUndefined());

const part = (areaId: number, value: number, kind: 'phuong' | 'thanh_pho' = 'phuong') => ({
  areaId,
  name: `Số ${areaId}`,
  kind,
  validFrom: '2000-01-01',
  validTo: null,
  verified: true,
  figures: OPEN_INDICATORS.map((code): FrozenFigure => ({ code, value, of: null })),
});
const frozen = (
  areaId: number,
  parts: ReturnType<typeof part>[],
  adjustments: FrozenQuarter['adjustments'] = [],
): FrozenQuarter => ({
  content: {
    v: 1,
    areaId,
    ...daysOfQuarter(QUARTER),
    calendar: 'calendar',
    asOf: '2018-03-31',
    figures: OPEN_INDICATORS.map((code) => ({ code, value: 1234, of: null })),
    parts,
    rest: OPEN_INDICATORS.map((code) => ({ code, value: 17, of: null })),
  },
  adjustments,
});

it('tells wards alone: a city beside its wards could be subtracted', () => {
  const told = openQuarter(QUARTER, [frozen(1, [part(2, 130, 'thanh_pho'), part(201, 42)])]);
  expect(told.units.map(({ areaId }) => areaId)).toEqual([201]);
  expect(told.total.useful).toBe(40);
});

it('tells a unit once, as it was frozen first', () => {
  const told = openQuarter(QUARTER, [frozen(2, [part(101, 7)]), frozen(1, [part(101, 9), part(102, 21)])]);
  expect(told.units.map(({ areaId, counts }) => [areaId, counts.useful])).toEqual([
    [101, 5],
    [102, 20],
  ]);
});

it('tells what was adjusted, and that it was', () => {
  const adjustments = [{ areaId: 101, code: 'useful' as const, value: 12, of: 20 }];
  const [unit] = openQuarter(QUARTER, [frozen(2, [part(101, 7)], adjustments)]).units;
  expect(unit).toMatchObject({ adjusted: true, counts: { useful: 10, resolved: 5 } });
});

it('publishes the same whatever a small number, the rest and the areas above were', () => {
  const small = fc.integer({ min: 0, max: 4 });
  fc.assert(
    fc.property(
      fc.array(fc.nat(40), { minLength: 1, maxLength: 6 }),
      small,
      small,
      fc.nat(),
      (all, a, b, at) => {
        const city = (value: number) =>
          openQuarter(QUARTER, [
            frozen(
              2,
              all.map((count, index) => part(100 + index, index === at % all.length ? value : count)),
            ),
          ]);
        expect(city(a)).toEqual(city(b));
      },
    ),
  );
});
