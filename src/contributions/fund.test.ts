import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { afterEntry, balanceOf, type Effect, EMPTY, SORTS, type Standing } from './fund.ts';

const given = fc.record({
  side: fc.constant('given' as const),
  amount: fc.integer({ min: 1, max: 5_000_000 }),
  sort: fc.constantFrom(...SORTS),
  reverses: fc.constant(false),
});
const spent = fc.record({
  side: fc.constant('spent' as const),
  amount: fc.integer({ min: 1, max: 5_000_000 }),
  sort: fc.constant(null),
  reverses: fc.constant(false),
});
const entries = fc.array(fc.oneof(given, spent) as fc.Arbitrary<Effect>, { maxLength: 40 });

/** What an entry is taken back by. */
const back = (entry: Effect): Effect => ({ ...entry, amount: 0 - entry.amount, reverses: true });

/** Enters what can be entered; what is refused changes nothing. */
function enter(all: readonly Effect[]): { standing: Standing; taken: Effect[] } {
  let standing = EMPTY;
  const taken: Effect[] = [];
  for (const entry of all) {
    const after = afterEntry(standing, entry);
    if (after === undefined) continue;
    standing = after;
    taken.push(entry);
  }
  return { standing, taken };
}

const sumOf = (all: readonly Effect[], side: Effect['side']) =>
  all.reduce((sum, entry) => sum + (entry.side === side ? entry.amount : 0), 0);

describe('a fund', () => {
  it('is the sum of what was entered, and never less than nothing', () => {
    fc.assert(
      fc.property(entries, (all) => {
        const { standing, taken } = enter(all);
        expect(standing.given).toBe(sumOf(taken, 'given'));
        expect(standing.spent).toBe(sumOf(taken, 'spent'));
        expect(balanceOf(standing)).toBeGreaterThanOrEqual(0);
        const contributions = Object.values(standing.from).reduce((sum, count) => sum + count, 0);
        expect(contributions).toBe(taken.filter(({ side }) => side === 'given').length);
      }),
    );
  });

  it('comes to the same in any order in which everything can be entered', () => {
    fc.assert(
      fc.property(entries, fc.array(fc.nat(), { minLength: 40, maxLength: 40 }), (all, keys) => {
        const { standing, taken } = enter(all);
        const shuffled = taken.map((entry, at) => ({ entry, key: keys[at] ?? 0 }));
        const other = enter(shuffled.sort((a, b) => a.key - b.key).map(({ entry }) => entry));
        if (other.taken.length === taken.length) expect(other.standing).toEqual(standing);
        const givenFirst = taken.toSorted((a, b) => (a.side < b.side ? -1 : a.side > b.side ? 1 : 0));
        expect(enter(givenFirst).standing).toEqual(standing);
      }),
    );
  });

  it('stands as before once an entry has been taken back', () => {
    fc.assert(
      fc.property(entries, fc.oneof(given, spent) as fc.Arbitrary<Effect>, (all, entry) => {
        const { standing } = enter(all);
        const after = afterEntry(standing, entry);
        if (after !== undefined) expect(afterEntry(after, back(entry))).toEqual(standing);
      }),
    );
  });

  it('gives back nothing that is spent, and spends nothing that it has not', () => {
    const gave = { side: 'given', amount: 100_000, sort: 'household', reverses: false } as const;
    const pays = { side: 'spent', amount: 60_000, sort: null, reverses: false } as const;
    const { standing } = enter([gave, pays]);
    expect(balanceOf(standing)).toBe(40_000);
    expect(afterEntry(standing, back(gave))).toBeUndefined();
    expect(afterEntry(standing, { ...pays, amount: 40_001 })).toBeUndefined();
    expect(afterEntry(standing, { ...pays, amount: 40_000 })).toBeDefined();
  });
});
