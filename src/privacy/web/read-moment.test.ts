import fc from 'fast-check';
import { expect, test } from 'vitest';
import { formatMoment } from '../../ui/i18n/formats.ts';
import { readMoment } from './read-moment.ts';

test('a moment is shown and read in Viet Nam, wherever the browser is', () => {
  expect(formatMoment('2026-03-02T18:30:00Z', 'vi')).toBe('01:30 03/03/2026');
  for (const text of ['01:30 03/03/2026', '3/3/2026 1h30', ' 03-03-2026 01:30 ']) {
    expect(readMoment(text)).toBe('2026-03-02T18:30:00.000Z');
  }
  for (const text of ['', '03/03/2026', '01:30', '25:00 03/03/2026', '01:30 31/02/2026', 'hôm qua']) {
    expect(readMoment(text)).toBeUndefined();
  }
});

test('minutes survive the way there and back', () => {
  fc.assert(
    fc.property(fc.integer({ min: 0, max: 60_000_000 }), (minutes) => {
      const moment = new Date(minutes * 60_000).toISOString();
      expect(readMoment(formatMoment(moment, 'vi'))).toBe(moment);
    }),
  );
});
