import { concatBytes } from '../../../ledger/bytes.ts';
import { readAscii } from '../../image-bytes.ts';

const SIGNATURE = '\x89PNG\r\n\x1a\n';
/** What shows the picture: critical chunks, transparency, colour, and animation. Text, time and EXIF are not among them. */
const KEPT = new Set(
  'IHDR PLTE IDAT IEND tRNS gAMA cHRM sRGB iCCP sBIT bKGD pHYs cICP acTL fcTL fdAT'.split(' '),
);

/**
 * A PNG with only the chunks that show it; what follows its end is dropped too. Null where the bytes are not a
 * PNG that can be read to its end. Format: W3C PNG (Third Edition), §5.3.
 */
export function stripPng(bytes: Uint8Array): Uint8Array<ArrayBuffer> | null {
  if (readAscii(bytes, 0, 8) !== SIGNATURE) return null;
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const kept: Uint8Array[] = [bytes.subarray(0, 8)];
  for (let at = 8; at + 12 <= bytes.length; ) {
    const end = at + 12 + view.getUint32(at);
    if (end > bytes.length) return null;
    const type = readAscii(bytes, at + 4, 4);
    if (KEPT.has(type)) kept.push(bytes.subarray(at, end));
    if (type === 'IEND') return concatBytes(...kept);
    at = end;
  }
  return null;
}
