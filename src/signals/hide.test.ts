import fc from 'fast-check';
import { expect, it } from 'vitest';
import { hidden } from './hide.ts';

interface Tip {
  readonly unitId: number;
}
const look = ({ unitId }: Tip) => String(unitId);
const tips = fc.array(fc.record({ unitId: fc.constantFrom(1, 2, 3) }), { maxLength: 20 });

it('counts of each look no more than others sent, and what can be counted', () => {
  fc.assert(
    fc.property(tips, tips, (ours, others) => {
      const found = hidden(ours, others, look);
      // the first of each, none twice
      expect(found.every((tip) => ours.includes(tip))).toBe(true);
      expect(new Set(found).size).toBe(found.length);
      for (const unitId of [1, 2, 3]) {
        const of = (all: readonly Tip[]) => all.filter((tip) => tip.unitId === unitId).length;
        expect(of(found)).toBe(Math.min(of(ours), of(others)));
      }
    }),
  );
});
