import fc from 'fast-check';
import { expect, test } from 'vitest';
import { SHIPPED_AREAS } from './data/index.ts';
import { fold, foldLetters, nameKey } from './fold.ts';

const PIECES = [
  ...SHIPPED_AREAS.flatMap((area) => [area.name, area.name.normalize('NFD'), area.name.toUpperCase()]),
  ...[
    'phường',
    'P.',
    'xã',
    'X.',
    'TP.',
    'thành phố',
    'thị trấn',
    'tỉnh',
    ' ',
    '  ',
    '-',
    'Hoá',
    'Hóa',
    'Đ',
    'đ',
  ],
];
const vietnamese = fc.array(fc.constantFrom(...PIECES), { maxLength: 6 }).map((pieces) => pieces.join(' '));
const anyText = fc.oneof(vietnamese, fc.string({ unit: 'grapheme', maxLength: 40 }));

test.each([
  ['Phường Đông Sơn', 'dong son'],
  ['P. Đông Sơn', 'dong son'],
  ['P.Đông  Sơn', 'dong son'],
  ['phuong dong son', 'dong son'],
  ['TP. Thanh Hóa', 'thanh hoa'],
  ['TP Thanh Hoá', 'thanh hoa'],
  ['thành phố Thanh Hóa'.normalize('NFD'), 'thanh hoa'],
  ['xã Hoằng Đại', 'hoang dai'],
  ['x.Hoằng Đại', 'hoang dai'],
  ['thị trấn Rừng Thông', 'rung thong'],
  ['ĐIỆN BIÊN', 'dien bien'],
  ['phường', 'phuong'],
  ['', ''],
])('%s is folded to %s', (text, folded) => {
  expect(fold(text)).toBe(folded);
});

test('folding the letters keeps words for kinds, which may begin a name', () => {
  expect(foldLetters('Phương Liệt')).toBe('phuong liet');
});

test('folding twice changes nothing, and NFC and NFD fold alike', () => {
  fc.assert(
    fc.property(anyText, (text) => {
      expect(fold(fold(text))).toBe(fold(text));
      expect(foldLetters(foldLetters(text))).toBe(foldLetters(text));
      expect(fold(text.normalize('NFD'))).toBe(fold(text.normalize('NFC')));
    }),
  );
});

test('a name key forgives the place of the tone, and nothing else', () => {
  expect('Hóa'.normalize('NFC')).not.toBe('Hoá'.normalize('NFC'));
  expect(nameKey('Thanh Hóa')).toBe(nameKey('Thanh Hoá'));
  expect(nameKey('Dương Thuỷ')).toBe(nameKey('dương  Thủy'.normalize('NFD')));
  expect(nameKey('Hóa')).not.toBe(nameKey('Hoa'));
  expect(nameKey('Hoằng')).not.toBe(nameKey('Hoàng'));
  expect(nameKey('Đông')).not.toBe(nameKey('Dông'));
});
