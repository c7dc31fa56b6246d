import fc from 'fast-check';
import { expect, it } from 'vitest';
import { addDays } from '../law/day.ts';
import { couldHaveSeen, heldThrough, type Watcher } from './could-have-seen.ts';
import { pointAt } from './geometry.ts';

const here = { lat: 19.8, lon: 105.77 };
const camera: Watcher = {
  ...here,
  direction: 90,
  angle: 80,
  rangeM: 50,
  state: 'working',
  fromDay: '2026-01-01',
  seenOn: '2026-02-20',
  retentionDays: 7,
};
const east = pointAt(here, 90, 30);

it('names the cameras that look there, those that still hold the day first, then the nearest', () => {
  const short = { ...camera, retentionDays: 2 };
  const far = { ...camera, ...pointAt(here, 90, -10) };
  const away = { ...camera, direction: 270 };
  const removed = { ...camera, state: 'removed' as const };
  const found = couldHaveSeen([short, far, camera, away, removed], east, '2026-02-25', '2026-03-02');
  expect(found.map((each) => [each.camera, each.footage])).toEqual([
    [camera, 'held'],
    [far, 'held'],
    [short, 'gone'],
  ]);
  expect(found[0]?.metres).toBeCloseTo(30, 3);
  expect(found[0]?.bearing).toBeCloseTo(90, 2);
});

it('does not offer what a camera saw before it hung there', () => {
  expect(couldHaveSeen([camera], east, '2025-12-31', '2026-01-02')[0]?.footage).toBe('not_yet');
});

it('holds a day from that day on for as many days as the owner keeps', () => {
  expect(heldThrough('2026-02-25', 7)).toBe('2026-03-03');
  const days = fc.integer({ min: 1, max: 365 });
  fc.assert(
    fc.property(days, fc.integer({ min: 0, max: 800 }), (retentionDays, later) => {
      const today = addDays('2026-02-25', later);
      const [found] = couldHaveSeen([{ ...camera, retentionDays }], east, '2026-02-25', today);
      expect(found?.footage).toBe(later < retentionDays ? 'held' : 'gone');
    }),
  );
});
