import fc from 'fast-check';
import { expect, it } from 'vitest';
import { spreadMonths, topOfAxis } from './spread-months.ts';

it('gives every month of the period a step, also where nothing came', () => {
  const counts = [
    { month: '2017-12', value: 3 },
    { month: '2018-02', value: 5 },
  ];
  expect(spreadMonths(counts, { from: '2017-11-15', to: '2018-02-01' })).toEqual([
    { label: '2017-11', value: 0 },
    { label: '2017-12', value: 3 },
    { label: '2018-01', value: 0 },
    { label: '2018-02', value: 5 },
  ]);
});

it("takes the article's period by its 17 months", () => {
  expect(spreadMonths([], { from: '2017-01-01', to: '2018-05-31' })).toHaveLength(17);
});

it('goes by year where there would be too many months', () => {
  const counts = [
    { month: '2019-01', value: 3 },
    { month: '2019-07', value: 4 },
    { month: '2021-02', value: 5 },
  ];
  expect(spreadMonths(counts, { from: '0001-01-01', to: '9999-12-31' })).toEqual([
    { label: '2019', value: 7 },
    { label: '2020', value: 0 },
    { label: '2021', value: 5 },
  ]);
  expect(spreadMonths([], { from: '1900-01-01', to: '2026-12-31' })).toEqual([]);
});

it('loses nothing and adds nothing', () => {
  const month = fc.tuple(fc.integer({ min: 2015, max: 2026 }), fc.integer({ min: 1, max: 12 }));
  const counts = fc.uniqueArray(
    fc.record({
      month: month.map(([year, number]) => `${year}-${String(number).padStart(2, '0')}`),
      value: fc.integer({ min: 1, max: 900 }),
    }),
    { selector: (count) => count.month, minLength: 1 },
  );
  fc.assert(
    fc.property(counts, (given) => {
      const months = given.map((count) => count.month).sort();
      const steps = spreadMonths(given, { from: `${months[0]}-01`, to: `${months.at(-1)}-28` });
      const sum = (all: readonly { value: number }[]) => all.reduce((total, { value }) => total + value, 0);
      expect(sum(steps)).toBe(sum(given));
      expect(steps.map(({ label }) => label)).toEqual(steps.map(({ label }) => label).sort());
    }),
  );
});

it('sets the top of the axis at a round number that holds every bar', () => {
  expect([0, 1, 2, 3, 5, 6, 10, 11, 47, 51, 624].map(topOfAxis)).toEqual([
    2, 2, 2, 5, 5, 10, 10, 20, 50, 100, 1000,
  ]);
});
