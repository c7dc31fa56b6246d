import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { addWorkingDays, isDayOff, nextWorkingDay, workingDayFrom } from './calendar.ts';
import { SHIPPED_LAW as book } from './data/shipped.ts';
import { addDays, laterDay } from './day.ts';
import { dueDay } from './deadline.ts';
import { resolutionDue } from './resolution.ts';
import { urgencyOf } from './urgency.ts';

const dayBetween = (first: string, days: number) =>
  fc.integer({ min: 0, max: days }).map((n) => addDays(first, n));
const anyDay = dayBetween('2017-01-01', 3900);
const daySince2018 = dayBetween('2018-01-01', 3500);
const rolling = fc.constantFrom(
  ...new Set(
    book.parameters
      .filter((row) => row.rolls && row.validTo === null && row.unit !== 'weekday')
      .map((row) => row.code),
  ),
);
/** A clock that rolls and a day on which it may start: some terms are younger than the calendar. */
const started = fc.tuple(rolling, daySince2018).map(([code, day]) => {
  const rows = book.parameters.filter((row) => row.code === code).map(({ validFrom }) => validFrom);
  const first = rows.toSorted()[0] ?? day;
  return { code, from: laterDay(day, first) };
});
const gap = fc.integer({ min: 0, max: 200 });

describe('every clock', () => {
  test('ends on a worked day, not before its unrolled end, and after its start', () => {
    fc.assert(
      fc.property(started, ({ code, from }) => {
        const due = dueDay(book, code, from);
        expect(isDayOff(book, due.day)).toBe(false);
        expect(due.day >= due.unrolled).toBe(true);
        expect(due.unrolled > from).toBe(true);
        for (let day = due.unrolled; day < due.day; day = addDays(day, 1)) {
          expect(isDayOff(book, day)).toBe(true);
        }
      }),
    );
  });

  test('that starts later does not end earlier', () => {
    fc.assert(
      fc.property(started, gap, ({ code, from }, later) => {
        const first = dueDay(book, code, from).day;
        expect(dueDay(book, code, addDays(from, later)).day >= first).toBe(true);
      }),
    );
  });

  test('is verified only where each of its rows is', () => {
    fc.assert(
      fc.property(started, ({ code, from }) => {
        const due = dueDay(book, code, from);
        if (due.verified) expect(due.grounds.every((row) => row.verified)).toBe(true);
      }),
    );
  });
});

describe('working days', () => {
  test('count each worked day once', () => {
    fc.assert(
      fc.property(anyDay, fc.integer({ min: 1, max: 40 }), (from, count) => {
        const end = addWorkingDays(book, from, count);
        let worked = 0;
        for (let day = addDays(from, 1); day <= end; day = addDays(day, 1)) {
          if (!isDayOff(book, day)) worked++;
        }
        expect(worked).toBe(count);
        expect(isDayOff(book, end)).toBe(false);
      }),
    );
  });

  test('the next working day is later; from a worked day one stays', () => {
    fc.assert(
      fc.property(anyDay, (day) => {
        expect(nextWorkingDay(book, day) > day).toBe(true);
        expect(workingDayFrom(book, day) === day).toBe(!isDayOff(book, day));
      }),
    );
  });

  test('a calendar without a working day is refused rather than walked for ever', () => {
    const allOff = book.parameters.filter((row) => row.code.startsWith('calendar.weekly_day_off.'));
    const parameters = [1, 2, 3, 4, 5, 6, 7].flatMap((value) =>
      allOff.slice(0, 1).map((row) => ({ ...row, value })),
    );
    expect(() => nextWorkingDay({ parameters, holidays: [] }, '2018-01-01')).toThrow(RangeError);
  });
});

describe('resolving', () => {
  test('each step of extension gives more time, never less', () => {
    fc.assert(
      fc.property(daySince2018, (receivedOn) => {
        const plain = { receivedOn, suspensions: [] };
        const complex = { ...plain, complexOn: receivedOn };
        const days = [plain, complex, { ...complex, procuracyExtendedOn: receivedOn }].map(
          (history) => resolutionDue(book, history).day ?? '',
        );
        expect(days).toEqual([...new Set(days)].sort());
      }),
    );
  });

  test('a suspension never shortens the 20 days, and stops the clock while it lasts', () => {
    fc.assert(
      fc.property(daySince2018, gap, gap, (receivedOn, before, during) => {
        const from = addDays(receivedOn, before);
        const plain = resolutionDue(book, { receivedOn, suspensions: [] }).day ?? '';
        const open = resolutionDue(book, { receivedOn, suspensions: [{ from }] });
        const resumed = resolutionDue(book, {
          receivedOn,
          suspensions: [{ from, to: addDays(from, during) }],
        });
        expect(open.day).toBeNull();
        expect((resumed.day ?? '') >= plain).toBe(true);
      }),
    );
  });
});

describe('urgency', () => {
  test.each([
    ['2018-05-10', '2018-05-06', 'calm'],
    ['2018-05-10', '2018-05-08', 'soon'],
    ['2018-05-10', '2018-05-10', 'soon'],
    ['2018-05-10', '2018-05-11', 'overdue'],
  ])('due %s, seen on %s: %s', (due, today, urgency) => {
    expect(urgencyOf(book, due, today)).toBe(urgency);
  });
});
