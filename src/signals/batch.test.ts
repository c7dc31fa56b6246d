import fc from 'fast-check';
import { expect, it } from 'vitest';
import { addDays } from '../law/day.ts';
import { BATCH, batchOf, type Ended, lookOf } from './batch.ts';
import { hidden } from './hide.ts';

const ended: fc.Arbitrary<Ended> = fc
  .record({
    unitId: fc.constantFrom(1, 2),
    useful: fc.boolean(),
    outcome: fc.constantFrom('prosecuted', 'no_ground'),
    receivedOn: fc.constantFrom('2026-01-20', '2026-04-02'),
    toAnswer: fc.nat(3),
    toEnd: fc.oneof(fc.nat(6), fc.constant(200)),
  })
  .map(({ toAnswer, toEnd, ...tip }) => {
    const closedOn = addDays(tip.receivedOn, toEnd);
    return { ...tip, answeredOn: addDays(tip.receivedOn, Math.min(toAnswer, toEnd)), closedOn };
  });

/** Every choice of so many. */
function* choices<Each>(all: readonly Each[], count: number): Generator<Each[]> {
  if (count === 0) yield [];
  for (const [index, first] of all.entries()) {
    if (all.length - index < count) return;
    for (const rest of choices(all.slice(index + 1), count - 1)) yield [first, ...rest];
  }
}

const meanOf = (tips: readonly Ended[], since: 'closedOn' | 'answeredOn') =>
  Math.round(
    tips.reduce((sum, tip) => sum + (Date.parse(tip[since]) - Date.parse(tip.receivedOn)) / 86_400_000, 0) /
      tips.length,
  );

it('leaves whoever sees every tip of the desks unsure of each, whatever is told', () => {
  let formed = 0;
  fc.assert(
    fc.property(
      fc.array(ended, { minLength: 5, maxLength: 7 }),
      fc.array(ended, { minLength: 6, maxLength: 8 }),
      (ours, others) => {
        const tips = hidden(ours, others, lookOf);
        const told = batchOf(tips, others);
        if (told === null) return;
        formed += 1;
        const looks = (all: readonly Ended[], look: string) =>
          all.filter((tip) => lookOf(tip) === look).length;
        for (const look of new Set(tips.map(lookOf)))
          expect(looks(others, look)).toBeGreaterThanOrEqual(looks(tips, look));
        // every choice of as many tips by which the same would be told
        const possible = [...choices([...tips, ...others], tips.length)].filter(
          (some) =>
            some.filter(({ useful }) => useful).length === told.useful &&
            some.filter(({ outcome }) => outcome === 'prosecuted').length === told.toCase &&
            (told.meanDays === null || told.meanDays === meanOf(some, 'closedOn')) &&
            (told.meanAnswer === null || told.meanAnswer === meanOf(some, 'answeredOn')),
        );
        for (const tip of tips) expect(possible.some((some) => !some.includes(tip))).toBe(true);
      },
    ),
    { numRuns: 300 },
  );
  expect(formed).toBeGreaterThan(0);
});

it('adds up what became of them, and of fewer than five nothing', () => {
  const tip: Ended = {
    unitId: 1,
    useful: true,
    outcome: 'prosecuted',
    receivedOn: '2026-03-01',
    answeredOn: '2026-03-03',
    closedOn: '2026-03-11',
  };
  const other = {
    ...tip,
    useful: false,
    outcome: 'no_ground',
    answeredOn: '2026-03-01',
    closedOn: '2026-03-01',
  };
  const around = [tip, other];
  expect(batchOf([tip, tip, tip, tip], around)).toBeNull();
  const whole = { tips: BATCH, useful: 2, toCase: 2, meanDays: 4, meanAnswer: 1 };
  expect(batchOf([tip, tip, other, other, other], around)).toEqual(whole);
  // one that took a year can be no other: no mean is told
  const slow = { ...tip, closedOn: '2027-03-01' };
  const silent = { ...whole, meanDays: null, meanAnswer: null };
  expect(batchOf([tip, slow, other, other, other], around)).toEqual(silent);
  // one that was answered late: its end still hides
  const late = { ...tip, answeredOn: '2026-03-11' };
  expect(batchOf([tip, late, other, other, other], around)).toEqual({ ...whole, meanAnswer: null });
});
