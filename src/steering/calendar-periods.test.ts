import fc from 'fast-check';
import { describe, expect, it, test } from 'vitest';
import { SHIPPED_LAW as book } from '../law/data/shipped.ts';
import { addDays } from '../law/day.ts';
import {
  lengthOf,
  periodBefore,
  periodContaining,
  periodWithin,
  samePeriodBefore,
  wholeMonths,
} from './calendar-periods.ts';
import { CALENDAR_SHAPES, LENGTHS, type PeriodicCalendar } from './calendars.ts';
import { comparedWith } from './compare.ts';

const KNOWN = Object.keys(CALENDAR_SHAPES) as PeriodicCalendar[];

describe('the period of a calendar that contains a day', () => {
  it.each([
    ['calendar', 'month', '2026-11-22', '2026-11-01', '2026-11-30'],
    ['calendar', 'quarter', '2026-11-22', '2026-10-01', '2026-12-31'],
    ['calendar', 'half', '2024-02-29', '2024-01-01', '2024-06-30'],
    ['calendar', 'year', '2024-02-29', '2024-01-01', '2024-12-31'],
    ['crime_statistics', 'month', '2026-11-14', '2026-10-15', '2026-11-14'],
    ['crime_statistics', 'month', '2026-11-15', '2026-11-15', '2026-12-14'],
    ['crime_statistics', 'month', '2026-03-01', '2026-02-15', '2026-03-14'],
    ['crime_statistics', 'half', '2025-12-15', '2025-12-15', '2026-06-14'],
    ['crime_statistics', 'half', '2026-06-15', '2026-06-15', '2026-12-14'],
    ['crime_statistics', 'year', '2026-12-14', '2025-12-15', '2026-12-14'],
    ['recognition_residential', 'year', '2026-10-31', '2025-11-01', '2026-10-31'],
    ['recognition_residential', 'year', '2026-11-01', '2026-11-01', '2027-10-31'],
    ['recognition_other', 'year', '2026-11-15', '2025-11-16', '2026-11-15'],
    ['forces', 'year', '2026-11-15', '2026-11-15', '2027-11-14'],
  ] as const)('%s, %s, %s: %s to %s', (calendar, length, day, from, to) => {
    expect(periodContaining(book, calendar, length, day)).toEqual({ from, to });
    expect(lengthOf(book, calendar, { from, to })).toBe(length);
  });

  it('is none where the calendar knows no such length, or the law of that day no such calendar', () => {
    expect(periodContaining(book, 'forces', 'month', '2026-11-15')).toBeUndefined();
    expect(periodContaining(book, 'forces', 'year', '2024-06-30')).toBeUndefined();
    expect(lengthOf(book, 'crime_statistics', { from: '2026-11-01', to: '2026-11-30' })).toBeUndefined();
  });

  const anyDay = fc.integer({ min: 0, max: 40_000 }).map((days) => addDays('1960-01-01', days));
  const anyRule = fc.record({
    month: fc.integer({ min: 1, max: 12 }),
    day: fc.integer({ min: 1, max: 28 }),
    source: fc.constant('test'),
    sourceEn: fc.constant('test'),
    verified: fc.boolean(),
  });

  it('leaves no gap and overlaps with none, whatever day the year begins on', () => {
    fc.assert(
      fc.property(anyRule, fc.constantFrom(...LENGTHS), anyDay, (rule, length, day) => {
        const period = periodWithin(rule, length, day);
        expect(period.from <= day && day <= period.to).toBe(true);
        expect(periodWithin(rule, length, period.from)).toEqual(period);
        expect(periodWithin(rule, length, period.to)).toEqual(period);
        expect(periodWithin(rule, length, addDays(period.to, 1)).from).toBe(addDays(period.to, 1));
        expect(periodWithin(rule, length, addDays(period.from, -1)).to).toBe(addDays(period.from, -1));
      }),
    );
  });

  it('lies in one period of each greater length', () => {
    fc.assert(
      fc.property(anyRule, anyDay, (rule, day) => {
        const all = LENGTHS.map((length) => periodWithin(rule, length, day));
        for (const [index, longer] of all.entries()) {
          for (const shorter of all.slice(0, index)) {
            expect(longer.from <= shorter.from && shorter.to <= longer.to).toBe(true);
          }
        }
      }),
    );
  });
});

