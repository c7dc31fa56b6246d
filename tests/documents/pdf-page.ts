import { inflateSync } from 'node:zlib';

/** A piece of text on a page: where its baseline begins in points from the page's upper left, and its size. */
export interface DrawnText {
  readonly x: number;
  readonly y: number;
  readonly size: number;
  /** Glyphs as the font numbers them, in hexadecimal. */
  readonly glyphs: string;
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
  return [...objects.values()]
    .filter(({ head }) => /\/Type \/Page\b/.test(head))
    .map(({ head }) => {
      const [, width = 0, height = 0] = (/\/MediaBox \[0 0 ([\d.]+) ([\d.]+)\]/.exec(head) ?? []).map(Number);
      const content = objects.get(Number(/\/Contents (\d+) 0 R/.exec(head)?.[1]));
      return { width, height, ...drawnIn(content?.stream ?? '') };
    });
}

function objectsOf(pdf: Buffer): Map<number, { head: string; stream: string }> {
  const text = pdf.toString('latin1');
  const objects = new Map<number, { head: string; stream: string }>();
  for (const match of text.matchAll(/(\d+) 0 obj\n([\s\S]*?)endobj/g)) {
    const [, id, body = ''] = match;
    const begin = body.indexOf('stream\n');
    const head = begin < 0 ? body : body.slice(0, begin);
    const raw = begin < 0 ? '' : body.slice(begin + 7, body.lastIndexOf('\nendstream'));
    const isPacked = head.includes('/FlateDecode') && !head.includes('/Length1');
    const stream = isPacked ? inflateSync(Buffer.from(raw, 'latin1')).toString('latin1') : raw;
    objects.set(Number(id), { head, stream });
  }
  return objects;
}

/** pdfkit turns the page upside down once, then places each text by a matrix and each line by two points. */
function drawnIn(stream: string): Pick<PdfPage, 'texts' | 'lines'> {
  const height = Number(/^1 0 0 -1 0 ([\d.]+) cm/m.exec(stream)?.[1]);
  const texts = Array.from(
    stream.matchAll(/1 0 0 1 ([\d.-]+) ([\d.-]+) Tm\n\/F\d+ ([\d.]+) Tf\n\[(.*?)\] TJ/g),
    ([, x, y, size, shown = '']) => ({
      x: Number(x),
      y: height - Number(y),
      size: Number(size),
      glyphs: Array.from(shown.matchAll(/<([0-9a-f]*)>/g), ([, hex]) => hex).join(''),
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
