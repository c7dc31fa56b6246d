import fc from 'fast-check';
import { expect, it } from 'vitest';
import { scaleOfCounts, scaleOfPercents, stepOf, type ValueScale } from './value-scale.ts';

it.each([
  [[], []],
  [[0, 0], []],
  [[1], [1]],
  [
    [0, 3],
    [1, 2, 3],
  ],
  [
    [5, 81],
    [25, 50, 75, 100],
  ],
  [[44], [15, 30, 45]],
  [[1744], [500, 1000, 1500, 2000]],
])('counts %j go up by %j', (values, bounds) => {
  expect(scaleOfCounts(values).bounds).toEqual(bounds);
});

it.each([
  [[], 0, []],
  [[100, 100], 95, [100]],
  [[81.8, 100], 80, [85, 90, 95, 100]],
  [[0, 100], 0, [25, 50, 75, 100]],
  [[50, 92], 50, [65, 80, 95]],
])('percentages %j go up from %d by %j', (values, from, bounds) => {
  expect(scaleOfPercents(values)).toEqual({ kind: 'percent', from, bounds });
});

it('has no step for what has no number and for none, and one for 0 %', () => {
  expect(stepOf(null, scaleOfCounts([9]))).toBe(0);
  expect(stepOf(0, scaleOfCounts([9]))).toBe(0);
  expect(stepOf(0, scaleOfPercents([0, 50]))).toBe(1);
});

it('has at most four steps, holds every value, and never puts the greater below the lesser', () => {
  const holds = (values: readonly number[], scale: ValueScale) => {
    expect(scale.bounds.length).toBeLessThanOrEqual(4);
    const sorted = values.toSorted((a, b) => a - b);
    const steps = sorted.map((value) => stepOf(value, scale));
    expect(steps).toEqual(steps.toSorted((a, b) => a - b));
    for (const [index, value] of sorted.entries()) {
      const bound = scale.bounds[(steps[index] ?? 0) - 1];
      if (bound === undefined) expect([scale.kind, value]).toEqual(['count', 0]);
      else expect(value).toBeLessThanOrEqual(bound + 1e-6);
    }
  };
  fc.assert(
    fc.property(fc.array(fc.nat(100_000), { minLength: 1 }), (counts) =>
      holds(counts, scaleOfCounts(counts)),
    ),
  );
  fc.assert(
    fc.property(fc.array(fc.double({ min: 0, max: 100, noNaN: true }), { minLength: 1 }), (percents) =>
      holds(percents, scaleOfPercents(percents)),
    ),
  );
});
