import { expect, it } from 'vitest';
import { parseDay } from './parse-day.ts';

it.each([
  ['31/05/2018', '2018-05-31'],
  [' 1/6/2018 ', '2018-06-01'],
  ['01.06.2018', '2018-06-01'],
  ['29-2-2024', '2024-02-29'],
])('reads %j', (text, day) => expect(parseDay(text)).toBe(day));

it.each([
  '',
  '31/05',
  '31/02/2018',
  '05/31/2018',
  '2018-05-31',
  '1/6/18',
  '01/01/0000',
  'hôm nay',
])('takes %j for no day', (text) => expect(parseDay(text)).toBeUndefined());
