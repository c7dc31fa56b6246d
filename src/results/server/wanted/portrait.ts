import { stripJpeg } from '../../../tips/strip-jpeg.ts';

/** Sides of a portrait in pixels: smaller shows nobody, larger is none that our page drew. */
const SIDE = { least: 60, most: 1600 };
/** Frame headers of baseline, extended and progressive JPEG (ITU-T T.81, Table B.1). */
const FRAMES = new Set([0xc0, 0xc1, 0xc2]);

/**
 * A portrait as it is stored: a JPEG read to its end, of a sensible size, without what it tells of its taking.
 * Null for everything else, whatever its name said.
 */
export function portraitOf(bytes: Uint8Array): Uint8Array<ArrayBuffer> | null {
  const stripped = stripJpeg(bytes);
  const size = stripped && sizeOf(stripped);
  if (!size) return null;
  return size.every((side) => side >= SIDE.least && side <= SIDE.most) ? stripped : null;
}

/** Height and width, as the frame header has them; undefined where none comes before the picture itself. */
function sizeOf(jpeg: Uint8Array): [number, number] | undefined {
  const view = new DataView(jpeg.buffer, jpeg.byteOffset, jpeg.byteLength);
  for (let at = 2; at + 9 <= view.byteLength; at += 2 + view.getUint16(at + 2)) {
    const marker = view.getUint8(at + 1);
    if (FRAMES.has(marker)) return [view.getUint16(at + 5), view.getUint16(at + 7)];
    if (marker < 0xc4) return undefined;
  }
  return undefined;
}
