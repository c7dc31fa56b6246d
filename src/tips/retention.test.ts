import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { SHIPPED_LAW as book } from '../law/data/shipped.ts';
import { addDays } from '../law/day.ts';
import { closedByAtLatest, mayEndEarly, RETENTION, retentionEnd } from './retention.ts';
import { OUTCOME_CODES, type Outcome } from './workflow.ts';

const anyDay = fc.integer({ min: 0, max: 3600 }).map((days) => addDays('2017-01-01', days));
const anyOutcome = fc.constantFrom(...OUTCOME_CODES);

describe('retentionEnd', () => {
  test.each<[Outcome, string, string]>([
    ['no_ground', '2026-03-02', '2026-09-03'],
    ['no_ground', '2026-08-31', '2027-03-01'],
    ['advised', '2026-03-02', '2027-03-03'],
    ['settled', '2024-02-29', '2026-03-01'],
    ['not_prosecuted', '2026-12-31', '2030-01-01'],
    ['prosecuted', '2026-03-02', '2031-03-03'],
  ])('%s, closed on %s, is erased from %s on', (outcome, closedOn, erasedFrom) => {
    const ground = `retention.${outcome}`;
    expect(retentionEnd(book, closedOn, outcome)).toEqual({ erasedFrom, ground, verified: false });
  });

  test('keeps what was unfounded the shortest', () => {
    fc.assert(
      fc.property(anyDay, anyOutcome, (day, outcome) => {
        const unfounded = retentionEnd(book, day, 'no_ground')?.erasedFrom ?? '';
        expect(unfounded <= (retentionEnd(book, day, outcome)?.erasedFrom ?? '')).toBe(true);
      }),
    );
  });

  test('never comes earlier for what was closed later', () => {
    fc.assert(
      fc.property(anyDay, fc.nat(400), anyOutcome, (day, later, outcome) => {
        const [first, second] = [day, addDays(day, later)].map((on) => retentionEnd(book, on, outcome));
        expect((first?.erasedFrom ?? '') <= (second?.erasedFrom ?? '')).toBe(true);
      }),
    );
  });

  test('keeps what no row speaks of', () => {
    const parameters = book.parameters.filter(({ code }) => code !== RETENTION.settled);
    expect(retentionEnd({ ...book, parameters }, '2026-03-02', 'settled')).toBeUndefined();
    expect(closedByAtLatest({ ...book, parameters }, 'settled', '2026-03-02')).toBeUndefined();
  });
});

test('closedByAtLatest leaves out nothing that is over', () => {
  fc.assert(
    fc.property(anyDay, fc.integer({ min: 0, max: 2500 }), anyOutcome, (closedOn, later, outcome) => {
      const today = addDays(closedOn, later);
      const over = (retentionEnd(book, closedOn, outcome)?.erasedFrom ?? '9999') <= today;
      if (over) expect(closedOn <= (closedByAtLatest(book, outcome, today) ?? '')).toBe(true);
    }),
  );
});

test('what a criminal file may need is kept whatever its reporter wishes', () => {
  expect(OUTCOME_CODES.filter(mayEndEarly)).toEqual(['settled', 'advised', 'no_ground']);
  expect(mayEndEarly(null)).toBe(false);
});
