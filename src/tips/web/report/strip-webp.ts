import { concatBytes } from '../../../ledger/bytes.ts';
import { readAscii } from '../../image-bytes.ts';

const KEPT = new Set(['VP8 ', 'VP8L', 'VP8X', 'ALPH', 'ANIM', 'ANMF', 'ICCP']);
/** Flags of VP8X that announce EXIF and XMP. */
const METADATA_FLAGS = 0x08 | 0x04;

/**
 * A WebP with only the chunks that show it, its header corrected; what follows its end is dropped too. Null
 * where the bytes are not a WebP that can be read to its end. Format: RFC 9649 §2.
 */
export function stripWebp(bytes: Uint8Array): Uint8Array<ArrayBuffer> | null {
  if (readAscii(bytes, 0, 4) !== 'RIFF' || readAscii(bytes, 8, 4) !== 'WEBP') return null;
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const riffEnd = 8 + view.getUint32(4, true);
  if (riffEnd > bytes.length) return null;
  const kept: Uint8Array[] = [];
  let at = 12;
  while (at + 8 <= riffEnd) {
    const size = view.getUint32(at + 4, true);
    const end = at + 8 + size + (size % 2);
    if (end > riffEnd) return null;
    const type = readAscii(bytes, at, 4);
    if (KEPT.has(type))
      kept.push(type === 'VP8X' ? withoutFlags(bytes.slice(at, end)) : bytes.subarray(at, end));
    at = end;
  }
  return at === riffEnd ? concatBytes(riffHeader(kept), ...kept) : null;
}

function withoutFlags(chunk: Uint8Array): Uint8Array {
  chunk[8] = (chunk[8] ?? 0) & ~METADATA_FLAGS;
  return chunk;
}

function riffHeader(chunks: readonly Uint8Array[]): Uint8Array {
  const header = new Uint8Array(12);
  header.set(new TextEncoder().encode('RIFF'));
  const size = chunks.reduce((sum, chunk) => sum + chunk.length, 4);
  new DataView(header.buffer).setUint32(4, size, true);
  header.set(new TextEncoder().encode('WEBP'), 8);
  return header;
}
