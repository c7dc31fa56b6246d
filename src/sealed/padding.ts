import { SealedError } from './sealed-error.ts';

/**
 * The sizes that padded content can have, in bytes. A report of a few sentences falls into the first; the
 * size of a sealed body says no more than which of the six it is.
 */
export const BUCKETS = [2048, 4096, 8192, 16_384, 32_768, 65_536] as const;

const MARK = 0x80;

/**
 * Pads to the smallest bucket that fits: the content, one byte 0x80, then zeros (ISO/IEC 7816-4).
 * Throws `too_large` beyond 65,535 bytes.
 */
export function pad(content: Uint8Array): Uint8Array {
  const size = BUCKETS.find((bucket) => bucket > content.length);
  if (size === undefined) throw new SealedError('too_large');
  const padded = new Uint8Array(size);
  padded.set(content);
  padded[content.length] = MARK;
  return padded;
}

/** Takes the padding off. Throws `malformed_content` where it is not exactly what `pad` writes. */
export function unpad(padded: Uint8Array): Uint8Array {
  const end = padded.findLastIndex((byte) => byte !== 0);
  const fits = BUCKETS.find((bucket) => bucket > end) === padded.length;
  if (end < 0 || padded[end] !== MARK || !fits) throw new SealedError('malformed_content');
  return padded.subarray(0, end);
}
