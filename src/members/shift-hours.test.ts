import { describe, expect, it } from 'vitest';
import { phaseOf, readHours } from './shift-hours.ts';

const DAY = '2026-03-02';

describe('a shift with its hours', () => {
  it.each([
    ['18:00', '22:00', '2026-03-02T10:59:59Z', 'before'],
    ['18:00', '22:00', '2026-03-02T11:00:00Z', 'during'],
    ['18:00', '22:00', '2026-03-02T15:00:00Z', 'over'],
    // over midnight
    ['22:00', '06:00', '2026-03-02T14:59:59Z', 'before'],
    ['22:00', '06:00', '2026-03-02T22:59:59Z', 'during'],
    ['22:00', '06:00', '2026-03-02T23:00:00Z', 'over'],
    // round the clock
    ['07:00', '07:00', '2026-03-02T23:59:59Z', 'during'],
    ['07:00', '07:00', '2026-03-03T00:00:00Z', 'over'],
  ] as const)('from %s to %s, is at %s %s', (from, to, moment, phase) => {
    expect(phaseOf(DAY, { from, to }, new Date(moment))).toBe(phase);
  });
});

it('reads hours as people write them, and tells which shift has half of them or none', () => {
  const typed = [
    { from: '6h', to: '14 giờ' },
    { from: '', to: ' ' },
    { from: '22:00', to: '' },
    { from: '22:00', to: '24:00' },
    { from: '22:00', to: '06:00' },
  ];
  expect(readHours(typed)).toEqual({
    hours: [
      { number: 1, from: '06:00', to: '14:00' },
      { number: 5, from: '22:00', to: '06:00' },
    ],
    faults: [3, 4],
  });
});
