import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { SHIPPED_LAW as book } from '../law/data/shipped.ts';
import { dayOfMoment } from '../law/day.ts';
import { dutiesOnArrival, longestUntil, renewal, stayNotice, urgencyOf } from './duties.ts';

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
    expect(dutiesOnArrival(book, at('2026-11-29T10:00'), 'short')).toHaveLength(1);
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
