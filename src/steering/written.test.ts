import fc from 'fast-check';
import { expect, it, test } from 'vitest';
import { changeOf, writtenChange } from './written-change.ts';
import { magnitudeOf, percentOf, writtenNumber, writtenShare } from './written-number.ts';
import { inPeriod, periodName, reportPeriod, titlePeriod } from './written-period.ts';

it.each([
  ['2018-01-01', '2018-01-31', 'tháng 01 năm 2018', 'January 2018'],
  ['2018-11-01', '2018-11-30', 'tháng 11 năm 2018', 'November 2018'],
  ['2018-01-01', '2018-03-31', 'quý I năm 2018', 'quarter I of 2018'],
  ['2018-10-01', '2018-12-31', 'quý IV năm 2018', 'quarter IV of 2018'],
  ['2024-01-01', '2024-02-29', '2 tháng đầu năm 2024', 'the first two months of 2024'],
  ['2018-01-01', '2018-06-30', '6 tháng đầu năm 2018', 'the first six months of 2018'],
  ['2018-07-01', '2018-12-31', '6 tháng cuối năm 2018', 'the last six months of 2018'],
  ['2018-01-01', '2018-12-31', 'năm 2018', '2018'],
  ['2017-01-01', '2018-12-31', 'hai năm 2017 và 2018', '2017 and 2018'],
  ['2017-01-01', '2018-05-31', 'năm 2017 và 5 tháng đầu năm 2018', '2017 and the first five months of 2018'],
  ['2017-01-01', '2018-01-31', 'năm 2017 và tháng 01 năm 2018', '2017 and January 2018'],
])('%s to %s is %s', (from, to, vi, en) => {
  expect(periodName({ from, to }, 'vi')).toBe(vi);
  expect(periodName({ from, to }, 'en')).toBe(en);
});

it.each([
  ['2017-12-15', '2018-06-14'],
  ['2018-02-01', '2018-05-31'],
  ['2016-02-01', '2018-05-31'],
  ['2018-02-01', '2018-02-27'],
])('%s to %s has no name but its days', (from, to) => {
  expect(periodName({ from, to }, 'vi')).toBeUndefined();
  expect(inPeriod({ from, to }, 'vi')).toMatch(/^Từ ngày \d\d\/\d\d\/\d{4} đến ngày \d\d\/\d\d\/\d{4}$/);
  expect(titlePeriod({ from, to }, 'en')).toMatch(/^from .* to /);
});

test('a period of crime statistics is named by the months that it ends in, with its days', () => {
  expect(reportPeriod({ from: '2017-12-15', to: '2018-06-14' }, 'vi')).toBe(
    '6 tháng đầu năm 2018 (từ ngày 15/12/2017 đến ngày 14/06/2018)',
  );
  expect(reportPeriod({ from: '2017-12-15', to: '2018-01-14' }, 'vi')).toContain('tháng 01 năm 2018 (từ');
  expect(reportPeriod({ from: '2018-01-01', to: '2018-06-30' }, 'vi')).toBe('6 tháng đầu năm 2018');
  expect(reportPeriod({ from: '2018-02-03', to: '2018-02-20' }, 'vi')).toBe(
    'từ ngày 03/02/2018 đến ngày 20/02/2018',
  );
});

it('never rounds a part to the whole or to nothing', () => {
  expect([percentOf(1999 / 2000), percentOf(1 / 4000), percentOf(1), percentOf(0)]).toEqual([
    99.9, 0.1, 100, 0,
  ]);
  fc.assert(
    fc.property(fc.integer({ min: 5, max: 1e6 }), fc.double({ min: 0, max: 1, noNaN: true }), (of, share) => {
      const value = Math.round(of * share);
      const percent = percentOf(value / of);
      expect(percent === 100).toBe(value === of);
      expect(percent === 0).toBe(value === 0);
      expect(Math.abs(percent - (value / of) * 100)).toBeLessThanOrEqual(0.1 + 1e-9);
    }),
  );
});

test('numbers are written as each language writes them', () => {
  expect([writtenNumber(2480, 'vi'), writtenNumber(2480, 'en'), writtenNumber(91.83, 'vi')]).toEqual([
    '2.480',
    '2,480',
    '91,8',
  ]);
  expect(writtenShare({ value: 1, of: 4 }, 'vi')).toBeUndefined();
  expect([1999, 2000, 20_000].map(magnitudeOf)).toEqual([null, 'thousands', 'tens_of_thousands']);
});

it.each([
  [12, 10, 'tăng 2 (20 %)', 'up by 2 (20 %)'],
  [3, 2, 'tăng 1', 'up by 1'],
  [0, 8, 'giảm 8 (100 %)', 'down by 8 (100 %)'],
  [5, 5, 'bằng cùng kỳ', 'the same as before'],
  [5, 0, 'cùng kỳ không có', 'none in the period before'],
  [0, 0, 'bằng cùng kỳ', 'the same as before'],
  [30, 5, 'tăng 25 (500 %)', 'up by 25 (500 %)'],
])('%i after %i is %s', (now, before, vi, en) => {
  expect(writtenChange(now, before, 'vi')).toBe(vi);
  expect(writtenChange(now, before, 'en')).toBe(en);
});

it('gives no percentage of a few', () => {
  fc.assert(
    fc.property(fc.nat(1000), fc.nat(1000), (now, before) => {
      expect(changeOf(now, before).percent === null).toBe(before < 5);
    }),
  );
});
