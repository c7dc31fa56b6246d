import fc from 'fast-check';
import { expect, it } from 'vitest';
import { largestOf, spreadLabels, topOfAxis } from './series.ts';

it('sets the top of the axis at a round number that holds every bar', () => {
  expect([0, 1, 2, 3, 5, 6, 10, 11, 47, 51, 624].map(topOfAxis)).toEqual([
    2, 2, 2, 3, 5, 6, 10, 20, 50, 60, 800,
  ]);
});

it('finds the largest number over gaps, and 0 where there is none', () => {
  const series = (values: (number | null)[]) => ({ key: 'a', name: 'a', tone: 'main' as const, values });
  expect(largestOf([series([1, null, 7]), series([3])])).toBe(7);
  expect(largestOf([series([null])])).toBe(0);
  expect(largestOf([])).toBe(0);
});

it('keeps labels apart, within the plot where they fit, and in the order of what they name', () => {
  expect(spreadLabels([100, 20], 16, 0, 160)).toEqual([100, 20]);
  expect(spreadLabels([100, 100], 16, 0, 160)).toEqual([100, 116]);
  expect(spreadLabels([158, 160, 159], 16, 0, 160)).toEqual([128, 160, 144]);
  fc.assert(
    fc.property(fc.array(fc.integer({ min: 0, max: 160 }), { maxLength: 3 }), (wanted) => {
      const places = spreadLabels(wanted, 30, 0, 160);
      const sorted = places.toSorted((a, b) => a - b);
      for (const [index, place] of sorted.entries()) {
        expect(place).toBeGreaterThanOrEqual(0);
        expect(place).toBeLessThanOrEqual(160);
        if (index > 0) expect(place - (sorted[index - 1] ?? 0)).toBeGreaterThanOrEqual(30);
      }
      for (const [a, at] of wanted.entries()) {
        for (const [b, other] of wanted.entries()) {
          if (at < other) expect(places[a]).toBeLessThan(places[b] ?? 0);
        }
      }
    }),
  );
});
