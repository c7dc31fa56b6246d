import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { isDayOff } from '../law/calendar.ts';
import { SHIPPED_LAW as book } from '../law/data/shipped.ts';
import { addDays, daysBetween } from '../law/day.ts';
import {
  answerDue,
  dueOnWorkingDay,
  type GivenReminder,
  reminderDue,
  standingOf,
  type TaskTimes,
  usualDue,
} from './deadlines.ts';
import { TASK_STATES } from './workflow.ts';

const task = (over: Partial<TaskTimes> = {}): TaskTimes => ({
  state: 'in_progress',
  dueOn: '2026-03-20',
  reportedOn: null,
  ...over,
});

describe('a due day', () => {
  test.each([
    // a Saturday, and the eve of the holidays of 30/4 and 1/5
    ['2026-03-07', '2026-03-09'],
    ['2026-03-10', '2026-03-10'],
    ['2026-04-30', '2026-05-04'],
  ])('%s is %s', (named, day) => {
    expect(dueOnWorkingDay(book, named).day).toBe(day);
  });

  test('never falls on a day off, nor before the day that was named', () => {
    const days = fc.integer({ min: 0, max: 700 }).map((count) => addDays('2026-01-01', count));
    fc.assert(
      fc.property(days, (named) => {
        const { day } = dueOnWorkingDay(book, named);
        expect(isDayOff(book, day)).toBe(false);
        expect(day >= named).toBe(true);
        expect(usualDue(book, named) > named).toBe(true);
      }),
    );
  });

  test('of an answer is three working days after the report', () => {
    expect(answerDue(book, '2026-03-05')).toBe('2026-03-10');
  });
});

describe('a task stands', () => {
  test.each([
    [task(), '2026-03-16', 'calm'],
    [task(), '2026-03-17', 'soon'],
    [task(), '2026-03-20', 'soon'],
    [task(), '2026-03-21', 'late'],
    // reported in time it is the board's turn, however long that takes
    [task({ state: 'reported', reportedOn: '2026-03-20' }), '2026-04-20', 'waiting'],
    [task({ state: 'accepted', reportedOn: '2026-03-20' }), '2026-04-20', 'done'],
    [task({ state: 'accepted', reportedOn: '2026-03-21' }), '2026-04-20', 'done_late'],
    [task({ state: 'withdrawn' }), '2026-04-20', 'withdrawn'],
  ] as const)('%j on %s: %s', (of, today, standing) => {
    expect(standingOf(book, of, today)).toBe(standing);
  });
});

describe('reminders', () => {
  /** Those of a task over some days, on each of which the job may have run or not. */
  function over(days: number, runs: (day: number) => boolean, of = task()): GivenReminder[] {
    const given: GivenReminder[] = [];
    for (let day = 0; day < days; day += 1) {
      const today = addDays('2026-03-10', day);
      const kind = runs(day) ? reminderDue(book, of, given, today) : undefined;
      if (kind !== undefined) given.push({ kind, dueOn: of.dueOn, onDay: today });
    }
    return given;
  }

  test('come once before the day, on the day after it, and every five days from then on', () => {
    expect(over(25, () => true).map(({ kind, onDay }) => [kind, onDay])).toEqual([
      ['soon', '2026-03-17'],
      ['late', '2026-03-21'],
      ['late', '2026-03-26'],
      ['late', '2026-03-31'],
    ]);
  });

  test('are neither lost nor repeated where the job slept or ran twice', () => {
    const slept = fc.array(fc.boolean(), { minLength: 40, maxLength: 40 });
    fc.assert(
      fc.property(slept, (awake) => {
        const given = over(40, (day) => awake[day] ?? false);
        expect(given.filter(({ kind }) => kind === 'soon').length).toBeLessThanOrEqual(1);
        const late = given.filter(({ kind }) => kind === 'late').map(({ onDay }) => onDay);
        for (const [index, day] of late.entries()) {
          if (index > 0) expect(daysBetween(late[index - 1] ?? day, day)).toBeGreaterThanOrEqual(5);
        }
        const afterDue = awake.slice(11).some(Boolean);
        expect(late.length > 0).toBe(afterDue);
      }),
    );
  });

  test('begin anew with a longer term, and are silent while the board is to act', () => {
    const before: GivenReminder[] = [{ kind: 'soon', dueOn: '2026-03-20', onDay: '2026-03-17' }];
    const longer = task({ dueOn: '2026-04-01' });
    expect(reminderDue(book, longer, before, '2026-03-18')).toBeUndefined();
    expect(reminderDue(book, longer, before, '2026-03-30')).toBe('soon');
    for (const state of TASK_STATES.filter((each) => ['reported', 'accepted', 'withdrawn'].includes(each))) {
      expect(reminderDue(book, task({ state }), [], '2026-05-01')).toBeUndefined();
    }
  });
});
