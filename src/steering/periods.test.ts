import { expect, it } from 'vitest';
import { PRESETS, periodOf, presetOf } from './periods.ts';

it.each([
  ['this_month', '2026-11-22', '2026-11-01', '2026-11-30'],
  ['this_month', '2024-02-29', '2024-02-01', '2024-02-29'],
  ['last_month', '2026-03-31', '2026-02-01', '2026-02-28'],
  ['last_month', '2026-01-01', '2025-12-01', '2025-12-31'],
  ['this_year', '2026-11-22', '2026-01-01', '2026-12-31'],
  ['last_year', '2024-02-29', '2023-01-01', '2023-12-31'],
  ['article', '2026-11-22', '2017-01-01', '2018-05-31'],
] as const)('%s, seen from %s, is %s to %s', (preset, today, from, to) => {
  expect(periodOf(preset, today)).toEqual({ from, to });
});

it('knows a named period by its days, and no other', () => {
  for (const preset of PRESETS) {
    expect(presetOf(periodOf(preset, '2026-11-22'), '2026-11-22')).toBe(preset);
  }
  expect(presetOf({ from: '2026-11-01', to: '2026-11-22' }, '2026-11-22')).toBeUndefined();
});