describe('what a period is compared with', () => {
  const article = { from: '2017-01-01', to: '2018-05-31' };

  it.each([
    ['calendar', '2026-03-01', '2026-03-31', '2026-02-01', '2026-02-28', '2025-03-01', '2025-03-31'],
    ['calendar', '2024-02-01', '2024-02-29', '2024-01-01', '2024-01-31', '2023-02-01', '2023-02-28'],
    ['calendar', '2025-02-01', '2025-02-28', '2025-01-01', '2025-01-31', '2024-02-01', '2024-02-29'],
    ['crime_statistics', '2025-12-15', '2026-06-14', '2025-06-15', '2025-12-14', '2024-12-15', '2025-06-14'],
    ['recognition_other', '2025-11-16', '2026-11-15', '2024-11-16', '2025-11-15', '2024-11-16', '2025-11-15'],
    ['free', '2026-03-05', '2026-03-14', '2026-02-23', '2026-03-04', '2025-03-05', '2025-03-14'],
    ['free', article.from, article.to, '2015-08-01', '2016-12-31', '2015-01-01', '2016-05-31'],
  ] as const)('%s, %s to %s', (calendar, from, to, beforeFrom, beforeTo, yearFrom, yearTo) => {
    expect(periodBefore(book, calendar, { from, to })).toEqual({ from: beforeFrom, to: beforeTo });
    expect(samePeriodBefore(book, calendar, { from, to })).toEqual({ from: yearFrom, to: yearTo });
  });

  it('never overlaps with it', () => {
    const anyDay = fc.integer({ min: 0, max: 6000 }).map((days) => addDays('2010-01-01', days));
    fc.assert(
      fc.property(anyDay, fc.integer({ min: 0, max: 1500 }), (from, days) => {
        const period = { from, to: addDays(from, days) };
        const before = periodBefore(book, 'free', period);
        const year = samePeriodBefore(book, 'free', period);
        expect(before?.to).toBe(addDays(from, -1));
        expect(year !== undefined && year.from <= year.to && year.to < from).toBe(true);
      }),
    );
  });

  it('counts whole months', () => {
    expect(wholeMonths(article)).toBe(17);
    expect(wholeMonths({ from: '2026-01-15', to: '2026-02-14' })).toBe(1);
    expect(wholeMonths({ from: '2026-01-15', to: '2026-02-13' })).toBeUndefined();
  });

  const asked = { from: '2026-01-01', to: '2026-06-30', calendar: 'calendar', against: 'own' } as const;
  test.each([
    [{ ...asked, against: 'none' }, null],
    [{ ...asked, from: '2026-07-01', against: 'none' }, 'end_before_start'],
    [{ ...asked, calendar: 'crime_statistics', against: 'none' }, 'not_a_period'],
    [asked, 'not_a_period'],
    [{ ...asked, againstFrom: '2025-06-30', againstTo: '2025-01-01' }, 'end_before_start'],
    [{ ...asked, againstFrom: '2024-12-15', againstTo: '2025-06-14' }, 'calendars_mixed'],
    [{ ...asked, againstFrom: '2025-01-01', againstTo: '2025-12-31' }, 'calendars_mixed'],
    [
      { ...asked, againstFrom: '2025-01-01', againstTo: '2025-06-30' },
      { from: '2025-01-01', to: '2025-06-30' },
    ],
    [
      { ...asked, calendar: 'free', againstFrom: '2024-12-15', againstTo: '2025-06-14' },
      { from: '2024-12-15', to: '2025-06-14' },
    ],
  ] as const)('%j is %j', (question, answer) => expect(comparedWith(book, question)).toEqual(answer));

  it('has a calendar for each row of the law', () => {
    for (const calendar of KNOWN) {
      expect(periodContaining(book, calendar, 'year', '2026-11-22')).toBeDefined();
    }
  });
});
