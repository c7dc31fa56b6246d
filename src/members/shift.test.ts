import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { addDays } from '../law/day.ts';
import { besideAnother, currentSince, MOST_SHIFTS_A_DAY, shiftsADay, standingOf, turnsOf } from './shift.ts';

const TODAY = '2026-03-02';

describe('how many shifts a day has', () => {
  it('is what the site records, and one where its kind does not part the day', () => {
    expect(shiftsADay({ shifts: 3, workers: 900 })).toBe(3);
    expect(shiftsADay({ households: 40 })).toBe(1);
  });

  it('is a number of shifts whatever a record holds', () => {
    fc.assert(
      fc.property(fc.oneof(fc.double(), fc.integer(), fc.string(), fc.boolean()), (shifts) => {
        const count = shiftsADay({ shifts });
        return Number.isInteger(count) && count >= 1 && count <= MOST_SHIFTS_A_DAY;
      }),
    );
  });
});

describe('a shift', () => {
  it('is ahead until its day is over, and unmarked, not missed, when nobody said more', () => {
    expect(standingOf({ onDay: TODAY, done: false }, TODAY)).toBe('ahead');
    expect(standingOf({ onDay: addDays(TODAY, -1), done: false }, TODAY)).toBe('unmarked');
    expect(standingOf({ onDay: addDays(TODAY, -1), done: true }, TODAY)).toBe('done');
  });
});

describe('the shifts of a day', () => {
  it.each([
    ['2026-03-02T17:05:00Z', '2026-03-02'], // 00:05 of the 3rd
    ['2026-03-03T04:59:59Z', '2026-03-02'],
    ['2026-03-03T05:00:00Z', '2026-03-03'], // noon
    ['2026-03-03T16:59:59Z', '2026-03-03'],
  ])('are current until noon of the next: at %s since %s', (moment, since) => {
    expect(currentSince(new Date(moment), 12)).toBe(since);
  });
});

describe('what is planned at once', () => {
  it('is everybody on every day, once', () => {
    const people = fc.uniqueArray(fc.uuid(), { maxLength: 5 });
    const days = fc.uniqueArray(
      fc.integer({ min: 0, max: 20 }).map((count) => addDays(TODAY, count)),
      { maxLength: 7 },
    );
    fc.assert(
      fc.property(people, days, (memberIds, on) => {
        const turns = turnsOf(memberIds, on);
        const told = new Set(turns.map(({ memberId, onDay }) => `${memberId} ${onDay}`));
        return turns.length === memberIds.length * on.length && told.size === turns.length;
      }),
    );
  });
});

it('tells which turns are beside another shift of the same person on the same day', () => {
  const turns = turnsOf(['a', 'b'], [TODAY, addDays(TODAY, 1)]);
  const held = [
    { memberId: 'a', onDay: TODAY, number: 1 },
    // the same shift is refused, and no second one
    { memberId: 'b', onDay: TODAY, number: 2 },
    { memberId: 'b', onDay: addDays(TODAY, 2), number: 1 },
  ];
  expect(besideAnother(turns, 2, held)).toEqual([{ memberId: 'a', onDay: TODAY }]);
  expect(besideAnother(turns, 1, held)).toEqual([{ memberId: 'b', onDay: TODAY }]);
  expect(besideAnother(turns, 1, [])).toEqual([]);
});
