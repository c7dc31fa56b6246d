import fc from 'fast-check';
import { expect, it } from 'vitest';
import { type Counts, DENOMINATORS, FIGURE_CODES, figuresOf, sumCounts } from './figures.ts';

const anyCounts: fc.Arbitrary<Counts> = fc.record({
  information_received: fc.nat(1000),
  useful: fc.nat(1000),
  crime_reports: fc.nat(1000),
  resolved: fc.nat(1000),
  overdue: fc.nat(1000),
  on_time: fc.nat(1000),
});

it("gives the article's figures their denominators", () => {
  const counts = {
    information_received: 2480,
    useful: 1610,
    crime_reports: 624,
    resolved: 573,
    overdue: 21,
    on_time: 540,
  };
  expect(figuresOf(counts)).toEqual([
    { code: 'information_received', value: 2480, of: null },
    { code: 'useful', value: 1610, of: 2480 },
    { code: 'crime_reports', value: 624, of: 2480 },
    { code: 'resolved', value: 573, of: 624 },
    { code: 'overdue', value: 21, of: 624 },
    // over the closed and the open overdue: what is late and open may not hide
    { code: 'on_time', value: 540, of: 594 },
  ]);
});

it('counts nothing as 0 of 0, so that a page can say that there is none yet', () => {
  expect(figuresOf(sumCounts([])).map(({ value, of }) => [value, of])).toEqual([
    [0, null],
    [0, 0],
    [0, 0],
    [0, 0],
    [0, 0],
    [0, 0],
  ]);
});

it('sums figure by figure: the figures of all parts are those of the whole', () => {
  fc.assert(
    fc.property(fc.array(anyCounts, { maxLength: 6 }), (parts) => {
      const whole = figuresOf(sumCounts(parts));
      for (const [index, code] of FIGURE_CODES.entries()) {
        const ofParts = parts.map((part) => figuresOf(part)[index]);
        expect(whole[index]?.value).toBe(ofParts.reduce((sum, figure) => sum + (figure?.value ?? 0), 0));
        if (DENOMINATORS[code].length === 0) expect(whole[index]?.of).toBeNull();
        else expect(whole[index]?.of).toBe(ofParts.reduce((sum, figure) => sum + (figure?.of ?? 0), 0));
      }
    }),
  );
});
