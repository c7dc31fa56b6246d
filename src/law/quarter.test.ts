import fc from 'fast-check';
import { expect, it } from 'vitest';
import { addDays } from './day.ts';
import { quarterName, quarterOf, wholeQuarters } from './quarter.ts';

const day = fc.integer({ min: -9_000, max: 9_000 }).map((days) => addDays('2024-02-29', days));

it('parts time into quarters that meet', () => {
  expect(quarterOf('2024-02-29')).toEqual({ from: '2024-01-01', to: '2024-03-31' });
  expect(quarterOf('2026-12-31')).toEqual({ from: '2026-10-01', to: '2026-12-31' });
  expect(['2026-03-31', '2026-04-01', '2025-12-31'].map(quarterName)).toEqual([
    { number: 'I', year: '2026' },
    { number: 'II', year: '2026' },
    { number: 'IV', year: '2025' },
  ]);
  fc.assert(
    fc.property(day, (one) => {
      const { from, to } = quarterOf(one);
      expect(from <= one && one <= to).toBe(true);
      expect(quarterOf(addDays(to, 1)).from).toBe(addDays(to, 1));
      expect(quarterOf(from)).toEqual(quarterOf(to));
    }),
  );
});

it('finds in a stretch of days the quarters that lie in it whole, and no other', () => {
  expect(wholeQuarters({ from: '2026-01-01', to: '2026-08-30' })).toEqual({
    from: '2026-01-01',
    to: '2026-06-30',
  });
  expect(wholeQuarters({ from: '2026-01-02', to: '2026-06-29' })).toBeUndefined();
  fc.assert(
    fc.property(day, day, (from, to) => {
      const whole = wholeQuarters({ from, to });
      if (whole === undefined) {
        const next = quarterOf(from).from === from ? from : addDays(quarterOf(from).to, 1);
        expect(quarterOf(next).to > to).toBe(true);
        return;
      }
      expect(from <= whole.from && whole.to <= to).toBe(true);
      expect(quarterOf(whole.from).from).toBe(whole.from);
      expect(quarterOf(whole.to).to).toBe(whole.to);
      expect(quarterOf(addDays(whole.to, 1)).to > to).toBe(true);
    }),
  );
});
