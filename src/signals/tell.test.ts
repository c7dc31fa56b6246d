import fc from 'fast-check';
import { expect, it } from 'vitest';
import { BATCH } from './batch.ts';
import { addTold, type Batch, meanOf, NOTHING_TOLD, type Share, type Told, tellBatches } from './tell.ts';

const few = fc.constantFrom(0, ...Array.from({ length: 20 }, (_, more) => BATCH + more));
const batch = fc.record({ sent: few, tips: few }).chain(({ sent, tips }) =>
  fc.record({
    sent: fc.constant(sent),
    tips: fc.constant(tips),
    useful: fc.integer({ min: 0, max: tips }),
    toCase: fc.integer({ min: 0, max: tips }),
    meanDays: tips === 0 ? fc.constant(null) : fc.option(fc.nat(90)),
    meanAnswer: fc.constant(null),
  }),
);
const batches: fc.Arbitrary<Batch[]> = fc
  .array(batch, { maxLength: 16 })
  .map((all) => all.map((each, index) => ({ ...each, quarter: `${2000 + index}-01-01` })));

const COUNTS = ['sent', 'tips'] as const;
const PARTS = ['useful', 'toCase'] as const;

it('never tells of fewer than five, nor of all but fewer than five, by what two stretches differ in', () => {
  const index = fc.nat(16);
  fc.assert(
    fc.property(batches, index, index, index, index, (all, a, b, c, d) => {
      const told = tellBatches(all);
      const within = (from: number, to: number) => addTold(told.slice(from, to));
      const [one, other] = [within(a, b), within(c, d)];
      // of stretches that begin on one day, or end on one, the difference is a stretch
      const [shorter, longer] = [within(a, Math.min(b, d)), within(a, Math.max(b, d))];
      for (const each of [one, other, shorter, longer]) {
        for (const count of COUNTS) expect(each[count] === 0 || each[count] >= BATCH).toBe(true);
        for (const part of PARTS) expect(isTold(each[part])).toBe(true);
      }
      for (const part of PARTS) {
        expect(isTold(difference(longer[part], shorter[part]))).toBe(true);
      }
    }),
  );
});

const isTold = (share: Share | null) =>
  share === null || share.of === 0 || (share.value >= BATCH && share.of - share.value >= BATCH);
const difference = (a: Share | null, b: Share | null): Share => ({
  value: (a?.value ?? 0) - (b?.value ?? 0),
  of: (a?.of ?? 0) - (b?.of ?? 0),
});

it('tells of each tip once, and what was told stays when more comes', () => {
  fc.assert(
    fc.property(batches, fc.nat(16), (all, then) => {
      const told = tellBatches(all);
      expect(told.slice(0, then)).toEqual(tellBatches(all.slice(0, then)));
      const sum = addTold(told);
      for (const count of COUNTS)
        expect(sum[count]).toBe(all.reduce((total, each) => total + each[count], 0));
      for (const part of PARTS) {
        const last = told.findLastIndex((each) => each[part] !== null);
        const counted = all.slice(0, last + 1);
        expect(sum[part]?.value ?? 0).toBe(counted.reduce((total, each) => total + each[part], 0));
        expect(sum[part]?.of ?? 0).toBe(counted.reduce((total, each) => total + each.tips, 0));
      }
    }),
  );
});

it('adds what is told in whatever order, and makes whole days of a mean', () => {
  fc.assert(
    fc.property(batches, (all) => {
      const told: Told[] = tellBatches(all).map(({ quarter: _, ...each }) => each);
      expect(addTold(told.toReversed())).toEqual(addTold(told));
    }),
  );
  expect(addTold([])).toEqual(NOTHING_TOLD);
  expect(meanOf(null)).toBeNull();
  expect(meanOf({ value: 40, of: 6 })).toBe(7);
});
