import { expect, it } from 'vitest';
import { afterEntry, balanceOf, type Effect, EMPTY } from '../../contributions/fund.ts';
import { parseSlipCode } from '../../contributions/slip-code.ts';
import { SEED } from '../passphrases.ts';
import { planSchemes } from '../schemes/plan-schemes.ts';
import { planFunds } from './plan-funds.ts';
import type { PlannedEntry } from './planned-fund.ts';

const TODAY = '2026-03-02';
const plan = planFunds(SEED, planSchemes(SEED, TODAY), TODAY);

/** What an entry does to the money; the one that takes another back, the other way. */
function effectOf(entry: PlannedEntry, all: readonly PlannedEntry[]): Effect {
  if (entry.what === 'reverse') {
    const undone = all[entry.number - 1];
    if (undone === undefined) throw new Error('nothing to take back');
    const { amount, ...rest } = effectOf(undone, all);
    return { ...rest, amount: -amount, reverses: true };
  }
  if (entry.what === 'give') {
    const amount = entry.gift.is === 'money' ? entry.gift.amount : 0;
    return { side: 'given', amount, sort: entry.sort, reverses: false };
  }
  return { side: 'spent', amount: entry.what === 'spend' ? entry.amount : 0, sort: null, reverses: false };
}

it('plans funds of cameras and lamps in the order of their days, none of which is ever overdrawn', () => {
  expect(plan.length).toBeGreaterThan(2);
  for (const { entries } of plan) {
    let standing = EMPTY;
    for (const entry of entries) {
      const after = afterEntry(standing, effectOf(entry, entries));
      if (after === undefined) throw new Error('the plan spends what there is not');
      standing = after;
    }
    expect(balanceOf(standing)).toBeGreaterThan(0);
    expect(standing.from.household).toBeGreaterThanOrEqual(5);
    const days = entries.map(({ onDay }) => onDay);
    expect(days).toEqual(days.toSorted());
    expect((days.at(-1) ?? TODAY) < TODAY).toBe(true);
  }
});

it('gives every entry an id of its own, and every contribution a code that is one', () => {
  const entries = plan.flatMap((fund) => fund.entries);
  expect(new Set(entries.map(({ entryId }) => entryId)).size).toBe(entries.length);
  const codes = entries.flatMap((entry) => (entry.what === 'give' ? [entry.code] : []));
  expect(new Set(codes).size).toBe(codes.length);
  expect(codes.filter((code) => parseSlipCode(code) !== code)).toEqual([]);
  expect(planFunds(SEED, planSchemes(SEED, TODAY), TODAY)).toEqual(plan);
});
