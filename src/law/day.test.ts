import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import {
  addDays,
  addMonths,
  dayOfMoment,
  daysBetween,
  endOfDay,
  isDay,
  startOfDay,
  weekdayOf,
  writtenDay,
} from './day.ts';

const anyDay = fc.integer({ min: 0, max: 12_000 }).map((n) => addDays('2000-01-01', n));

describe('days', () => {
  test.each([
    '2023-02-29',
    '2024-13-01',
    '2024-1-01',
    '2024-01-01T00',
    '',
    'hôm nay',
  ])('"%s" is no day', (text) => {
    expect(isDay(text)).toBe(false);
    expect(() => addDays(text, 1)).toThrow(RangeError);
  });

  test('29 February exists in leap years', () => {
    expect(isDay('2024-02-29')).toBe(true);
    expect(addDays('2024-02-28', 1)).toBe('2024-02-29');
    expect(addDays('2023-02-28', 1)).toBe('2023-03-01');
  });

  test.each([
    ['2018-12-31', 2, '2019-02-28'],
    ['2023-12-31', 2, '2024-02-29'],
    ['2018-01-31', 1, '2018-02-28'],
    ['2018-03-31', 1, '2018-04-30'],
    ['2018-11-15', 2, '2019-01-15'],
    ['2024-02-29', 12, '2025-02-28'],
  ])('%s and %i months is %s', (from, months, to) => {
    expect(addMonths(from, months)).toBe(to);
  });

  test('weekdays are ISO', () => {
    expect(weekdayOf('2018-05-07')).toBe(1);
    expect(weekdayOf('2018-05-13')).toBe(7);
  });

  test('a moment belongs to the day in Viet Nam, which ends at 17:00 UTC', () => {
    expect(dayOfMoment(new Date('2018-05-07T16:59:59Z'))).toBe('2018-05-07');
    expect(dayOfMoment(new Date('2018-05-07T17:00:00Z'))).toBe('2018-05-08');
    expect(endOfDay('2018-05-07').toISOString()).toBe('2018-05-07T17:00:00.000Z');
    expect(startOfDay('2018-05-08')).toEqual(endOfDay('2018-05-07'));
    expect(writtenDay('2018-05-08')).toBe('08/05/2018');
  });

  test('adding and counting days are inverse, and order follows', () => {
    fc.assert(
      fc.property(anyDay, fc.integer({ min: -3000, max: 3000 }), (day, count) => {
        const other = addDays(day, count);
        expect(isDay(other)).toBe(true);
        expect(daysBetween(day, other)).toBe(count);
        expect([other > day, other < day]).toEqual([count > 0, count < 0]);
      }),
    );
  });

  test('months keep the day of the month, or take the last one', () => {
    fc.assert(
      fc.property(anyDay, fc.integer({ min: 0, max: 60 }), (day, months) => {
        const later = addMonths(day, months);
        const clamped = later.slice(8) !== day.slice(8);
        if (clamped) expect(addDays(later, 1).slice(8)).toBe('01');
        expect(later.slice(8) <= day.slice(8)).toBe(true);
      }),
    );
  });
});
