import fc from 'fast-check';
import { expect, it } from 'vitest';
import { BATCH, batchOf, type Ended, type Outcomes } from './batch.ts';
import { signalsOf } from './signals.ts';

const ended = fc.record({
  useful: fc.boolean(),
  outcome: fc.constantFrom('prosecuted', 'not_prosecuted', 'settled', 'advised', 'no_ground'),
  receivedOn: fc.constantFrom('2026-03-01', '2026-03-05'),
  closedOn: fc.constantFrom('2026-03-05', '2026-03-20'),
});
/** What came to an end on each of some days. */
const days = fc.array(fc.array(ended, { maxLength: 9 }), { maxLength: 30 });

/** What is to be seen after each night. */
function viewsOf(nights: readonly (readonly Ended[])[]): Outcomes[][] {
  let waiting: readonly Ended[] = [];
  const shown: Outcomes[] = [];
  return nights.map((day) => {
    waiting = [...waiting, ...day];
    const batch = batchOf(waiting);
    if (batch) {
      shown.push(batch);
      waiting = [];
    }
    expect(waiting.length).toBeLessThan(BATCH);
    return [...shown];
  });
}

const tipsIn = (batches: readonly Outcomes[]) => batches.reduce((sum, { tips }) => sum + tips, 0);

it('never tells of fewer than five by what two views differ in', () => {
  fc.assert(
    fc.property(days, fc.nat(29), fc.nat(29), (nights, first, second) => {
      const views = viewsOf(nights);
      const [earlier, later] = [views[Math.min(first, second)] ?? [], views[Math.max(first, second)] ?? []];
      if (later.length < earlier.length) return;
      expect(later.slice(0, earlier.length)).toEqual(earlier);
      const told = tipsIn(later) - tipsIn(earlier);
      expect(told === 0 || told >= BATCH).toBe(true);
    }),
  );
});

it('counts each tip once, and leaves fewer than a batch to wait', () => {
  fc.assert(
    fc.property(days, (nights) => {
      const last = viewsOf(nights).at(-1) ?? [];
      const all = nights.flat().length;
      expect(all - tipsIn(last)).toBeGreaterThanOrEqual(0);
      expect(all - tipsIn(last)).toBeLessThan(BATCH);
    }),
  );
});

it('adds up what became of them, and of fewer than five nothing', () => {
  const tip = { useful: true, outcome: 'prosecuted', receivedOn: '2026-03-01', closedOn: '2026-03-11' };
  const other = { ...tip, useful: false, outcome: 'no_ground', closedOn: '2026-03-01' };
  expect(batchOf([tip, tip, tip, tip])).toBeNull();
  expect(batchOf([tip, tip, other, other, other])).toEqual({ tips: 5, useful: 2, toCase: 2, days: 20 });
});

it('offers workers the five signals of harm, and other kinds none of their own', () => {
  expect(signalsOf('worker_security_team').map(({ category }) => category)).toEqual([
    'theft',
    'loan_sharking',
    'drugs',
    'violence',
    'fire_explosives',
  ]);
  expect(signalsOf('security_lamp')).toEqual([]);
});
