import fc from 'fast-check';
import { expect, it } from 'vitest';
import { addDays } from '../law/day.ts';
import { blockFrom, blockOf, cutDays, firstDayOf, lastDayOf } from './blocks.ts';

const day = fc.integer({ min: -40_000, max: 40_000 }).map((days) => addDays('2010-01-01', days));

it.each([
  ['2026-02-01', '2026-02-01', '2026-02-14'],
  ['2026-02-14', '2026-02-01', '2026-02-14'],
  ['2026-02-15', '2026-02-15', '2026-02-28'],
  ['2024-02-29', '2024-02-15', '2024-02-29'],
  ['2026-12-31', '2026-12-15', '2026-12-31'],
])('%s lies in %s to %s', (of, from, to) => {
  expect([firstDayOf(blockOf(of)), lastDayOf(blockOf(of))]).toEqual([from, to]);
});

it('tiles the time', () => {
  fc.assert(
    fc.property(day, (one) => {
      const block = blockOf(one);
      expect(firstDayOf(block) <= one && one <= lastDayOf(block)).toBe(true);
      expect(addDays(lastDayOf(block), 1)).toBe(firstDayOf(block + 1));
      expect(blockOf(firstDayOf(block))).toBe(block);
      expect(firstDayOf(blockFrom(one)) >= one).toBe(true);
      expect(blockFrom(one) - block).toBe(firstDayOf(block) === one ? 0 : 1);
    }),
  );
});

it('cuts a range into whole blocks and edges that together are its days, each once', () => {
  const near = fc.integer({ min: 0, max: 120 }).map((days) => addDays('2026-01-10', days));
  fc.assert(
    fc.property(near, near, fc.array(near, { maxLength: 4 }), (from, to, borders) => {
      const { blocks, cut, edges } = cutDays({ from, to }, borders);
      const whole = blocks === null ? [] : blockRange(blocks).filter((block) => !cut.includes(block));
      const parts = [
        ...whole.map((block) => ({ from: firstDayOf(block), to: lastDayOf(block) })),
        ...edges,
      ].sort((a, b) => (a.from < b.from ? -1 : 1));
      const days = parts.flatMap((part) => listDays(part.from, part.to));
      expect(days).toEqual(to < from ? [] : listDays(from, to));
      for (const border of borders) {
        const inside = whole.some((block) => firstDayOf(block) < border && border <= lastDayOf(block));
        expect(inside).toBe(false);
      }
    }),
  );
});

function blockRange([first, last]: readonly [number, number]): number[] {
  return Array.from({ length: last - first + 1 }, (_, index) => first + index);
}

function listDays(from: string, to: string): string[] {
  const days: string[] = [];
  for (let one = from; one <= to; one = addDays(one, 1)) days.push(one);
  return days;
}
