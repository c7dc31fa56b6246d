import { encodeJpeg } from './encode-jpeg.ts';
import { createRandom } from './random.ts';

/** Blocks of 8 pixels: 480 by 640. */
const COLUMNS = 60;
const ROWS = 80;

/** A placeholder portrait (JPEG): a silhouette without a face, so that nobody looks like anybody. The same for the same seed. */
export function drawPortrait(seed: string): Buffer {
  const random = createRandom(`portrait/${seed}`);
  const ground = random.int(196, 222);
  const figure = random.int(96, 132);
  const head = { x: 30, y: random.int(27, 31), width: random.int(11, 13), height: random.int(14, 17) };
  const shoulders = { x: 30, y: 80, width: random.int(23, 28), height: random.int(26, 31) };
  const neck = random.int(5, 6);
  const isFigure = (x: number, y: number) => {
    const isNeck = Math.abs(x - 30) < neck && y > head.y && y < 62;
    return isNeck || isWithin(head, x, y) || isWithin(shoulders, x, y);
  };
  return encodeJpeg(COLUMNS, ROWS, (x, y) => {
    const share = covered(x, y, isFigure);
    return share * figure + (1 - share) * (ground + (y - ROWS / 2) / 4);
  });
}

/** How finely the edge of the figure is drawn within a block. */
const FINE = 4;

/** The share of a block that lies in the figure, 0..1, so that its edge is soft. */
function covered(x: number, y: number, isFigure: (x: number, y: number) => boolean): number {
  const within = Array.from({ length: FINE * FINE }, (_, index) =>
    isFigure(x + (index % FINE) / FINE, y + Math.floor(index / FINE) / FINE),
  );
  return within.filter(Boolean).length / within.length;
}

function isWithin(
  ellipse: { readonly x: number; readonly y: number; readonly width: number; readonly height: number },
  x: number,
  y: number,
): boolean {
  return ((x - ellipse.x) / ellipse.width) ** 2 + ((y - ellipse.y) / ellipse.height) ** 2 <= 1;
}
