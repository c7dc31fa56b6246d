import fc from 'fast-check';
import { describe, expect, it, test } from 'vitest';
import { SHIPPED_LAW } from './data/shipped.ts';
import { addDays, type Day } from './day.ts';
import { daysOver } from './days-over.ts';
import { dueDay } from './deadline.ts';
import { findParameter, type LawBook, type Parameter } from './law-book.ts';

const CODE = 'retention.registers';

/** A book with nothing but such rows, of the length and from the day that each has. */
const bookOf = (...rows: readonly Partial<Parameter>[]): LawBook => {
  const known = SHIPPED_LAW.parameters.find(({ code }) => code === CODE);
  if (known === undefined) throw new Error('the shipped law has no such row');
  return { ...SHIPPED_LAW, parameters: rows.map((row) => ({ ...known, ...row })) };
};
const isIn = (book: LawBook, day: Day, today: Day) =>
  daysOver(book, CODE, today).some(({ from, to }) => (from === null || from <= day) && day <= to);

describe('the days from which a term is over', () => {
  test.each([
    ['2026-11-30', '2024-11-29'],
    // two years from 29 February end on 28 February
    ['2026-03-01', '2024-02-29'],
    ['2026-02-28', '2024-02-27'],
    // the book begins with 2017, and what is older has its row as well
    ['2018-01-01', '2015-12-31'],
  ])('today %s are all up to %s, however early', (today, to) => {
    expect(daysOver(SHIPPED_LAW, CODE, today)).toEqual([{ from: null, to }]);
  });

  it('are counted by the row of each of them, and none where the law asks for no end', () => {
    const two = { value: 24, validTo: '2024-12-31' };
    const one = { value: 12, validFrom: '2025-01-01' };
    expect(daysOver(bookOf(one, two), CODE, '2026-03-01')).toEqual([
      { from: null, to: '2024-02-29' },
      { from: '2025-01-01', to: '2025-02-28' },
    ]);
    expect(daysOver(bookOf(two, one), CODE, '2025-12-01')).toEqual([{ from: null, to: '2023-11-30' }]);
    const later = { validFrom: '2030-01-01', validTo: null };
    expect(daysOver(bookOf(later), CODE, '2026-03-01')).toEqual([]);
    expect(daysOver(bookOf(), CODE, '2026-03-01')).toEqual([]);
  });

  it('are just those whose last day has passed', () => {
    const day = fc.integer({ min: 0, max: 3000 }).map((count) => addDays('2018-01-01', count));
    const unit = fc.constantFrom('day' as const, 'working_day' as const, 'month' as const);
    const row = fc.record({ unit, value: fc.integer({ min: 1, max: 40 }), rolls: fc.boolean() });
    fc.assert(
      fc.property(row, row, day, day, day, (before, after, change, from, today) => {
        const last = { ...before, validFrom: '2017-01-01', validTo: addDays(change, -1) };
        const book = bookOf({ ...after, validFrom: change }, last);
        const governs = findParameter(book, CODE, from) !== undefined;
        expect(isIn(book, from, today)).toBe(
          governs && from <= today && dueDay(book, CODE, from).day < today,
        );
      }),
    );
  });
});
