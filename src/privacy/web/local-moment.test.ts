import fc from 'fast-check';
import { expect, test } from 'vitest';
import { fromLocalMoment, toLocalMoment } from './local-moment.ts';

test('a moment is shown and read in Viet Nam, wherever the browser is', () => {
  expect(toLocalMoment('2026-03-02T18:30:00Z')).toBe('2026-03-03T01:30');
  expect(fromLocalMoment('2026-03-03T01:30')).toBe('2026-03-02T18:30:00.000Z');
  for (const text of ['', '2026-03-03', '2026-13-01T00:00', 'hôm qua']) {
    expect(fromLocalMoment(text)).toBeUndefined();
  }
});

test('minutes survive the way there and back', () => {
  fc.assert(
    fc.property(fc.integer({ min: 0, max: 60_000_000 }), (minutes) => {
      const moment = new Date(minutes * 60_000).toISOString();
      expect(fromLocalMoment(toLocalMoment(moment))).toBe(moment);
    }),
  );
});
