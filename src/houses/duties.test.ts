import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { SHIPPED_LAW as book } from '../law/data/shipped.ts';
import { dayOfMoment } from '../law/day.ts';
import {
  dutiesOnArrival,
  longestUntil,
  longFromDays,
  renewal,
  stayNotice,
  termFrom,
  urgencyOf,
} from './duties.ts';

/** A moment in Viet Nam. */
const at = (text: string) => new Date(`${text}+07:00`);

describe('notice of a stay', () => {
  it.each([
    ['2026-11-29T14:10', '2026-11-29T23:00'],
    ['2026-11-29T22:59:59', '2026-11-29T23:00'],
    ['2026-11-29T23:00', '2026-11-30T08:00'],
    ['2026-12-31T23:40', '2027-01-01T08:00'],
    ['2026-11-30T00:30', '2026-11-30T23:00'],
  ])('of who comes at %s is due at %s', (arrived, due) => {
    expect(stayNotice(book, at(arrived)).dueAt).toEqual(at(due));
  });

  it('is always due after the arrival and within a day of it', () => {
    const arrivals = fc.date({
      min: at('2022-01-01T00:00'),
      max: at('2030-12-31T00:00'),
      noInvalidDate: true,
    });
    fc.assert(
      fc.property(arrivals, (arrived) => {
        const gap = stayNotice(book, arrived).dueAt.getTime() - arrived.getTime();
        expect(gap).toBeGreaterThan(0);
        expect(gap).toBeLessThanOrEqual(86_400_000);
      }),
    );
  });
});

describe('a long stay', () => {
  it('asks for registration within the law’s days, and says that the row was not compared', () => {
    const [notice, registration] = dutiesOnArrival(book, at('2026-11-29T10:00'), 'long');
    expect(notice?.kind).toBe('stay_notice');
    expect(registration).toMatchObject({
      kind: 'temporary_residence',
      opensOn: '2026-11-29',
      verified: false,
    });
    expect(registration?.dueAt).toEqual(at('2026-12-30T00:00'));
  });

  it('is asked for of whoever came for less and stays, shortly before the law’s days are over', () => {
    const [, registration] = dutiesOnArrival(book, at('2026-11-29T10:00'), 'short');
    expect(registration).toMatchObject({ kind: 'temporary_residence', opensOn: '2026-12-24' });
    expect(registration?.dueAt).toEqual(at('2026-12-30T00:00'));
  });

  it('that began before the law counts from its first day, with no notice of the arrival', () => {
    fc.assert(
      fc.property(
        fc.date({ min: at('1950-01-01T00:00'), max: at('2021-06-30T12:00'), noInvalidDate: true }),
        (day) => {
          const duties = dutiesOnArrival(book, day, 'long');
          expect(duties).toMatchObject([{ kind: 'temporary_residence', opensOn: '2021-07-01' }]);
          expect(duties[0]?.dueAt).toEqual(at('2021-08-01T00:00'));
        },
      ),
    );
  });

  it('begins with the days that the law of a day counts, where it counts days', () => {
    expect(longFromDays(book, '2026-11-29')).toBe(30);
    expect(longFromDays(book, '2020-01-01')).toBeNull();
    const inMonths = book.parameters.map((row) => ({ ...row, unit: 'month' as const }));
    expect(longFromDays({ ...book, parameters: inMonths }, '2026-11-29')).toBeNull();
  });

  it('is renewed from the end of the term that runs, and from the day of the notice once it is over', () => {
    const running = renewal(book, '2028-11-29');
    expect(longestUntil(book, termFrom(running, '2028-11-15'))).toBe('2030-11-29');
    expect(longestUntil(book, termFrom(running, '2028-12-05'))).toBe('2030-12-05');
    const first = { kind: 'temporary_residence', dueAt: running.dueAt } as const;
    expect(termFrom(first, '2026-11-29')).toBe('2026-11-29');
  });

  it('is registered for two years at most, and renewed within the last fifteen days', () => {
    expect(longestUntil(book, '2026-11-29')).toBe('2028-11-29');
    expect(renewal(book, '2028-11-29')).toMatchObject({
      opensOn: '2028-11-14',
      dueAt: at('2028-11-30T00:00'),
    });
  });
});

it('grows urgent as the time limit comes', () => {
  const due = at('2026-12-30T00:00');
  expect(urgencyOf(book, due, at('2026-12-01T12:00'))).toBe('calm');
  expect(urgencyOf(book, due, at('2026-12-26T12:00'))).toBe('soon');
  expect(urgencyOf(book, due, at('2026-12-30T00:00'))).toBe('overdue');
  expect(dayOfMoment(due)).toBe('2026-12-30');
});
