import { describe, expect, test } from 'vitest';
import { hasHolidaysOf, isDayOff } from '../calendar.ts';
import { LAW_CODES } from '../codes.ts';
import { lawBookSchema } from '../contract.ts';
import { isDay, weekdayOf } from '../day.ts';
import { findParameter, isValidOn, type Parameter } from '../law-book.ts';
import { SHIPPED_LAW as book } from './shipped.ts';

const byCode = Map.groupBy(book.parameters, (row) => row.code);

describe('the shipped law', () => {
  test('fits the wire, so that every row has its source and its days exist', () => {
    expect(lawBookSchema.safeParse(book).error).toBeUndefined();
    for (const { day } of book.holidays) expect(isDay(day)).toBe(true);
  });

  test.each([...byCode])('%s: no two rows govern one day', (_, rows: Parameter[]) => {
    for (const row of rows) {
      expect(row.validTo === null || row.validTo >= row.validFrom).toBe(true);
      expect(rows.filter((other) => isValidOn(other, row.validFrom))).toEqual([row]);
    }
  });

  test.each(Object.values(LAW_CODES))('%s is known today', (code) => {
    expect(findParameter(book, code, '2026-11-22')).toBeDefined();
  });

  test('the old code has no extension by the procuracy and no resumption', () => {
    expect(findParameter(book, LAW_CODES.procuracyExtension, '2017-12-31')).toBeUndefined();
    expect(findParameter(book, LAW_CODES.afterResumption, '2017-12-31')).toBeUndefined();
  });

  test('what has no certain source is not called verified', () => {
    for (const row of book.parameters.filter((each) => /chưa|không phải/i.test(each.source))) {
      expect(row.verified).toBe(false);
    }
    for (const row of book.holidays.filter((each) => /chưa/i.test(each.source))) {
      expect(row.verified).toBe(false);
    }
  });
});

describe('the shipped holidays', () => {
  test('each day once, in order', () => {
    const days = book.holidays.map((holiday) => holiday.day);
    expect(days).toEqual([...new Set(days)].sort());
  });

  test.each([
    2017, 2018, 2019, 2020, 2021, 2022, 2023, 2024, 2025, 2026, 2027,
  ])('%i has its fixed days off', (year) => {
    expect(hasHolidaysOf(book, `${year}-01-01`)).toBe(true);
    for (const day of ['01-01', '04-30', '05-01', '09-02'])
      expect(isDayOff(book, `${year}-${day}`)).toBe(true);
  });

  test('only weekly days off are worked instead, and each has a weekday off for it', () => {
    const worked = book.holidays.filter((holiday) => holiday.kind === 'working_swap');
    const swappedOff = book.holidays.filter((holiday) => holiday.name === 'Nghỉ hoán đổi');
    for (const { day } of worked) expect(weekdayOf(day)).toBe(6);
    for (const { day } of swappedOff) expect(weekdayOf(day)).toBeLessThan(6);
    expect(worked.length).toBe(swappedOff.length);
  });

  test('the Lunar New Year of every year, by its first day', () => {
    const firstDays = ['2017-01-28', '2018-02-16', '2019-02-05', '2020-01-25', '2021-02-12', '2022-02-01'];
    firstDays.push('2023-01-22', '2024-02-10', '2025-01-29', '2026-02-17', '2027-02-06');
    for (const day of firstDays) expect(isDayOff(book, day)).toBe(true);
  });
});
