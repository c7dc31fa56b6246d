import fc from 'fast-check';
import { expect, it } from 'vitest';
import { addWork, meanDays, NO_WORK, type WorkFigures } from './figures.ts';

const outcomes = fc.integer({ min: 5, max: 60 }).chain((tips) =>
  fc.record({
    tips: fc.constant(tips),
    useful: fc.integer({ min: 0, max: tips }),
    toCase: fc.integer({ min: 0, max: tips }),
    days: fc.integer({ min: 0, max: 2_000 }),
  }),
);
const figures: fc.Arbitrary<WorkFigures> = fc.record({
  activities: fc.nat(99),
  cases: fc.nat(9),
  tips: fc.option(outcomes),
});

it('adds whole batches, in whatever order, and never shows fewer than five tips', () => {
  fc.assert(
    fc.property(fc.array(figures), (all) => {
      const sum = addWork(all);
      expect(addWork(all.toReversed())).toEqual(sum);
      const batches = all.flatMap(({ tips }) => tips ?? []);
      expect(sum.tips === null).toBe(batches.length === 0);
      if (sum.tips === null) return;
      expect(sum.tips.tips).toBe(batches.reduce((total, { tips }) => total + tips, 0));
      expect(sum.tips.tips).toBeGreaterThanOrEqual(5);
      expect(sum.tips.useful).toBeLessThanOrEqual(sum.tips.tips);
    }),
  );
  expect(addWork([])).toEqual(NO_WORK);
});

it('tells the days of a tip on average to a tenth', () => {
  expect(meanDays(null)).toBeNull();
  expect(meanDays({ tips: 6, useful: 1, toCase: 0, days: 40 })).toBe(6.7);
});
