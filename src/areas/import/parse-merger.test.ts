import fc from 'fast-check';
import { expect, test } from 'vitest';
import { AREA_KINDS } from '../area.ts';
import { parseFullName } from './full-name.ts';
import { parseMerger } from './parse-merger.ts';

/** What a text says, one line for each unit. */
function said(text: string): string[] {
  const { mentions, unread } = parseMerger(text);
  const lines = mentions.map(({ kind, name, district, extent, rest }) =>
    [kind, name, district === null ? '' : `(${district})`, extent, rest ? 'rest' : '']
      .filter(Boolean)
      .join(' '),
  );
  return [...lines, ...unread.map((piece) => `? ${piece}`)];
}

test.each([
  ['Phường An', { kind: 'phuong', name: 'An' }],
  ['xã  Bình\u00a0An ', { kind: 'xa', name: 'Bình An' }],
  ['Thị trấn Sao'.normalize('NFD'), { kind: 'thi_tran', name: 'Sao' }],
  ['phường Phường Tây', { kind: 'phuong', name: 'Tây' }],
  ['Phường 7', { kind: 'phuong', name: '7' }],
  ['Thủ Đô Sông Hồng', { kind: 'thanh_pho', name: 'Sông Hồng' }],
  ['Thôn Mai', undefined],
  ['Phường', undefined],
  ['phường ấy', undefined],
])('%s', (text, named) => {
  expect(parseFullName(text)).toEqual(named);
});

test('whole units, separated in every way', () => {
  expect(said('Phường An, Xã Bình và Thị trấn Sao,Xã Đông')).toEqual([
    'phuong An full',
    'xa Bình full',
    'thi_tran Sao full',
    'xa Đông full',
  ]);
});

test('a name that holds "và" in parentheses or a district stays whole', () => {
  expect(said('Xã An (huyện Bắc và Nam), Phường 5 (Quận 8)')).toEqual([
    'xa An (huyện Bắc và Nam) full',
    'phuong 5 (Quận 8) full',
  ]);
});

test('kept as it was', () => {
  expect(parseMerger('giữ nguyên')).toEqual({ kept: true, mentions: [], unread: [] });
});

test('a part, and what the text does not say of those behind it', () => {
  expect(said('Xã An và một phần diện tích tự nhiên, quy mô dân số của Xã Bình')).toEqual([
    'xa An full',
    'xa Bình part',
  ]);
  expect(said('Xã An, một phần diện tích TN của Thị trấn Sao, Xã Đông')).toEqual([
    'xa An full',
    'thi_tran Sao part',
    'xa Đông unverified',
  ]);
  expect(said('một phần diện tích TN, toàn bộ quy mô dân số của của Xã An')).toEqual(['xa An part']);
});

test('parts of several, and bare names of a kind that was said', () => {
  expect(said('Một phần diện tích TN, quy mô dân số của các phường Cửa Tây, Cửa Đông, Phường Hồ')).toEqual([
    'phuong Cửa Tây part',
    'phuong Cửa Đông part',
    'phuong Hồ part',
  ]);
});

test('what was left of a unit', () => {
  expect(said('Xã An, phần còn lại của Xã Bình sau khi sắp xếp theo quy định tại khoản 9 Điều này')).toEqual([
    'xa An full',
    'xa Bình part rest',
  ]);
  expect(said('Xã An (huyện Sao) (phần còn lại sau khi sáp nhập vào xã Bình, xã Đông), Xã Mai')).toEqual([
    'xa An (huyện Sao) part rest',
    'xa Mai full',
  ]);
  expect(said('Toàn bộ diện tích TN, quy mô dân số của Xã An, Xã Bình (một phần)')).toEqual([
    'xa An full',
    'xa Bình part',
  ]);
});

test('what cannot be read is given back', () => {
  expect(said('Xã An, Thôn Mai, Rạch Lớn, Xã Bình (bao gồm đảo)')).toEqual([
    'xa An full',
    '? Thôn Mai',
    '? Rạch Lớn',
    '? Xã Bình (bao gồm đảo)',
  ]);
});

test('whatever the text, it ends, and only names with a kind are made of it', () => {
  const pieces = fc.constantFrom(
    ...['Xã An', 'phường', ' và ', ', ', '(', ')', 'một phần', ' diện tích TN', ', quy mô dân số', ' của '],
    ...['các', 'phần còn lại', ' sau khi sắp xếp', '\u0000', 'giữ nguyên', 'Thôn X', '7', '%'],
  );
  const texts = fc.oneof(
    fc.array(pieces, { maxLength: 12 }).map((parts) => parts.join('')),
    fc.string({ unit: 'grapheme', maxLength: 60 }),
  );
  fc.assert(
    fc.property(texts, (text) => {
      for (const { kind, name } of parseMerger(text).mentions) {
        expect(AREA_KINDS).toContain(kind);
        expect(name).toMatch(/^[\p{Lu}\p{N}]/u);
        expect(name).not.toMatch(/[,()]/);
      }
    }),
  );
});
