import { describe, expect, test } from 'vitest';
import { SHIPPED_LAW as book } from './data/shipped.ts';
import { dueDay, dueMoment } from './deadline.ts';
import { LawGap, parameterOn } from './law-book.ts';

describe('golden: the length of each clock', () => {
  test.each([
    // code, starts, ends, verified, what is shown
    ['tip.resolve', '2017-03-01', '2017-03-21', true, 'code of 2003: 20 days'],
    ['tip.resolve', '2018-03-01', '2018-03-21', true, 'code of 2015: 20 days'],
    ['tip.resolve', '2017-01-08', '2017-02-02', false, 'ends on the first day of Tết 2017'],
    ['tip.resolve', '2018-01-26', '2018-02-21', false, 'ends on the eve of Tết 2018'],
    ['tip.resolve', '2026-11-22', '2026-12-14', true, 'ends on a Saturday'],
    ['tip.resolve', '2018-04-05', '2018-04-26', true, 'ends on the Hùng Kings day'],
    ['tip.resolve', '2018-04-10', '2018-05-02', true, 'ends on 30 April, before 1 May'],
    ['tip.resolve', '2018-08-13', '2018-09-04', true, 'ends on Sunday 2 September, with a substitute'],
    ['tip.resolve', '2024-04-09', '2024-05-02', true, 'ends on a Monday swapped off'],
    ['tip.resolve', '2024-04-14', '2024-05-04', true, 'ends on a Saturday that is worked instead'],
    ['tip.resolve.complex', '2018-03-01', '2018-05-02', true, '2 months, ends on 1 May'],
    ['tip.resolve.complex', '2018-12-31', '2019-02-28', true, '2 months to a month without a 31st'],
    ['tip.resolve.after_resumption', '2018-05-10', '2018-06-11', true, '1 month, ends on a Sunday'],
    ['tip.verify.ordinary', '2018-05-07', '2018-05-14', false, '7 days'],
    ['tip.verify.ordinary', '2026-11-20', '2026-11-27', false, '7 days'],
    ['tip.verify.urgent', '2018-02-15', '2018-02-16', false, 'hours do not wait for Tết'],
    ['tip.notice_of_receipt', '2018-02-13', '2018-02-23', false, '3 working days around Tết'],
    ['tip.notice_of_receipt', '2018-03-01', '2018-03-06', true, '3 working days over a weekend'],
    [
      'tip.notice_of_receipt',
      '2024-04-26',
      '2024-05-04',
      true,
      '3 working days, the last a swapped Saturday',
    ],
    ['tip.notice_of_receipt', '2019-01-03', '2019-01-07', false, 'a swap that was not compared'],
    ['tip.notice_of_result', '2026-04-28', '2026-05-04', false, '3 days, ends on 1 May'],
    ['tip.service', '2026-11-10', '2026-11-25', false, "15 days, the deployment's own target"],
    ['grant.superseded_epoch', '2026-01-01', '2026-01-31', true, '30 days, never rolled'],
    ['steward.delegation', '2024-02-29', '2025-02-28', true, '12 months, never rolled'],
  ])('%s from %s ends %s (verified %s): %s', (code, from, day, verified) => {
    const due = dueDay(book, code, from);
    expect({ day: due.day, verified: due.verified }).toEqual({ day, verified });
    expect(due.rolled).toBe(due.day !== due.unrolled);
  });
});

describe('which code governs', () => {
  test.each([
    ['2017-12-31', '2018-01-22', 'BLTTHS 2003, Điều 103', false],
    ['2018-01-01', '2018-01-22', 'BLTTHS 2015, Điều 147', true],
    ['2017-12-20', '2018-01-09', 'BLTTHS 2003, Điều 103', false],
    ['2017-12-11', '2018-01-02', 'BLTTHS 2003, Điều 103', true],
  ])('received %s: %s by %s', (from, day, source, verified) => {
    const due = dueDay(book, 'tip.resolve', from);
    expect(due.day).toBe(day);
    expect(due.grounds[0]?.source).toBe(source);
    // A clock that runs across the change of law rests on a transitional rule that nobody compared.
    expect(due.verified).toBe(verified);
  });

  test('a rolled clock names the ground of the roll', () => {
    const due = dueDay(book, 'tip.resolve', '2026-11-22');
    expect(due.grounds.map((row) => row.source)).toEqual(['BLTTHS 2015, Điều 147', 'BLTTHS 2015, Điều 134']);
    expect(due.unrolled).toBe('2026-12-12');
  });

  test('a year whose holidays the book does not know is unverified', () => {
    expect(dueDay(book, 'tip.resolve', '2028-01-10').verified).toBe(false);
  });

  test('a day without a row is a typed gap', () => {
    expect(() => parameterOn(book, 'tip.resolve', '2004-06-30')).toThrow(LawGap);
    expect(() => dueDay(book, 'tip.unknown', '2018-01-01')).toThrow(new LawGap('tip.unknown', '2018-01-01'));
  });

  test('a weekday is no length', () => {
    expect(() => dueDay(book, 'calendar.weekly_day_off.sunday', '2018-01-01')).toThrow(RangeError);
  });
});

describe('moments', () => {
  test('hours count by the clock, over night and holiday', () => {
    const due = dueMoment(book, 'tip.verify.urgent', new Date('2018-02-15T15:30:00Z'));
    expect(due.toISOString()).toBe('2018-02-16T15:30:00.000Z');
  });

  test('days end at 24:00 in Viet Nam', () => {
    // 00:30 of 1 March there
    const due = dueMoment(book, 'tip.resolve', new Date('2018-02-28T17:30:00Z'));
    expect(due.toISOString()).toBe('2018-03-21T17:00:00.000Z');
  });
});
