import { execFile } from 'node:child_process';
import { existsSync } from 'node:fs';
import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { promisify } from 'node:util';
import fc from 'fast-check';
import { describe, expect, it, test } from 'vitest';
import { openZip } from '../../../tests/documents/open-zip.ts';
import { readPdfPages, readPdfText } from '../../../tests/documents/pdf-page.ts';
import { SAMPLE_PAPER } from '../../../tests/documents/sample-paper.ts';
import { harmless } from '../../wire/harmless.ts';
import { printable } from '../../wire/printable.ts';
import { balanceLines } from './balance-lines.ts';
import { widthOf } from './fonts.ts';
import { points } from './measures.ts';
import { renderDocx } from './render-docx.ts';
import { renderPdf } from './render-pdf.ts';
import { renderXlsx } from './render-xlsx.ts';
import { annexReference, endedBlocks, MOTTO, placeAndDay, writtenPaperNumber } from './state-paper.ts';

/** Twentieths of a point in a millimetre; written out, so that a fault in `measures.ts` does not hide itself. */
const TWIPS = 56.693;

describe('the words of a paper', () => {
  it.each([
    ['2018-02-05', 'Thanh Hóa, ngày 05 tháng 02 năm 2018'],
    ['2018-10-31', 'Thanh Hóa, ngày 31 tháng 10 năm 2018'],
    ['2018-03-09', 'Thanh Hóa, ngày 09 tháng 3 năm 2018'],
  ])('%s pads days below ten and the first two months', (day, words) => {
    expect(placeAndDay({ place: 'Thanh Hóa', day })).toBe(words);
  });

  test('number, reference and end', () => {
    expect([5, 12, 123].map((number) => writtenPaperNumber({ number, code: 'BC-BCĐ' }))).toEqual([
      'Số: 05/BC-BCĐ',
      'Số: 12/BC-BCĐ',
      'Số: 123/BC-BCĐ',
    ]);
    expect(annexReference(SAMPLE_PAPER)).toBe(
      '(Kèm theo Báo cáo số 05/BC-BCĐ ngày 05 tháng 02 năm 2018 của Ban Chỉ đạo phòng, chống tội phạm)',
    );
    expect(annexReference({ ...SAMPLE_PAPER, number: null })).not.toMatch(/null|số/);
    const ended = endedBlocks([
      { kind: 'paragraph', text: 'Một.' },
      { kind: 'paragraph', text: 'Hai. ' },
      { kind: 'part', text: 'III.' },
    ]);
    expect(ended.map(({ text }) => text)).toEqual(['Một.', 'Hai./.', 'III.']);
  });

  test('lines are as few as fit, even, and lose no word', () => {
    const words = fc.array(fc.stringMatching(/^[A-ZĐƠƯa-zạếộ]{1,9}$/), { minLength: 1, maxLength: 14 });
    fc.assert(
      fc.property(words, fc.integer({ min: 30, max: 160 }), (all, width) => {
        const look = { face: 'bold', size: 12, width } as const;
        const lines = balanceLines(all.join(' '), look);
        expect(lines.join(' ')).toBe(all.join(' '));
        for (const line of lines) {
          if (line.includes(' ')) expect(widthOf(line, 'bold', 12)).toBeLessThanOrEqual(width + 0.001);
        }
      }),
    );
    expect(
      balanceLines('BAN CHỈ ĐẠO PHÒNG, CHỐNG TỘI PHẠM', { face: 'bold', size: 12, width: 73 }),
    ).toHaveLength(2);
  });
});

