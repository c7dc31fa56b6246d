import { concatBytes } from '../ledger/bytes.ts';
import { readAscii } from './image-bytes.ts';

const SOI = 0xd8;
const EOI = 0xd9;
const SOS = 0xda;
const APP0 = 0xe0;
const APP1 = 0xe1;
const APP2 = 0xe2;
const APP14 = 0xee;
const APP15 = 0xef;
const COMMENT = 0xfe;
const ORIENTATION_TAG = 0x0112;

/**
 * A JPEG without what it tells of its taking: EXIF, GPS, XMP, IPTC, thumbnails, comments, and whatever follows
 * the end of the image. Pixels stay bit for bit; colours (ICC, Adobe) and the way up stay too.
 * Null where the bytes are not a JPEG that can be read to its end. Format: ITU-T T.81 Annex B; TIFF 6.0.
 */
export function stripJpeg(bytes: Uint8Array): Uint8Array<ArrayBuffer> | null {
  if (bytes[0] !== 0xff || bytes[1] !== SOI) return null;
  const kept: Uint8Array[] = [bytes.subarray(0, 2)];
  let orientation = 1;
  let at = 2;
  while (at < bytes.length) {
    const segment = segmentAt(bytes, at);
    if (!segment) return null;
    const { marker, end } = segment;
    if (marker === EOI) return concatBytes(...withOrientation(kept, orientation), bytes.subarray(at, end));
    if (marker === APP1) orientation = orientationOf(bytes.subarray(at + 4, end)) ?? orientation;
    if (isKept(marker, bytes.subarray(at + 4, end))) kept.push(bytes.subarray(at, end));
    at = end;
  }
  return null;
}

/** One marker with what belongs to it; for a scan that is its compressed data too. */
function segmentAt(bytes: Uint8Array, start: number): { marker: number; end: number } | null {
  if (bytes[start] !== 0xff) return null;
  const marker = bytes[start + 1] ?? 0;
  if (marker === 0xff) return { marker, end: start + 1 };
  if (marker === EOI || (marker >= 0xd0 && marker <= 0xd7)) return { marker, end: start + 2 };
  const length = ((bytes[start + 2] ?? 0) << 8) | (bytes[start + 3] ?? 0);
  const end = start + 2 + length;
  if (marker < 0xc0 || length < 2 || end > bytes.length) return null;
  return { marker, end: marker === SOS ? endOfScan(bytes, end) : end };
}

/** Compressed data runs up to the next marker that is neither a stuffed 0xFF nor a restart. */
function endOfScan(bytes: Uint8Array, start: number): number {
  for (let at = start; at + 1 < bytes.length; at++) {
    if (bytes[at] !== 0xff) continue;
    const next = bytes[at + 1] ?? 0;
    const belongs = next === 0 || next === 0xff || (next >= 0xd0 && next <= 0xd7);
    if (!belongs) return at;
  }
  return bytes.length;
}

function isKept(marker: number, payload: Uint8Array): boolean {
  if (marker === COMMENT) return false;
  if (marker < APP0 || marker > APP15) return marker !== 0xff;
  if (marker === APP0) return readAscii(payload, 0, 5) === 'JFIF\0';
  if (marker === APP2) return readAscii(payload, 0, 12) === 'ICC_PROFILE\0';
  return marker === APP14 && readAscii(payload, 0, 5) === 'Adobe';
}

/** A picture taken sideways says so in EXIF alone: that one number is written back, and nothing beside it. */
function withOrientation(kept: Uint8Array[], orientation: number): Uint8Array[] {
  if (orientation === 1) return kept;
  const exif = Uint8Array.of(
    ...[0xff, APP1, 0x00, 0x22, 0x45, 0x78, 0x69, 0x66, 0x00, 0x00],
    ...[0x4d, 0x4d, 0x00, 0x2a, 0x00, 0x00, 0x00, 0x08, 0x00, 0x01],
    ...[0x01, 0x12, 0x00, 0x03, 0x00, 0x00, 0x00, 0x01, 0x00, orientation, 0x00, 0x00],
    ...[0x00, 0x00, 0x00, 0x00],
  );
  const [first = new Uint8Array(), ...rest] = kept;
  const jfif = rest[0]?.[1] === APP0 ? rest.splice(0, 1) : [];
  return [first, ...jfif, exif, ...rest];
}

/** The orientation (1..8) that an EXIF segment names, undefined where it names none. */
function orientationOf(payload: Uint8Array): number | undefined {
  if (readAscii(payload, 0, 6) !== 'Exif\0\0') return undefined;
  const tiff = new DataView(payload.buffer, payload.byteOffset + 6, payload.byteLength - 6);
  if (tiff.byteLength < 14) return undefined;
  const little = tiff.getUint16(0) === 0x4949;
  const directory = tiff.getUint32(4, little);
  if (directory + 2 > tiff.byteLength) return undefined;
  const count = tiff.getUint16(directory, little);
  for (let entry = 0; entry < count; entry++) {
    const at = directory + 2 + entry * 12;
    if (at + 12 > tiff.byteLength) return undefined;
    if (tiff.getUint16(at, little) !== ORIENTATION_TAG) continue;
    const value = tiff.getUint16(at + 8, little);
    return value >= 1 && value <= 8 ? value : undefined;
  }
  return undefined;
}
