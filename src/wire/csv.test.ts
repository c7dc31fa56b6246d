import { describe, expect, test } from 'vitest';
import { toCsv } from './csv.ts';

describe('toCsv', () => {
  test('begins with a byte order mark and ends each row as RFC 4180 wants', () => {
    expect(
      toCsv([
        ['Ngày', 'Tên'],
        ['1', 'Đỗ'],
      ]),
    ).toBe('\uFEFFNgày,Tên\r\n1,Đỗ\r\n');
  });

  test('leaves numbers alone, so that a column adds up', () => {
    expect(toCsv([['-5', -5, 0]])).toBe("\uFEFF'-5,-5,0\r\n");
  });

  test.each([
    ['a,b', '"a,b"'],
    ['say "no"', '"say ""no"""'],
    ['two\nlines', '"two\nlines"'],
    ['=1+1', "'=1+1"],
    ['@cmd', "'@cmd"],
    ['＝1+1', "'＝1+1"],
    ['-5', "'-5"],
    ['+84,1', `"'+84,1"`],
    ['việc; =1+1;-2+3', "việc; '=1+1;'-2+3"],
    ['một; hai; - ba', 'một; hai; - ba'],
  ])('%j becomes %j', (text, written) => {
    expect(toCsv([[text]])).toBe(`\uFEFF${written}\r\n`);
  });
});
