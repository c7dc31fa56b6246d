import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { checkPaper, PAPER_MEDIA_TYPES, type PaperMediaType, typeOfName } from './evidence-type.ts';

const ZIP = 'PK\u0003\u0004';
const WORD = `${ZIP}....[Content_Types].xml....word/document.xml....PK`;
const SHEET = `${ZIP}....[Content_Types].xml....xl/workbook.xml....PK`;
const GENUINE: Readonly<Record<PaperMediaType, string>> = {
  'application/pdf': '%PDF-1.7\n%âãÏÓ\n1 0 obj',
  'application/vnd.openxmlformats-officedocument.wordprocessingml.document': WORD,
  'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet': SHEET,
  'image/jpeg': '\u00ff\u00d8\u00ff\u00e0..JFIF',
  'image/png': '\u0089PNG\r\n\u001a\n....IHDR',
};

/** Whether a file is taken, cut into chunks of some length. */
function isTaken(type: PaperMediaType, content: string, length = content.length): boolean {
  const check = checkPaper(type);
  const bytes = Buffer.from(content, 'latin1');
  for (let at = 0; at < bytes.length; at += length) {
    if (!check.take(bytes.subarray(at, at + length))) return false;
  }
  return check.isWhole();
}

describe('a paper', () => {
  test('is taken for what it is, and for nothing else, however it is cut', () => {
    const types = fc.constantFrom(...PAPER_MEDIA_TYPES);
    fc.assert(
      fc.property(types, types, fc.integer({ min: 1, max: 12 }), (said, is, length) => {
        expect(isTaken(said, GENUINE[is], length)).toBe(said === is);
      }),
    );
  });

  test.each([
    ['is empty', 'application/pdf', ''],
    ['ends where it begins', 'application/pdf', '%PDF-'],
    ['is a page with a false name', 'application/pdf', '<html><script>'],
    [
      'holds macros',
      'application/vnd.openxmlformats-officedocument.wordprocessingml.document',
      `${WORD} word/vbaProject.bin`,
    ],
    [
      'is any archive',
      'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
      `${ZIP} readme.txt`,
    ],
  ] as const)('that %s is not taken', (_, type, content) => {
    for (const length of [1, 3, 4096]) expect(isTaken(type, content, length)).toBe(false);
  });

  test('is said by its name to be of a type', () => {
    expect(typeOfName('Báo cáo tháng 3.PDF')).toBe('application/pdf');
    expect(typeOfName('anh.jpeg')).toBe('image/jpeg');
    expect(typeOfName('bang.xlsm')).toBeUndefined();
    expect(typeOfName('pdf')).toBeUndefined();
  });
});
