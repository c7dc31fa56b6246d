import { gunzipSync, inflateRawSync, inflateSync } from 'node:zlib';
import type { Needle } from './needles.ts';

/** Where something was found that should not be there, in words. */
export type Finding = string;

const UNPACKED_AT_MOST = 4 * 1024 * 1024;
/** As much of a large file as is tried from one place: a longer stream is cut, and what came out is looked at. */
const PACKED_AT_MOST = 1024 * 1024;
/** Compressed inside compressed: more than any program of ours does. */
const DEEPEST = 2;

/** The second bytes of a zlib header (RFC 1950) whose first is 0x78. */
const ZLIB_LEVELS = new Set([0x01, 0x5e, 0x9c, 0xda]);
const BASE64 = /^[A-Za-z0-9+/_-]{24,}={0,2}$/;
const HEX = /^(?:[0-9a-fA-F]{2}){12,}$/;

/** Looks for needles in some bytes: as they are, and in every compressed stream that begins anywhere in them. */
export function findNeedles(haystack: Buffer, needles: readonly Needle[], depth = 0): Finding[] {
  const found = needles.filter(({ bytes }) => haystack.includes(bytes)).map(({ how }) => how);
  if (depth >= DEEPEST) return found;
  for (const { kind, content } of unpacked(haystack)) {
    found.push(...findNeedles(content, needles, depth + 1).map((how) => `${how}, inside ${kind}`));
  }
  return found;
}

/**
 * The same for one value of a database: a short text may also be bytes in base64 or hexadecimal, and a value
 * may be a compressed stream without any header.
 */
export function findInValue(value: Buffer, needles: readonly Needle[]): Finding[] {
  const found = findNeedles(value, needles);
  for (const { kind, content } of [...decoded(value), { kind: 'value', content: value }]) {
    const plain = inflated(inflateRawSync, content);
    if (kind !== 'value') found.push(...findNeedles(content, needles).map((how) => `${how}, inside ${kind}`));
    if (plain) found.push(...findNeedles(plain, needles).map((how) => `${how}, inside deflate in ${kind}`));
  }
  return found;
}

interface Part {
  readonly kind: string;
  readonly content: Buffer;
}

function decoded(value: Buffer): Part[] {
  const text = value.toString('latin1');
  const parts: Part[] = [];
  if (BASE64.test(text)) parts.push({ kind: 'base64', content: Buffer.from(text, 'base64') });
  if (HEX.test(text)) parts.push({ kind: 'hex', content: Buffer.from(text, 'hex') });
  return parts;
}

function* unpacked(haystack: Buffer): Generator<Part> {
  for (let at = haystack.indexOf(0x1f); at >= 0; at = haystack.indexOf(0x1f, at + 1)) {
    if (haystack[at + 1] !== 0x8b || haystack[at + 2] !== 8) continue;
    const content = inflated(gunzipSync, haystack.subarray(at, at + PACKED_AT_MOST));
    if (content) yield { kind: 'gzip', content };
  }
  for (let at = haystack.indexOf(0x78); at >= 0; at = haystack.indexOf(0x78, at + 1)) {
    if (!ZLIB_LEVELS.has(haystack[at + 1] ?? 0)) continue;
    const content = inflated(inflateSync, haystack.subarray(at, at + PACKED_AT_MOST));
    if (content) yield { kind: 'zlib', content };
  }
}

type Inflate = typeof gunzipSync;

/** What comes out; undefined for what is no such stream. A stream that is cut off gives what it had. */
function inflated(inflate: Inflate, bytes: Buffer): Buffer | undefined {
  try {
    // 2: Z_SYNC_FLUSH, which takes the end of the input for no error
    const content = inflate(bytes, { finishFlush: 2, maxOutputLength: UNPACKED_AT_MOST });
    return content.length > 0 ? content : undefined;
  } catch {
    return undefined;
  }
}
