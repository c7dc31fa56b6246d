import fc from 'fast-check';
import { expect, it } from 'vitest';
import { SHIPPED_LAW } from '../law/data/shipped.ts';
import { addDays } from '../law/day.ts';
import { periodBefore, periodContaining } from './calendar-periods.ts';
import { CALENDAR_SHAPES, type PeriodicCalendar } from './calendars.ts';
import { periodAfter, periodOn } from './period-after.ts';

it.each([
  ['calendar', '2018-01-01', '2018-01-31', '2018-02-01', '2018-02-28'],
  ['crime_statistics', '2017-12-15', '2018-06-14', '2018-06-15', '2018-12-14'],
  ['free', '2017-01-01', '2018-05-31', '2018-06-01', '2019-10-31'],
  ['free', '2026-11-03', '2026-11-09', '2026-11-10', '2026-11-16'],
] as const)('%s: after %s to %s come %s to %s', (calendar, from, to, nextFrom, nextTo) => {
  expect(periodAfter(SHIPPED_LAW, calendar, { from, to })).toEqual({ from: nextFrom, to: nextTo });
});

it('knows none after days that are no period of the calendar', () => {
  expect(periodAfter(SHIPPED_LAW, 'calendar', { from: '2018-01-02', to: '2018-01-31' })).toBeUndefined();
});

it('goes forth and back to where it was, through every calendar and length', () => {
  const calendars = Object.keys(CALENDAR_SHAPES) as PeriodicCalendar[];
  fc.assert(
    fc.property(fc.constantFrom(...calendars), fc.nat(3), fc.nat(700), (calendar, at, days) => {
      const { lengths } = CALENDAR_SHAPES[calendar];
      const length = lengths[at % lengths.length] ?? 'year';
      const period = periodContaining(SHIPPED_LAW, calendar, length, addDays('2025-03-01', days));
      const next = period && periodAfter(SHIPPED_LAW, calendar, period);
      expect(next?.from).toBe(period && addDays(period.to, 1));
      expect(next && periodBefore(SHIPPED_LAW, calendar, next)).toEqual(period);
    }),
  );
});

it('turns to another calendar at the end of what was shown, never beyond today', () => {
  const on = (calendar: PeriodicCalendar, length: 'month' | 'year', shownTo: string) =>
    periodOn(SHIPPED_LAW, calendar, length, shownTo, '2026-11-29');
  expect(on('crime_statistics', 'month', '2018-05-31')).toEqual({ from: '2018-05-15', to: '2018-06-14' });
  expect(on('calendar', 'year', '2026-12-31')).toEqual({ from: '2026-01-01', to: '2026-12-31' });
  // it knows years only
  expect(on('recognition_residential', 'month', '2026-10-31')).toEqual({
    from: '2025-11-01',
    to: '2026-10-31',
  });
  // a calendar that the law of 2018 does not know: today's
  expect(on('forces', 'year', '2018-05-31')).toEqual({ from: '2026-11-15', to: '2027-11-14' });
});
