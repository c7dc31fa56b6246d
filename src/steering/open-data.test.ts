import fc from 'fast-check';
import { expect, it } from 'vitest';
import {
  type FrozenCounts,
  LEAST_PUBLISHED,
  OPEN_INDICATORS,
  openCount,
  openCounts,
  openTotal,
  ROUNDED_TO,
} from './open-data.ts';

it.each([
  [undefined, null],
  [null, null],
  [0, null],
  [4, null],
  [5, 5],
  [7, 5],
  [8, 10],
  [573, 575],
  [624, 625],
])('%s is told as %s', (count, told) => expect(openCount(count)).toBe(told));

it('tells no number below the least, and multiples alone', () => {
  fc.assert(
    fc.property(fc.nat(5000), (count) => {
      const told = openCount(count);
      if (count < LEAST_PUBLISHED) return told === null;
      return told !== null && told % ROUNDED_TO === 0 && Math.abs(told - count) <= ROUNDED_TO / 2;
    }),
  );
});

const counts: fc.Arbitrary<FrozenCounts> = fc.record(
  Object.fromEntries(OPEN_INDICATORS.map((code) => [code, fc.nat(30)])),
);
/** Some units in some quarters, with what was counted of each. */
const grid = fc.array(fc.array(counts, { minLength: 1, maxLength: 5 }), { minLength: 1, maxLength: 4 });

/** Everything that can be downloaded of a grid: each unit, each quarter's total. */
function published(all: readonly (readonly FrozenCounts[])[]) {
  return all.map((units) => {
    const told = units.map(openCounts);
    return { told, total: openTotal(told) };
  });
}

it('leaves whoever subtracts with nothing: what is suppressed could be any number below the least', () => {
  fc.assert(
    fc.property(grid, fc.nat(), fc.nat(), fc.nat(), fc.nat(LEAST_PUBLISHED - 1), (all, q, u, i, other) => {
      const quarter = q % all.length;
      const unit = u % (all[quarter]?.length ?? 1);
      const code = OPEN_INDICATORS[i % OPEN_INDICATORS.length] ?? 'useful';
      const swap = (value: number) =>
        all.map((units, at) =>
          units.map((cell, place) => (at === quarter && place === unit ? { ...cell, [code]: value } : cell)),
        );
      // two cities that differ in one small number publish the very same files
      expect(published(swap(other))).toEqual(published(swap(0)));
    }),
  );
});

it('makes a total of nothing but what is told', () => {
  fc.assert(
    fc.property(fc.array(counts, { maxLength: 8 }), (units) => {
      const told = units.map(openCounts);
      const total = openTotal(told);
      for (const code of OPEN_INDICATORS) {
        const sum = told.reduce((all, cell) => all + (cell[code] ?? 0), 0);
        expect(total[code] ?? 0).toBe(sum);
      }
    }),
  );
});
