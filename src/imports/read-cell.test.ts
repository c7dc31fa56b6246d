import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { isDay } from '../law/day.ts';
import { harmless } from '../wire/harmless.ts';
import { CAMERA_COLUMNS } from './camera-columns.ts';
import { dayIn, hourIn, readCell, textOf, wholeIn } from './read-cell.ts';
import type { Cell } from './sheet-cells.ts';

const column = (field: string) => {
  const found = CAMERA_COLUMNS.find((each) => each.field === field);
  if (!found) throw new Error(`no column ${field}`);
  return found;
};
const days = fc
  .date({ min: new Date('1990-01-01'), max: new Date('2099-12-31'), noInvalidDate: true })
  .map((date) => date.toISOString().slice(0, 10));

describe('numbers', () => {
  it.each([
    ['40', 40],
    ['1.234', 1234],
    ['1 234 567', 1_234_567],
    ['60 m', 60],
    ['90°', 90],
    ['7 ngày', 7],
    [' 12 ', 12],
    [300, 300],
  ])('%j is %d', (cell, number) => expect(wholeIn(cell)).toBe(number));

  it.each([
    '1,5',
    '1.23',
    '1,234',
    '12.34.5',
    '-3',
    '1e3',
    'bốn',
    '',
    1.5,
    Number.NaN,
  ])('%j is none', (cell) => expect(wholeIn(cell)).toBeUndefined());

  it('are read back however they are written', () => {
    fc.assert(
      fc.property(fc.integer({ min: 0, max: 999_999_999 }), (number) => {
        const dotted = new Intl.NumberFormat('vi-VN').format(number);
        expect([wholeIn(number), wholeIn(String(number)), wholeIn(dotted)]).toEqual([number, number, number]);
      }),
    );
  });
});

describe('days', () => {
  it.each([
    ['05/01/2026', '2026-01-05'],
    ['5.1.2026', '2026-01-05'],
    ['2026-01-05', '2026-01-05'],
    [new Date('2026-01-05T00:00:00Z'), '2026-01-05'],
  ])('%j is %s', (cell, day) => expect(dayIn(cell)).toBe(day));

  it.each([
    '13/25/2026',
    '05/13/2026',
    '30/02/2026',
    '5/1/26',
    'hôm qua',
    46_027,
    new Date(Number.NaN),
  ])('%j is none', (cell) => expect(dayIn(cell)).toBeUndefined());

  it('have the day before the month, always', () => {
    fc.assert(
      fc.property(days, (day) => {
        const [year, month, date] = day.split('-');
        const written = [`${date}/${month}/${year}`, `${Number(date)}-${Number(month)}-${year}`, day];
        expect([...written, new Date(`${day}T00:00:00Z`)].map(dayIn)).toEqual([day, day, day, day]);
      }),
    );
    fc.assert(
      fc.property(fc.string(), (text) => {
        const day = dayIn(text);
        expect(day === undefined || isDay(day)).toBe(true);
      }),
    );
  });
});

it.each([
  ['23:00', '23:00'],
  ['23h', '23:00'],
  ['22 giờ 30 phút', '22:30'],
  ['6h5', undefined],
  ['24:00', undefined],
  ['nửa đêm', undefined],
  [23 / 24, '23:00'],
  [new Date('1899-12-30T23:00:00Z'), '23:00'],
])('%j as an hour is %s', (cell, hour) => expect(hourIn(cell)).toBe(hour));

it('reads words as they are meant, and refuses what a spreadsheet runs', () => {
  expect(readCell(column('direction'), 'dong bac')).toEqual({ value: 45 });
  expect(readCell(column('funder'), 'HO GIA DINH')).toEqual({ value: 'household' });
  expect(readCell(column('funder'), 'Bà con')).toEqual({ fault: 'not_choice' });
  expect(readCell(column('address'), '  Ngõ 3,\nphố  5 ')).toEqual({ value: 'Ngõ 3, phố 5' });
  expect(readCell(column('address'), ' ')).toEqual({ fault: 'required' });
  expect(readCell(column('ownerName'), null)).toEqual({});
  expect(readCell(column('ownerContact'), 'Zalo của con gái')).toEqual({ value: 'Zalo của con gái' });
  expect(readCell(column('ownerContact'), '+84 900 000 111')).toEqual({ value: '+84 900 000 111' });
  for (const text of ['=1+1', "'=1+1", '=HYPERLINK("x")', '@SUM(A1)', '-2+3|cmd!A0']) {
    expect(readCell(column('address'), text), text).toEqual({ fault: 'formula' });
  }
  expect(readCell(column('angle'), '#REF!')).toEqual({ fault: 'error_value' });
});

it.each<[Cell, 'lost_zero' | 'taken']>([
  [900_000_111, 'lost_zero'],
  ['900 000 111', 'lost_zero'],
  [2_373_852_123, 'lost_zero'],
  ['0900000111', 'taken'],
  [84_900_000_111, 'taken'],
  ['1900 1234', 'taken'],
  [113, 'taken'],
])('knows %j as a telephone number that is %s', (cell, verdict) => {
  const read = readCell(column('ownerContact'), cell);
  expect('fault' in read ? read.fault : 'taken').toBe(verdict);
});

it.each([
  new Date('2026-02-01T00:00:00Z'),
  new Date('1899-12-30T23:00:00Z'),
  '01/02/2026',
  '22:30',
])('takes %j for no words: it is what a spreadsheet made of them', (cell) => {
  expect(readCell(column('address'), cell)).toEqual({ fault: 'not_words' });
});

it('keeps a day and an hour apart, and writes each as it would be typed', () => {
  const [day, hour] = [new Date('2026-01-05T00:00:00Z'), new Date('1899-12-30T23:00:00Z')];
  expect([textOf(day), textOf(hour)]).toEqual(['05/01/2026', '23:00']);
  expect([dayIn(hour), hourIn(day)]).toEqual([undefined, undefined]);
});

it('gives back what was made harmless', () => {
  const words = fc.string({ unit: fc.constantFrom('=', '+', '-', '@', '＝', "'", 'a', '1') });
  fc.assert(
    fc.property(words, (text) => {
      expect(textOf(harmless(text))).toBe(textOf(text));
    }),
  );
});
