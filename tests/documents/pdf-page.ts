import { inflateSync } from 'node:zlib';

/** A piece of text on a page: where its baseline begins in points from the page's upper left, and its size. */
export interface DrawnText {
  readonly x: number;
  readonly y: number;
  readonly size: number;
  /** As the font's own table translates its glyphs. */
  readonly text: string;
}

/** A page as our generator writes it: its size, its texts and its straight lines, in points. */
export interface PdfPage {
  readonly width: number;
  readonly height: number;
  readonly texts: readonly DrawnText[];
  readonly lines: readonly { readonly x1: number; readonly x2: number; readonly y: number }[];
}

/** Reads the pages of a PDF that pdfkit wrote: one content stream a page, moves and shows in their simple forms. */
export function readPdfPages(pdf: Buffer): PdfPage[] {
  const objects = objectsOf(pdf);
  const find = (id: string | undefined): PdfObject => objects.get(Number(id)) ?? { head: '', stream: '' };
  return [...objects.values()]
    .filter(({ head }) => /\/Type \/Page\b/.test(head))
    .map(({ head }) => {
      const [, width = 0, height = 0] = (/\/MediaBox \[0 0 ([\d.]+) ([\d.]+)\]/.exec(head) ?? []).map(Number);
      const resources = find(/\/Resources (\d+) 0 R/.exec(head)?.[1]).head;
      const fonts = Array.from(
        resources.matchAll(/\/(F\d+) (\d+) 0 R/g),
        ([, name = '', id]): [string, string[]] => {
          const table = /\/ToUnicode (\d+) 0 R/.exec(find(id).head)?.[1];
          return [name, charactersOf(find(table).stream)];
        },
      );
      const content = find(/\/Contents (\d+) 0 R/.exec(head)?.[1]);
      return { width, height, ...drawnIn(content.stream, new Map(fonts)) };
    });
}

/** All that a PDF says, word after word. */
export function readPdfText(pdf: Buffer): string {
  return readPdfPages(pdf)
    .flatMap(({ texts }) => texts.map(({ text }) => text))
    .join('');
}

interface PdfObject {
  readonly head: string;
  readonly stream: string;
}

function objectsOf(pdf: Buffer): Map<number, PdfObject> {
  const text = pdf.toString('latin1');
  const objects = new Map<number, PdfObject>();
  for (const [, id, body = ''] of text.matchAll(/(\d+) 0 obj\n([\s\S]*?)endobj/g)) {
    const begin = body.indexOf('stream\n');
    const head = begin < 0 ? body : body.slice(0, begin);
    const raw = begin < 0 ? '' : body.slice(begin + 7, body.lastIndexOf('\nendstream'));
    const isPacked = head.includes('/FlateDecode') && !head.includes('/Length1');
    const stream = isPacked ? inflateSync(Buffer.from(raw, 'latin1')).toString('latin1') : raw;
    objects.set(Number(id), { head, stream });
  }
  return objects;
}

/** The character of each glyph, in the order of their numbers: the ranges of a ToUnicode table. */
function charactersOf(table: string): string[] {
  const characters: string[] = [];
  for (const [, first = '0', list = ''] of table.matchAll(/<([0-9a-f]{4})> <[0-9a-f]{4}> \[([^\]]*)\]/g)) {
    const start = Number.parseInt(first, 16);
    Array.from(list.matchAll(/<([0-9a-f]+)>/g)).forEach(([, hex = ''], offset) => {
      characters[start + offset] = String.fromCharCode(Number.parseInt(hex.slice(0, 4), 16));
    });
  }
  return characters;
}

/** pdfkit turns the page upside down once, then places each text by a matrix and each line by two points. */
function drawnIn(
  stream: string,
  fonts: ReadonlyMap<string, readonly string[]>,
): Pick<PdfPage, 'texts' | 'lines'> {
  const height = Number(/^1 0 0 -1 0 ([\d.]+) cm/m.exec(stream)?.[1]);
  const texts = Array.from(
    stream.matchAll(/1 0 0 1 ([\d.-]+) ([\d.-]+) Tm\n\/(F\d+) ([\d.]+) Tf\n\[(.*?)\] TJ/g),
    ([, x, y, font = '', size, shown = '']) => ({
      x: Number(x),
      y: height - Number(y),
      size: Number(size),
      text: Array.from(shown.matchAll(/<([0-9a-f]*)>/g), ([, hex = '']) => hex)
        .join('')
        .replaceAll(/[0-9a-f]{4}/g, (glyph) => fonts.get(font)?.[Number.parseInt(glyph, 16)] ?? '?'),
    }),
  );
  const lines = Array.from(
    stream.matchAll(/([\d.]+) ([\d.]+) m\n([\d.]+) ([\d.]+) l\n/g),
    ([, x1, y, x2]) => ({
      x1: Number(x1),
      x2: Number(x2),
      y: Number(y),
    }),
  );
  return { texts, lines };
}
