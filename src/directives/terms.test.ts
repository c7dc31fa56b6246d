import fc from 'fast-check';
import { expect, test } from 'vitest';
import { addDays } from '../law/day.ts';
import { overlappingTerm, type Term, termsMeet } from './terms.ts';

const term = (over: Partial<Term> = {}): Term => ({
  name: 'Nguyễn Văn Mẫu',
  post: 'Phó Chủ tịch UBND tỉnh',
  role: 'deputy',
  validFrom: '2026-01-01',
  validTo: '2026-06-30',
  ...over,
});

test('a person has one role on a day, however the name is typed', () => {
  const again = term({ role: 'member', validFrom: '2026-06-30', validTo: null });
  expect(overlappingTerm([term()], again)).toEqual(term());
  const typed = term({ name: 'nguyễn  văn mẫu', post: 'phó chủ tịch ubnd tỉnh', role: 'secretary' });
  expect(overlappingTerm([term()], typed)).toEqual(term());
  expect(overlappingTerm([term()], term({ role: 'member', validFrom: '2026-07-01' }))).toBeUndefined();
  // two people may share a name, in two posts
  expect(overlappingTerm([term()], term({ post: 'Giám đốc Công an tỉnh' }))).toBeUndefined();
});

test('a board has one head on a day', () => {
  const head = term({ role: 'head', validTo: null });
  const other = term({ name: 'Lê Thị Thử', post: 'Chủ tịch', role: 'head', validFrom: '2027-01-01' });
  expect(overlappingTerm([head], other)).toBe(head);
  expect(overlappingTerm([{ ...head, validTo: '2026-12-31' }], other)).toBeUndefined();
});

test('two terms meet exactly where some day lies in both', () => {
  const day = fc.integer({ min: 0, max: 40 });
  const range = fc.tuple(day, fc.option(day)).map(([from, length]) => ({
    validFrom: addDays('2026-01-01', from),
    validTo: length === null ? null : addDays('2026-01-01', from + length),
  }));
  const days = Array.from({ length: 100 }, (_, count) => addDays('2026-01-01', count));
  const holds = (of: Pick<Term, 'validFrom' | 'validTo'>, on: string) =>
    of.validFrom <= on && (of.validTo === null || on <= of.validTo);
  fc.assert(
    fc.property(range, range, (a, b) => {
      const meet = days.some((on) => holds(a, on) && holds(b, on));
      expect(termsMeet(term(a), term(b))).toBe(meet);
      expect(termsMeet(term(b), term(a))).toBe(meet);
    }),
  );
});
