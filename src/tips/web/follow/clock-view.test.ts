import fc from 'fast-check';
import { expect, it } from 'vitest';
import { addDays } from '../../../law/day.ts';
import type { TipClock } from '../../contract.ts';
import { clockView } from './clock-view.ts';

const clock = (part: Partial<TipClock>): TipClock => ({
  clock: 'resolve',
  state: 'running',
  startedOn: '2026-11-14',
  dueOn: '2026-12-04',
  stoppedOn: null,
  parameters: [],
  verified: true,
  rolled: false,
  ...part,
});

it.each([
  ['2026-11-14', { says: 'left', tone: 'calm', days: 20, passed: 0 }],
  ['2026-11-24', { says: 'left', tone: 'calm', days: 10, passed: 0.5 }],
  ['2026-12-01', { says: 'left', tone: 'soon', days: 3, passed: 0.85 }],
  ['2026-12-04', { says: 'last_day', tone: 'soon', days: 0, passed: 1 }],
  ['2026-12-06', { says: 'overdue', tone: 'overdue', days: 2, passed: 1 }],
] as const)('on %s', (today, expected) => {
  expect(clockView(clock({}), today, 3)).toEqual(expected);
});

it('stands still, is over, or never applied', () => {
  const on = '2026-11-24';
  expect(clockView(clock({ state: 'suspended', dueOn: null }), on, 3)?.says).toBe('suspended');
  expect(clockView(clock({ state: 'met', stoppedOn: on }), on, 3)?.says).toBe('met');
  expect(clockView(clock({ state: 'missed', stoppedOn: on }), on, 3)?.tone).toBe('overdue');
  expect(clockView(clock({ state: 'void' }), on, 3)).toBeNull();
});

it('never shows more than the whole bar, nor less than none, on any day', () => {
  fc.assert(
    fc.property(fc.integer({ min: -60, max: 60 }), fc.integer({ min: 0, max: 60 }), (offset, length) => {
      const running = clock({ dueOn: addDays('2026-11-14', length) });
      const view = clockView(running, addDays('2026-11-14', offset), 3);
      expect(view?.passed).toBeGreaterThanOrEqual(0);
      expect(view?.passed).toBeLessThanOrEqual(1);
      expect(view?.days).toBe(Math.abs(length - offset));
    }),
  );
});
