import fc from 'fast-check';
import { expect, it } from 'vitest';
import { addDays } from '../law/day.ts';
import { heldValues } from './held-values.ts';

const DAY = '2026-03-02';
const BEGINS = '2026-01-10';
/** Changes as they were made, each from a day on; what the last one said stands now. */
const made = (...said: readonly (readonly [onDay: string, rooms: number])[]) =>
  said.map(([onDay], index) => ({ onDay, before: { rooms: said[index - 1]?.[1] ?? 0 } }));

it('tells what held when, the latest first', () => {
  const changes = made(['2026-02-01', 5], ['2026-03-01', 7]);
  expect(heldValues(changes, { rooms: 7 }, BEGINS)).toEqual([
    { from: '2026-03-01', until: null, values: { rooms: 7 }, by: changes[1] },
    { from: '2026-02-01', until: '2026-03-01', values: { rooms: 5 }, by: changes[0] },
    { from: BEGINS, until: '2026-02-01', values: { rooms: 0 }, by: undefined },
  ]);
});

it('leaves out what a correction reaches back over', () => {
  const changes = made(['2026-03-01', 5], ['2026-02-01', 7]);
  expect(heldValues(changes, { rooms: 7 }, BEGINS).map(({ from, values }) => [from, values.rooms])).toEqual([
    ['2026-02-01', 7],
    [BEGINS, 0],
  ]);
});

it('has nothing of what was entered first where a change holds from the first day on', () => {
  const changes = made([BEGINS, 5]);
  expect(heldValues(changes, { rooms: 5 }, BEGINS).map(({ from }) => from)).toEqual([BEGINS]);
});

it('has nothing of the days before there was anything', () => {
  const changes = made(['2026-01-01', 5], ['2026-01-05', 7], ['2026-02-01', 9]);
  expect(heldValues(changes, { rooms: 9 }, BEGINS).map(({ from, values }) => [from, values.rooms])).toEqual([
    ['2026-02-01', 9],
    [BEGINS, 7],
  ]);
});

it('has for every day what the last change that holds by then said, and for no day two', () => {
  const days = fc.integer({ min: 0, max: 9 }).map((count) => addDays(DAY, count));
  fc.assert(
    fc.property(fc.array(fc.tuple(days, fc.nat(9)), { maxLength: 6 }), days, (said, day) => {
      const held = heldValues(made(...said), { rooms: said.at(-1)?.[1] ?? 0 }, DAY);
      const here = held.filter(({ from, until }) => from <= day && (until === null || day < until));
      const last = said.findLast(([onDay]) => onDay <= day)?.[1] ?? 0;
      return here.length === 1 && here[0]?.values.rooms === last;
    }),
  );
});