describe('a paper as DOCX', async () => {
  const files = openZip(await renderDocx(SAMPLE_PAPER));
  const xml = files.get('word/document.xml') ?? '';
  const paragraphWith = (text: string) =>
    xml.match(/<w:p>.*?<\/w:p>/gs)?.find((paragraph) => paragraph.includes(`>${text}`)) ?? '';
  const numbersOf = (pattern: RegExp) =>
    Array.from(xml.matchAll(pattern), (match) => match.slice(1).map(Number));

  it('is A4 with the margins of the decree, in every section', () => {
    const sizes = numbersOf(/<w:pgSz w:w="(\d+)" w:h="(\d+)"/g);
    const margins = numbersOf(
      /<w:pgMar w:top="(\d+)" w:right="(\d+)" w:bottom="(\d+)" w:left="(\d+)" w:header="(\d+)"/g,
    );
    expect(sizes).toHaveLength(2);
    expect(margins).toHaveLength(2);
    for (const [width, height] of sizes) {
      expect(width).toBeCloseTo(210 * TWIPS, -0.5);
      expect(height).toBeCloseTo(297 * TWIPS, -0.5);
    }
    for (const [top = 0, right = 0, bottom = 0, left = 0, header = 0] of margins) {
      for (const upright of [top, bottom]) {
        expect(upright / TWIPS).toBeGreaterThanOrEqual(19.99);
        expect(upright / TWIPS).toBeLessThanOrEqual(25.01);
      }
      expect(left / TWIPS).toBeGreaterThanOrEqual(29.99);
      expect(left / TWIPS).toBeLessThanOrEqual(35.01);
      expect(right / TWIPS).toBeGreaterThanOrEqual(14.99);
      expect(right / TWIPS).toBeLessThanOrEqual(20.01);
      expect(header).toBeLessThan(top);
    }
  });

  it('numbers pages from the second on, in the middle of the top margin, the annex by itself', () => {
    expect(xml.match(/<w:titlePg/g)).toHaveLength(2);
    expect(xml.match(/<w:pgNumType w:start="1"/g)).toHaveLength(2);
    const headers = [...files]
      .filter(([name]) => /^word\/header\d+\.xml$/.test(name))
      .map(([, text]) => text);
    const numbered = headers.filter((header) => header.includes('PAGE'));
    expect(numbered.length).toBeGreaterThan(0);
    expect(headers.length).toBe(2 * numbered.length);
    for (const header of numbered) {
      expect(header).toContain('<w:jc w:val="center"/>');
      expect(header).toContain('<w:sz w:val="26"/>');
    }
  });

  it('is in Times New Roman and no other font', () => {
    expect(files.get('word/styles.xml')).toContain('w:ascii="Times New Roman"');
    const named = new Set(Array.from(xml.matchAll(/w:ascii="([^"]+)"/g), ([, name]) => name));
    expect([...named]).toEqual(['Times New Roman']);
  });

  it.each([
    ['CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM', 24, true],
    [MOTTO, 26, true],
    ['BAN CHỈ ĐẠO', 24, true],
    ['TỈNH THANH HÓA', 24, false],
    ['Số: 05/BC-BCĐ', 26, false],
    ['BÁO CÁO', 28, true],
    ['TRƯỞNG BAN', 28, true],
    ['Nguyễn Văn Mẫu', 28, true],
    ['Nơi nhận:', 24, true],
    ['- Lưu: VT.', 22, false],
    ['I. TÌNH HÌNH', 28, true],
  ] as const)('%s is %i half points, bold: %s', (text, size, bold) => {
    const paragraph = paragraphWith(text);
    expect(paragraph).toContain(`<w:sz w:val="${size}"/>`);
    expect(paragraph.includes('<w:b/>')).toBe(bold);
  });

  it('holds nothing that a program cannot read, whatever was pasted into it', async () => {
    const pasted = 'Một\u000bhai\u0001 ba\ud800 bốn\uffff & <năm>';
    const blocks = [{ kind: 'paragraph' as const, text: pasted }];
    const bytes = await renderDocx({ ...SAMPLE_PAPER, subject: pasted, recipients: [pasted], blocks });
    for (const [name, text] of openZip(bytes)) {
      expect(name.endsWith('.xml') && /[^\P{Cc}\t\n\r]|[\ufffe\uffff]/u.test(text), name).toBe(false);
    }
    expect(openZip(bytes).get('word/document.xml')).toContain('Một hai');
    expect(printable('a\u0001b')).toBe('a b');
  });

  it('indents and justifies the body, with room before each paragraph', () => {
    const body = paragraphWith('Trong năm 2017');
    expect(body).toContain('<w:jc w:val="both"/>');
    const [, indent = 0] = (/w:firstLine="(\d+)"/.exec(body) ?? []).map(Number);
    expect(indent / TWIPS).toBeGreaterThanOrEqual(10);
    expect(indent / TWIPS).toBeLessThanOrEqual(12.71);
    const [, before = 0] = (/w:before="(\d+)"/.exec(body) ?? []).map(Number);
    expect(before).toBeGreaterThanOrEqual(120);
    const [, line = 0] = (/w:line="(\d+)"/.exec(body) ?? []).map(Number);
    expect(line).toBeGreaterThanOrEqual(240);
    expect(line).toBeLessThanOrEqual(360);
    expect(
      paragraphWith(' ngày 05 tháng 02').length + paragraphWith('Thanh Hóa, ngày 05').length,
    ).toBeGreaterThan(0);
    expect(xml).toContain('./.');
  });

  it('draws the rule of the motto as long as the words, and the others shorter', () => {
    const rules = xml.match(/<w:p>(?:(?!<\/w:p>).)*<w:pBdr><w:top(?:(?!<\/w:p>).)*<\/w:p>/gs) ?? [];
    const indents = rules.map((rule) => Number(/w:left="(\d+)"/.exec(rule)?.[1]) / TWIPS);
    expect(indents).toHaveLength(3);
    const [issuer = 0, motto = 0, subject = 0] = indents;
    expect(92 - 2 * motto).toBeCloseTo(widthOf(MOTTO, 'bold', 13), 0);
    for (const [rule, words] of [
      [73 - 2 * issuer, widthOf('CHỐNG TỘI PHẠM', 'bold', 12)],
      [165 - 2 * subject, widthOf('đầu năm 2018 trên địa bàn thành phố Thanh Hóa', 'bold', 14)],
    ] as const) {
      expect(rule / words).toBeGreaterThan(0.33);
      expect(rule / words).toBeLessThan(0.5);
    }
  });
});

describe('a paper as PDF', async () => {
  const bytes = await renderPdf(SAMPLE_PAPER);
  const pages = readPdfPages(bytes);

  it('is A4, and keeps everything within the margins but the page numbers', () => {
    expect(pages.length).toBeGreaterThanOrEqual(4);
    for (const { width, height, texts } of pages) {
      expect(width).toBeCloseTo(points(210), 1);
      expect(height).toBeCloseTo(points(297), 1);
      for (const { x, y } of texts.filter((text) => text.y > points(20))) {
        expect(x).toBeGreaterThanOrEqual(points(30) - 0.01);
        expect(x).toBeLessThan(points(195));
        expect(y).toBeLessThanOrEqual(points(277));
      }
    }
  });

  it('numbers pages in the middle of the top margin, none on the first and none on the annex’s first', () => {
    const inMargin = pages.map(({ texts }) => texts.filter(({ y }) => y < points(20)));
    const annexFirst = pages.length - 2;
    const numbered = inMargin.map((texts) => texts.length);
    expect(numbered).toEqual(pages.map((_, index) => (index === 0 || index === annexFirst ? 0 : 1)));
    for (const [text] of inMargin) {
      if (text === undefined) continue;
      expect(text.size).toBe(13);
      expect(Math.abs(text.x - points(30 + 165 / 2))).toBeLessThan(8);
    }
    // the annex is counted by itself
    expect(inMargin.flatMap((texts) => texts.map(({ text }) => text))).toEqual(['2', '3', '2']);
  });

  it('indents the body, and draws the rule of the motto as long as the words', () => {
    const bodyStarts = pages[0]?.texts.filter(({ size }) => size === 14).map(({ x }) => x) ?? [];
    expect(bodyStarts.some((x) => Math.abs(x - points(30 + 12.7)) < 0.1)).toBe(true);
    const lengths = pages[0]?.lines.map(({ x1, x2 }) => x2 - x1) ?? [];
    expect(lengths.some((length) => Math.abs(length - points(widthOf(MOTTO, 'bold', 13))) < 0.1)).toBe(true);
  });

  it('says what the paper says, in whole Vietnamese letters', () => {
    const said = readPdfText(bytes);
    expect(said).toContain('Số: 05/BC-BCĐ');
    expect(said).toContain('Thanh Hóa, ngày 05 tháng 02 năm 2018');
    expect(said).toContain('tin báo, tố giác về tội phạm./.');
    expect(said).not.toContain('?');
  });

  it('lays out a word that no line holds', async () => {
    const blocks = [{ kind: 'paragraph' as const, text: 'a'.repeat(20_000) }];
    expect(readPdfText(await renderPdf({ ...SAMPLE_PAPER, blocks }))).toContain('aaaa');
  });

  it('holds its fonts, and no text as a picture', () => {
    const text = bytes.toString('latin1');
    for (const face of ['Tinos', 'Tinos-Bold', 'Tinos-Italic']) expect(text).toContain(`+${face}`);
    expect(text).not.toContain('/Subtype /Image');
  });
});

describe('sheets as XLSX', async () => {
  const cells = ['=1+1', '+84', '-1', '@SUM(A1)', '\tx', 'Phường Hạc Thành'];
  const files = openZip(
    await renderXlsx([
      {
        name: 'Theo đơn vị',
        widths: [30, 12, 12],
        frozen: 1,
        rows: [
          [{ kind: 'text', text: 'Đơn vị', strong: true }, null, null],
          ...cells.map((text) => [
            { kind: 'text' as const, text },
            { kind: 'number' as const, value: 2480, digits: 0 as const },
            { kind: 'number' as const, value: 91.8, digits: 1 as const },
          ]),
        ],
      },
    ]),
  );
  const sheet = files.get('xl/worksheets/sheet1.xml') ?? '';
  const strings = files.get('xl/sharedStrings.xml') ?? sheet;

  it('holds real numbers, frozen headings and no formula', () => {
    expect(sheet).toMatch(/<c r="B2" s="\d+"><v>2480<\/v>/);
    expect(sheet).toMatch(/<v>91\.8<\/v>/);
    expect(sheet).toContain('ySplit="1"');
    expect(sheet).not.toContain('<f>');
  });

  it('holds no words that a program would run', () => {
    const texts = Array.from(strings.matchAll(/<t[^>]*>([^<]*)<\/t>/g), ([, text = '']) => text);
    expect(texts).toContain('Phường Hạc Thành');
    for (const text of texts) expect(text).not.toMatch(/^[=+\-@\t]/);
    fc.assert(
      fc.property(fc.string(), (text) => {
        expect(harmless(text)).not.toMatch(/^[=+\-@\t\r]/);
      }),
    );
  });
});

describe('another program', () => {
  const soffice = ['/usr/bin/soffice', '/usr/bin/libreoffice'].find(existsSync);
  if (soffice === undefined) {
    process.stderr.write(
      '\n*** SKIPPED: no LibreOffice on this machine; not run: opening the DOCX in it ***\n\n',
    );
    return;
  }
  const run = promisify(execFile);

  it('opens the DOCX, lays it out on as many pages and finds its words', async () => {
    const folder = await mkdtemp(path.join(tmpdir(), 'binhyen-office-'));
    try {
      await writeFile(path.join(folder, 'paper.docx'), await renderDocx(SAMPLE_PAPER));
      const profile = `-env:UserInstallation=file://${folder}/profile`;
      const convert = (to: string) =>
        run(soffice, [
          profile,
          '--headless',
          '--convert-to',
          to,
          '--outdir',
          folder,
          path.join(folder, 'paper.docx'),
        ]);
      await convert('pdf');
      await convert('txt:Text (encoded):UTF8');
      const text = await readFile(path.join(folder, 'paper.txt'), 'utf8');
      expect(text).toContain('573/624 tin báo, tố giác về tội phạm./.');
      const pdf = (await readFile(path.join(folder, 'paper.pdf'))).toString('latin1');
      expect(pdf.match(/\/Type\s*\/Page\b/g)?.length).toBeGreaterThanOrEqual(4);
    } finally {
      await rm(folder, { recursive: true, force: true });
    }
  });
});
