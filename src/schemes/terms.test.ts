import fc from 'fast-check';
import { expect, test } from 'vitest';
import { addDays } from '../law/day.ts';
import { endsBeforeStart, overlap, type Span, within } from './terms.ts';

const DAYS = Array.from({ length: 30 }, (_, index) => addDays('2018-01-01', index));
const span = fc.tuple(fc.nat(29), fc.option(fc.nat(29))).map(
  ([from, to]): Span => ({
    from: DAYS[from] ?? '',
    to: to === null ? null : (DAYS[Math.max(from, to)] ?? ''),
  }),
);
const holds = ({ from, to }: Span, day: string) => from <= day && (to === null || day <= to);

test('two terms overlap exactly where they share a day', () => {
  fc.assert(
    fc.property(span, span, (a, b) => {
      // without an end a term goes on beyond the days that are tried
      const share = DAYS.some((day) => holds(a, day) && holds(b, day));
      expect(overlap(a, b)).toBe(share);
      expect(overlap(b, a)).toBe(share);
    }),
  );
});

test('one follows another without sharing its last day', () => {
  const first = { from: '2018-01-01', to: '2018-01-31' };
  expect(overlap(first, { from: '2018-02-01', to: null })).toBe(false);
  expect(overlap(first, { from: '2018-01-31', to: null })).toBe(true);
});

test('a term lies within another where each of its days does', () => {
  expect(within({ from: '2018-01-05', to: '2018-01-09' }, { from: '2018-01-01', to: null })).toBe(true);
  expect(within({ from: '2018-01-05', to: null }, { from: '2018-01-01', to: '2018-01-09' })).toBe(false);
  expect(within({ from: '2017-12-31', to: null }, { from: '2018-01-01', to: null })).toBe(false);
  expect(endsBeforeStart({ from: '2018-01-02', to: '2018-01-01' })).toBe(true);
  expect(endsBeforeStart({ from: '2018-01-02', to: '2018-01-02' })).toBe(false);
});
