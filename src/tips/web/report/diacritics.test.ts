import { expect, it } from 'vitest';
import { lacksDiacritics } from './diacritics.ts';

it.each([
  'toi thay hai thanh nien danh nhau truoc quan nuoc',
  'Toi bi mat xe may luc 10 gio toi qua, bien so 36B1 23456',
  'nha hang xom bat nhac to suot dem, hat karaoke den 2 gio sang',
  'co nguoi cho vay nang lai o ngo 5, ho de doa con toi',
])('notices Vietnamese without its marks: %s', (text) => {
  expect(lacksDiacritics(text)).toBe(true);
});

it.each([
  '',
  'mat xe',
  'Tôi thấy hai thanh niên đánh nhau trước quán nước',
  'Toi thấy hai thanh nien đánh nhau truoc quan nước',
  'I saw two young men fighting in front of the tea shop last night',
  'The neighbours play loud music every night until two in the morning',
  '0912 345 678 36B1-23456 2026 22:00 x',
])('leaves in peace what is written properly, too short, or another language: %s', (text) => {
  expect(lacksDiacritics(text)).toBe(false);
});

it('reads composed and decomposed letters alike', () => {
  const text = 'Tôi thấy hai thanh niên đánh nhau trước quán nước';
  expect(lacksDiacritics(text.normalize('NFD'))).toBe(false);
});
