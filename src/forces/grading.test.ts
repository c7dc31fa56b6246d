import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { SHIPPED_LAW as book } from '../law/data/shipped.ts';
import { GRADES, type Grade } from './codes.ts';
import {
  excellentAllowed,
  type Graded,
  goodFor,
  gradeRefusal,
  groundRefusal,
  quotaRefusal,
  tallyOf,
} from './grading.ts';
import { lastYear, yearAround, yearFrom } from './grading-year.ts';
import { forceRules } from './rules.ts';

const year = { from: '2025-11-15', to: '2026-11-14' };
const rules = forceRules(book, year.to);
if (rules === undefined) throw new Error('the shipped law lacks a rule of the core forces');
const percent = rules.excellentMost.value;
const team: Graded = {
  fromDay: '2025-07-10',
  endedOn: null,
  complaintSince: null,
  charged: 100,
  carried: 96,
};
const four = tallyOf(['good', 'good', 'good', 'good']);
const refusal = (over: Partial<Graded>, grade: Grade = 'good') =>
  gradeRefusal(rules, year, { ...team, ...over }, four, grade);

describe('the year of grading', () => {
  it('runs from 15/11 to 14/11, and is graded once it is over', () => {
    expect(yearAround(book, '2026-11-14')).toEqual(year);
    expect(yearFrom(book, '2025-11-15')).toEqual(year);
    expect(yearFrom(book, '2025-11-16')).toBeUndefined();
    expect(lastYear(book, '2026-11-14')).toEqual({ from: '2024-11-15', to: '2025-11-14' });
    expect(lastYear(book, '2026-11-15')).toEqual(year);
  });

  it('is unknown before there was such a force', () => {
    expect(yearAround(book, '2024-06-30')).toBeUndefined();
    expect(forceRules(book, '2024-06-30')).toBeUndefined();
  });
});

describe('a grade', () => {
  it.each([
    ['2026-02-14', null, undefined],
    ['2026-02-15', null, undefined],
    ['2026-02-16', null, { why: 'served', months: 9 }],
    // whoever ended within the year served until then
    ['2020-01-01', '2026-08-14', undefined],
    ['2020-01-01', '2026-08-13', { why: 'served', months: 9 }],
  ])('of a team from %s to %s', (fromDay, endedOn, expected) => {
    expect(refusal({ fromDay, endedOn })).toEqual(expected);
  });

  it('is not given while a complaint is looked into, whatever the grade', () => {
    const complaintSince = '2026-10-01';
    for (const grade of GRADES) {
      expect(refusal({ complaintSince }, grade)).toEqual({ why: 'complaint', since: complaintSince });
    }
  });

  it('is the best only for more than 95 % of the tasks, and for none without any', () => {
    expect(refusal({ carried: 96 }, 'excellent')).toBeUndefined();
    expect(refusal({ carried: 95 }, 'excellent')).toMatchObject({ why: 'tasks', percent: 95 });
    expect(refusal({ charged: 0, carried: 0 }, 'excellent')).toMatchObject({ why: 'tasks' });
    expect(refusal({ carried: 10 }, 'good')).toBeUndefined();
  });
});

it('loses its ground by what happens after it was given: a complaint, tasks taken back', () => {
  const ground = (over: Partial<Graded>, grade: Grade) =>
    groundRefusal(rules, year, { ...team, ...over }, grade);
  expect(ground({}, 'excellent')).toBeUndefined();
  expect(ground({ complaintSince: '2026-11-20' }, 'good')).toMatchObject({ why: 'complaint' });
  expect(ground({ carried: 90 }, 'excellent')).toMatchObject({ why: 'tasks' });
  expect(ground({ carried: 90 }, 'good')).toBeUndefined();
});

describe('the quota', () => {
  it('allows one excellent team in five that are good or better', () => {
    expect([4, 5, 9, 10, 24, 25].map((count) => excellentAllowed(count, percent))).toEqual([
      0, 1, 1, 2, 4, 5,
    ]);
    expect(quotaRefusal(rules, tallyOf(['good', 'good', 'good']), 'excellent')).toEqual({
      why: 'quota',
      excellent: 1,
      goodOrBetter: 4,
      allowed: 0,
      percent,
    });
    expect(quotaRefusal(rules, four, 'excellent')).toBeUndefined();
  });

  it('says for how many good ones there is room for one more', () => {
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 200 }), (excellent) => {
        const needed = goodFor(excellent, percent);
        expect(excellentAllowed(needed, percent)).toBeGreaterThanOrEqual(excellent);
        expect(excellentAllowed(needed - 1, percent)).toBeLessThan(excellent);
      }),
    );
  });

  it('holds against what takes its ground away: a lower grade for another team, or none', () => {
    const others = tallyOf(['excellent', 'good', 'good', 'good']);
    expect(quotaRefusal(rules, others, 'good')).toBeUndefined();
    expect(quotaRefusal(rules, others, 'completed')).toMatchObject({
      why: 'quota',
      excellent: 1,
      allowed: 0,
    });
    expect(quotaRefusal(rules, others, null)).toMatchObject({ why: 'quota' });
  });

  it('is never passed, in whatever order teams are graded, graded anew and taken back', () => {
    const steps = fc.array(
      fc.tuple(fc.integer({ min: 0, max: 11 }), fc.option(fc.constantFrom(...GRADES), { nil: null })),
      { maxLength: 80 },
    );
    fc.assert(
      fc.property(steps, (asked) => {
        const given = new Map<number, Grade>();
        for (const [index, grade] of asked) {
          const others = tallyOf([...given].flatMap(([at, each]) => (at === index ? [] : [each])));
          if (quotaRefusal(rules, others, grade) !== undefined) continue;
          if (grade === null) given.delete(index);
          else given.set(index, grade);
          const { excellent, goodOrBetter } = tallyOf([...given.values()]);
          expect(excellent * 100).toBeLessThanOrEqual(goodOrBetter * percent);
        }
      }),
    );
  });

  it('says no exactly where one more would be too many', () => {
    const tallies = fc
      .tuple(fc.nat(60), fc.nat(60))
      .map(([good, excellent]) => ({ excellent, goodOrBetter: good + excellent }));
    fc.assert(
      fc.property(tallies, (others) => {
        const tooMany = (others.excellent + 1) * 100 > (others.goodOrBetter + 1) * percent;
        expect(quotaRefusal(rules, others, 'excellent') !== undefined).toBe(tooMany);
      }),
    );
  });
});
