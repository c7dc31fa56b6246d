import { expect, it } from 'vitest';
import { readHour, wholeHour } from './read-hour.ts';

it.each([
  ['20:15', '20:15'],
  ['khoảng 20h15', '20:15'],
  ['8 giờ 05 sáng', '08:05'],
  ['lúc 21g', '21:00'],
  ['từ 19:30 đến 20:00', '19:30'],
  ['23 Giờ', '23:00'],
])('reads %s', (text, hour) => {
  expect(readHour(text)).toBe(hour);
});

it.each(['', 'buổi tối', '24:10', '25h', 'nhà 12 ngõ 3', '2026-03-01'])('finds no hour in "%s"', (text) => {
  expect(readHour(text)).toBeUndefined();
});

it('takes an hour alone, and nothing around it', () => {
  expect(['8:05', ' 20h15 ', '21g', '23 giờ 30'].map(wholeHour)).toEqual([
    '08:05',
    '20:15',
    '21:00',
    '23:30',
  ]);
  expect(['', '8', '20:15 sáng', 'lúc 21g', '24:10', '20:61'].map(wholeHour)).toEqual(
    Array(6).fill(undefined),
  );
});
