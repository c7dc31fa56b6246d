import fc from 'fast-check';
import { describe, expect, it, test } from 'vitest';
import { searchWords } from '../areas/fold.ts';
import { foldNotice, missingOf, NEEDED, noticeTextSchema } from './wanted-notice.ts';

const TEXT = {
  number: '15/QĐTN-CSĐT',
  decidedOn: '2026-02-20',
  issuer: 'Cơ quan Cảnh sát điều tra',
  source: 'Bản in',
  fullName: 'Đỗ Thị Thí Dụ',
  birthYear: 1989,
  residence: '',
  features: '',
  offence: 'Cướp giật tài sản',
  contact: 'Công an phường',
};
const finds = (query: string) => searchWords(query).every((word) => foldNotice(TEXT).includes(` ${word}`));

describe('a search', () => {
  test.each([
    'do thi',
    'ĐỖ',
    'Đô~',
    'thí dụ',
    'cuop giat',
    'du cướp',
    'thi du tai san',
    '  ',
    'Thi',
  ])('finds by %j', (query) => expect(finds(query)).toBe(true));

  test.each(['nguyen', 'ụ', 'ươp giat', 'do thi dung'])('does not find by %j', (query) => {
    expect(finds(query)).toBe(false);
  });

  it('asks for whole letters alone, whatever was typed', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary' }), (query) => {
        for (const word of searchWords(query)) expect(word).toMatch(/^[\p{L}\p{N}]+$/u);
      }),
    );
  });
});

describe('a notice', () => {
  it('names what it lacks to be published, and nothing else', () => {
    fc.assert(
      fc.property(fc.subarray([...NEEDED]), (missing) => {
        const lacking = { ...TEXT, ...Object.fromEntries(missing.map((name) => [name, null])) };
        expect(missingOf(noticeTextSchema.parse(lacking))).toEqual(missing);
      }),
    );
  });

  test.each([
    { number: '   ' },
    { source: '' },
    { fullName: '' },
    { decidedOn: '2026-02-30' },
    { birthYear: 1800 },
    { offence: 'x'.repeat(301) },
    { photo: 'data:' },
  ])('is refused with %j', (fault) => {
    expect(noticeTextSchema.safeParse({ ...TEXT, ...fault }).success).toBe(false);
  });
});
