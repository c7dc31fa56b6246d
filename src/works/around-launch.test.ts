import fc from 'fast-check';
import { expect, it } from 'vitest';
import { addDays, daysBetween } from '../law/day.ts';
import { aroundLaunch, compareAround, LEAST, LONGEST, SHORTEST } from './around-launch.ts';

const LAUNCH = '2026-01-10';

it('compares spans of equal length that meet on the day of the launch and end by the day asked for', () => {
  fc.assert(
    fc.property(fc.integer({ min: 0, max: 2_000 }), (running) => {
      const asOf = addDays(LAUNCH, running);
      const spans = aroundLaunch(LAUNCH, asOf);
      if (running + 1 < SHORTEST) {
        expect(spans).toBeUndefined();
        return;
      }
      const { before, after, days } = spans ?? expect.fail();
      expect(days).toBe(Math.min(LONGEST, running + 1));
      expect(daysBetween(before.from, before.to)).toBe(daysBetween(after.from, after.to));
      expect(daysBetween(after.from, after.to) + 1).toBe(days);
      expect(addDays(before.to, 1)).toBe(LAUNCH);
      expect(after.from).toBe(LAUNCH);
      expect(after.to <= asOf).toBe(true);
    }),
  );
});

it('says nothing under five, nothing that the register does not reach back to, and never one number alone', () => {
  const spans = aroundLaunch(LAUNCH, '2027-06-01');
  const count = fc.integer({ min: 0, max: 12 });
  fc.assert(
    fc.property(count, count, fc.integer({ min: -30, max: 30 }), (before, after, off) => {
      const first = addDays(spans?.before.from ?? LAUNCH, off);
      const { said, why } = compareAround(spans, first, { before, after });
      if (said === null) {
        expect(why).toBe(off > 0 ? 'no_register' : 'too_few');
        return;
      }
      expect(said).toEqual({ before, after });
      expect(Math.min(said.before, said.after)).toBeGreaterThanOrEqual(LEAST);
      expect(off).toBeLessThanOrEqual(0);
    }),
  );
  expect(compareAround(undefined, '2020-01-01', { before: 9, after: 9 }).why).toBe('too_early');
  expect(compareAround(spans, null, { before: 9, after: 9 }).why).toBe('no_register');
});
