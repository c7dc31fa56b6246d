import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { SHIPPED_LAW as book } from '../law/data/shipped.ts';
import { addDays } from '../law/day.ts';
import { groupKey } from './group-key.ts';
import { isPhoneToSeal, type Known, memberWarnings, metIn, personIn } from './person.ts';
import { forceRules } from './rules.ts';
import { NOBODY, teamWarnings } from './strength.ts';

const today = '2026-11-30';
const rules = forceRules(book, today);
if (rules === undefined) throw new Error('the shipped law lacks a rule of the core forces');

describe('age and term', () => {
  it.each([
    ['2008-07-10', '2026-07-10', []],
    ['2008-07-11', '2026-07-10', ['too_young']],
    // seventy today, and seventy yesterday
    ['1956-11-30', '2025-07-10', []],
    ['1956-11-29', '2025-07-10', ['too_old']],
    ['1980-01-01', '2021-11-30', ['long_term']],
    ['1980-01-01', '2021-12-01', []],
  ])('born %s and serving since %s', (born, fromDay, warnings) => {
    expect(memberWarnings(rules, { born, fromDay }, today)).toEqual(warnings);
  });

  it('warn of nobody between eighteen and seventy', () => {
    const ages = fc.integer({ min: 18 * 366 + 20, max: 69 * 365 });
    fc.assert(
      fc.property(ages, (days) => {
        expect(memberWarnings(rules, { born: addDays(today, -days), fromDay: today }, today)).toEqual([]);
      }),
    );
  });
});

describe('somebody twice', () => {
  const known = (name: string, born: string, from: string, to: string | null): Known => {
    return { person: { v: 1, name, phone: '', born }, from, to };
  };
  const team = [known('Lê Văn Hoà', '1970-02-01', '2025-07-10', '2026-01-31')];

  it('is the same person only by name and day of birth, and only while the terms meet', () => {
    expect(metIn(team, known('lê văn hòa', '1970-02-01', '2026-01-31', null))).toBe('same_person');
    expect(metIn(team, known('Lê Văn Hòa', '1970-02-01', '2026-02-01', null))).toBeUndefined();
    expect(metIn(team, known('Lê Văn Hòa', '1999-02-01', '2026-01-01', null))).toBe('same_name');
    expect(metIn(team, known('Lê Văn Hoa', '1970-02-01', '2026-01-01', null))).toBeUndefined();
  });

  it('is told of nothing by a text of another form', () => {
    expect(personIn('không phải')).toBeUndefined();
    expect(personIn(JSON.stringify({ v: 1, name: 'Lê', phone: '', born: '30/02/1970' }))).toBeUndefined();
  });
});

it('takes one telephone number, none, or what is known already', () => {
  expect(['', ' 0912 345 678 ', '+84 912.345.678'].filter((phone) => !isPhoneToSeal(phone))).toEqual([]);
  expect(['0912', 'chưa rõ', '0912345678, 0987654321'].filter((phone) => isPhoneToSeal(phone))).toEqual([]);
  expect(isPhoneToSeal('0912', { phone: '0912' })).toBe(true);
  expect(isPhoneToSeal('0913', { phone: '0912' })).toBe(false);
});

it('knows what a team lacks', () => {
  const strength = { deputies: 1, members: 1 };
  expect(teamWarnings(rules, strength, NOBODY)).toEqual(['no_leader', 'below_least', 'below_strength']);
  expect(teamWarnings(rules, strength, { leader: 1, deputy: 1, member: 1 })).toEqual([]);
  expect(teamWarnings(rules, strength, { leader: 1, deputy: 1, member: 2 })).toEqual(['above_strength']);
  expect(teamWarnings(undefined, strength, { leader: 1, deputy: 0, member: 0 })).toEqual(['below_strength']);
});

it('compares the names of groups as people read them, and sorts their numbers as numbers', () => {
  expect(groupKey('Tổ dân phố 03')).toBe(groupKey('tổ  dân phố 3'));
  expect(groupKey('Thôn Hoà Bình')).toBe(groupKey('Thôn Hòa Bình'));
  expect(groupKey('Tổ dân phố 9') < groupKey('Tổ dân phố 10')).toBe(true);
  expect(groupKey('Thôn 0')).not.toBe(groupKey('Thôn 1'));
});
