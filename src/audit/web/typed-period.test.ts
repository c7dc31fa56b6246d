import { expect, test } from 'vitest';
import { isBackwards, isNoDay, parsePeriod } from './typed-period.ts';

test.each([
  [{ from: '', to: '' }, {}],
  [{ from: ' 1/2/2026 ', to: '' }, { from: '2026-02-01' }],
  [
    { from: '01/02/2026', to: '01/02/2026' },
    { from: '2026-02-01', to: '2026-02-01' },
  ],
  [{ from: '02/02/2026', to: '01/02/2026' }, undefined],
  [{ from: '', to: '31/02/2026' }, undefined],
])('a typed period %o is asked as %o', (typed, asked) => {
  expect(parsePeriod(typed)).toEqual(asked);
});

test('what is wrong with a period is told apart', () => {
  expect(isNoDay('hôm qua')).toBe(true);
  expect(isNoDay(' ')).toBe(false);
  expect(isBackwards({ from: '02/02/2026', to: '01/02/2026' })).toBe(true);
  expect(isBackwards({ from: '02/02/2026', to: '' })).toBe(false);
});
