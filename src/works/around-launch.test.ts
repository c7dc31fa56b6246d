import fc from 'fast-check';
import { expect, it } from 'vitest';
import type { Area, AreaSet, Succession } from '../areas/area.ts';
import { addDays, daysBetween } from '../law/day.ts';
import { type AroundLaunch, aroundLaunch, compareAround, LEAST, LONGEST, SHORTEST } from './around-launch.ts';
import { steadyAround } from './steady.ts';

const LAUNCH = '2026-01-10';
const ALWAYS = { from: null, to: null };

function spansOf(found: ReturnType<typeof aroundLaunch>): AroundLaunch {
  return typeof found === 'string' ? expect.fail(found) : found;
}

it('compares spans of equal length that meet on the day of the launch and end by the day asked for', () => {
  fc.assert(
    fc.property(fc.integer({ min: 0, max: 2_000 }), (running) => {
      const asOf = addDays(LAUNCH, running);
      const found = aroundLaunch(LAUNCH, asOf, ALWAYS);
      if (running + 1 < SHORTEST) {
        expect(found).toBe('too_early');
        return;
      }
      const { before, after, days } = spansOf(found);
      expect(days).toBe(Math.min(LONGEST, running + 1));
      expect(daysBetween(before.from, before.to)).toBe(daysBetween(after.from, after.to));
      expect(daysBetween(after.from, after.to) + 1).toBe(days);
      expect(addDays(before.to, 1)).toBe(LAUNCH);
      expect(after.from).toBe(LAUNCH);
      expect(after.to <= asOf).toBe(true);
    }),
  );
});

it('looks at days alone in which the units are the same, and at none where those are too few', () => {
  const distance = fc.integer({ min: 0, max: 500 });
  fc.assert(
    fc.property(distance, distance, (back, on) => {
      const steady = { from: addDays(LAUNCH, -back), to: addDays(LAUNCH, on) };
      const found = aroundLaunch(LAUNCH, addDays(LAUNCH, 1_000), steady);
      if (Math.min(back, on + 1) < SHORTEST) {
        expect(found).toBe('units_changed');
        return;
      }
      const { before, after } = spansOf(found);
      expect(before.from >= steady.from && after.to <= steady.to).toBe(true);
    }),
  );
});

it('sees a unit begin, end, take one in and give a part away', () => {
  const area = (areaId: number, validFrom: string, validTo: string | null): Area => {
    const names = { code: null, name: 'Mẫu', kind: 'phuong', parentId: null } as const;
    return { areaId, ...names, validFrom, validTo, verified: true };
  };
  const succession = (fromId: number, toId: number, onDay: string): Succession => {
    return { successionId: fromId, fromId, toId, extent: 'part', onDay, verified: true };
  };
  const set: AreaSet = {
    areas: [area(1, '1994-01-01', '2025-06-30'), area(2, '2025-07-01', null), area(3, '1994-01-01', null)],
    successions: [succession(1, 2, '2025-07-01'), succession(3, 2, '2025-09-01')],
  };
  const around = (day: string, ...ids: number[]) => steadyAround(set, new Set(ids), day);
  expect(around('2025-03-01', 1)).toEqual({ from: '1994-01-01', to: '2025-06-30' });
  expect(around('2025-08-01', 2)).toEqual({ from: '2025-07-01', to: '2025-08-31' });
  expect(around('2026-08-01', 3)).toEqual({ from: '2025-09-01', to: null });
  expect(around('2026-08-01', 4)).toEqual(ALWAYS);
  // a ward that was gone four months after the launch: four months are compared with four
  const { days, after } = spansOf(aroundLaunch('2025-03-01', '2026-06-01', around('2025-03-01', 1)));
  expect([days, after.to]).toEqual([122, '2025-06-30']);
});

it('says nothing under five, nothing that the register does not reach back to, and never one number alone', () => {
  const spans = spansOf(aroundLaunch(LAUNCH, '2027-06-01', ALWAYS));
  const count = fc.integer({ min: 0, max: 12 });
  fc.assert(
    fc.property(count, count, fc.integer({ min: -30, max: 30 }), (before, after, off) => {
      const since = addDays(spans.before.from, off);
      const { said, why } = compareAround(spans, since, { before, after });
      if (said === null) {
        expect(why).toBe(off > 0 ? 'no_register' : 'too_few');
        return;
      }
      expect(said).toEqual({ before, after });
      expect(Math.min(said.before, said.after)).toBeGreaterThanOrEqual(LEAST);
      expect(off).toBeLessThanOrEqual(0);
    }),
  );
  expect(compareAround(spans, null, { before: 9, after: 9 }).why).toBe('no_register');
});
