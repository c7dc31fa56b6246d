import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { isDayOff } from '../law/calendar.ts';
import { SHIPPED_LAW as book } from '../law/data/shipped.ts';
import { addDays } from '../law/day.ts';
import { LawGap } from '../law/law-book.ts';
import { breachDue, isNoticeLate, isRequestLate, requestDue } from './deadlines.ts';

describe('a request', () => {
  test.each([
    ['2026-03-02', '2026-03-04'],
    // a Thursday: Friday and Monday are the two working days
    ['2026-03-05', '2026-03-09'],
    ['2026-04-28', '2026-05-04'],
  ])('received on %s is answered by %s', (receivedOn, day) => {
    expect(requestDue(book, receivedOn)).toEqual({ day, verified: false });
  });

  test('never falls due on a day off, and is late only after its day', () => {
    const days = fc.integer({ min: 0, max: 350 }).map((count) => addDays('2026-01-01', count));
    fc.assert(
      fc.property(days, (receivedOn) => {
        const { day: dueOn } = requestDue(book, receivedOn);
        expect(isDayOff(book, dueOn)).toBe(false);
        expect(isRequestLate({ dueOn, answeredOn: null }, dueOn)).toBe(false);
        expect(isRequestLate({ dueOn, answeredOn: null }, addDays(dueOn, 1))).toBe(true);
        expect(isRequestLate({ dueOn, answeredOn: dueOn }, addDays(dueOn, 9))).toBe(false);
      }),
    );
  });

  test('has no term before the law was in force', () => {
    expect(() => requestDue(book, '2025-12-31')).toThrow(LawGap);
  });
});

describe('the notice of a breach', () => {
  test('is due 72 hours after it was found, nights and holidays included', () => {
    const { at, verified } = breachDue(book, new Date('2026-04-29T20:15:00Z'));
    expect([at.toISOString(), verified]).toEqual(['2026-05-02T20:15:00.000Z', false]);
  });

  test('is late from the second after', () => {
    const dueAt = '2026-05-02T20:15:00.000Z';
    const late = (notifiedAt: string | null, now: string) =>
      isNoticeLate({ dueAt, notifiedAt }, new Date(now));
    expect(late(null, dueAt)).toBe(false);
    expect(late(null, '2026-05-02T20:15:01.000Z')).toBe(true);
    expect(late(dueAt, '2026-06-01T00:00:00.000Z')).toBe(false);
    expect(late('2026-05-03T00:00:00.000Z', '2026-06-01T00:00:00.000Z')).toBe(true);
  });
});
