import { deflateSync } from 'node:zlib';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { canStrip, stripMetadata } from './strip-metadata.ts';

const bytes = (...parts: (string | readonly number[] | Uint8Array)[]): Uint8Array =>
  Buffer.concat(
    parts.map((part) => (typeof part === 'string' ? Buffer.from(part, 'latin1') : Buffer.from(part))),
  );
const holds = (data: Uint8Array | null, mark: string) => Buffer.from(data ?? []).includes(mark);

/** A JPEG of 8 by 8 grey pixels, baseline, as an encoder writes it (T.81 tables of Annex K for luminance DC). */
const QUANTISATION = bytes([0xff, 0xdb, 0, 67, 0], new Uint8Array(64).fill(1));
const FRAME = bytes([0xff, 0xc0, 0, 11, 8, 0, 8, 0, 8, 1, 1, 0x11, 0]);
const HUFFMAN = bytes(
  [0xff, 0xc4, 0, 31, 0, 0, 1, 5, 1, 1, 1, 1, 1, 1, 0, 0, 0, 0, 0, 0, 0],
  [0, 1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11],
  [0xff, 0xc4, 0, 20, 0x10, 1, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0],
);
// scan data with a stuffed 0xFF and a restart marker, which belong to it
const SCAN = bytes([0xff, 0xda, 0, 8, 1, 1, 0, 0, 63, 0], [0x3f, 0xff, 0x00, 0xff, 0xd0, 0x3f]);
const IMAGE = bytes(QUANTISATION, FRAME, HUFFMAN, SCAN);
const JFIF = bytes([0xff, 0xe0, 0, 16], 'JFIF\0', [1, 1, 0, 0, 1, 0, 1, 0, 0]);
const ICC = bytes([0xff, 0xe2, 0, 20], 'ICC_PROFILE\0', [1, 1, 7, 7, 7, 7]);

const segment = (marker: number, payload: Uint8Array) =>
  bytes([0xff, marker, (payload.length + 2) >> 8, (payload.length + 2) & 255], payload);
const jpeg = (...segments: Uint8Array[]) => bytes([0xff, 0xd8], ...segments, IMAGE, [0xff, 0xd9]);

/** EXIF with an orientation, a camera and a place, little-endian as phones write it. */
function exif(orientation: number): Uint8Array {
  const tiff = bytes(
    [0x49, 0x49, 42, 0, 8, 0, 0, 0, 2, 0],
    [0x0f, 0x01, 2, 0, 4, 0, 0, 0, 0x4d, 0x59, 0x43, 0],
    [0x12, 0x01, 3, 0, 1, 0, 0, 0, orientation, 0, 0, 0],
    [0, 0, 0, 0],
    'GPS 19.8067 105.7852',
  );
  return segment(0xe1, bytes('Exif\0\0', tiff));
}

describe('a JPEG', () => {
  it('loses place, camera, texts and what follows its end, and keeps its pixels and colours', () => {
    const xmp = segment(0xe1, bytes('http://ns.adobe.com/xap/1.0/\0<x>GPS</x>'));
    const iptc = segment(0xed, bytes('Photoshop 3.0\0GPS'));
    const comment = segment(0xfe, bytes('taken by GPS'));
    const preview = segment(0xe2, bytes('MPF\0GPS'));
    const whole = bytes(jpeg(JFIF, exif(1), xmp, ICC, iptc, comment, preview), 'GPS trailer', jpeg());
    const clean = stripMetadata('image/jpeg', whole);
    expect(Buffer.from(clean ?? [])).toEqual(Buffer.from(jpeg(JFIF, ICC)));
    expect(holds(whole, 'GPS')).toBe(true);
  });

  it('stays the way up that it was taken', () => {
    const clean = stripMetadata('image/jpeg', jpeg(JFIF, exif(6)));
    expect(holds(clean, 'GPS')).toBe(false);
    expect(holds(clean, 'MYC')).toBe(false);
    const kept = Buffer.from(clean ?? []);
    expect(kept.readUInt16BE(kept.indexOf('Exif') + 6 + 8 + 2 + 8)).toBe(6);
    expect(stripMetadata('image/jpeg', kept)).toEqual(new Uint8Array(kept));
  });

  it('never lets a marked segment through, wherever it stands', () => {
    const secret = 'BI-MAT-19.8067';
    const markers = fc.constantFrom(0xe1, 0xe3, 0xe4, 0xec, 0xed, 0xef, 0xfe, 0xe0, 0xe2, 0xee);
    const noise = fc.record({ marker: markers, before: fc.uint8Array({ maxLength: 40 }) });
    fc.assert(
      fc.property(fc.array(noise, { maxLength: 8 }), (all) => {
        const hidden = all.map(({ marker, before }) => segment(marker, bytes(before, secret)));
        const clean = stripMetadata('image/jpeg', bytes(jpeg(JFIF, ...hidden, ICC), secret));
        expect(holds(clean, secret)).toBe(false);
        expect(Buffer.from(clean ?? []).includes(Buffer.from(IMAGE))).toBe(true);
      }),
    );
  });
});

function chunk(type: string, data: Uint8Array): Uint8Array {
  const length = Buffer.alloc(4);
  length.writeUInt32BE(data.length);
  // the stripper never changes a chunk, so its checksum need not be right here
  return bytes(length, type, data, [1, 2, 3, 4]);
}

describe('a PNG', () => {
  const signature = bytes([0x89], 'PNG\r\n', [0x1a], '\n');
  const header = chunk('IHDR', bytes([0, 0, 0, 1, 0, 0, 0, 1, 8, 0, 0, 0, 0]));
  const pixels = chunk('IDAT', deflateSync(Buffer.from([0, 128])));
  const end = chunk('IEND', bytes());
  const gamma = chunk('gAMA', bytes([0, 0, 177, 143]));

  it('loses texts, time, EXIF and what follows its end', () => {
    const told = [
      chunk('tEXt', bytes('Author\0GPS')),
      chunk('iTXt', bytes('XML:com.adobe.xmp\0GPS')),
      chunk('eXIf', bytes('MM\0*GPS')),
      chunk('tIME', bytes([7, 234, 11, 22, 10, 0, 0])),
      chunk('vpAg', bytes('GPS')),
    ];
    const whole = bytes(signature, header, gamma, ...told, pixels, end, 'GPS');
    const clean = stripMetadata('image/png', whole);
    expect(Buffer.from(clean ?? [])).toEqual(Buffer.from(bytes(signature, header, gamma, pixels, end)));
  });
});

describe('a WebP', () => {
  const riff = (type: string, data: Uint8Array) => {
    const size = Buffer.alloc(4);
    size.writeUInt32LE(data.length);
    return bytes(type, size, data, data.length % 2 ? [0] : []);
  };
  const file = (...chunks: Uint8Array[]) => {
    const body = bytes('WEBP', ...chunks);
    const size = Buffer.alloc(4);
    size.writeUInt32LE(body.length);
    return bytes('RIFF', size, body);
  };
  const pixels = riff('VP8 ', bytes([1, 2, 3]));

  it('loses EXIF and XMP, the flags that announce them, and what follows its end', () => {
    const extended = (flags: number) => riff('VP8X', bytes([flags, 0, 0, 0, 7, 0, 0, 7, 0, 0]));
    const whole = bytes(
      file(
        extended(0x3c),
        riff('ICCP', bytes([9, 9])),
        pixels,
        riff('EXIF', bytes('GPS')),
        riff('XMP ', bytes('GPS!')),
      ),
      'GPS',
    );
    const clean = stripMetadata('image/webp', whole);
    const expected = file(extended(0x30), riff('ICCP', bytes([9, 9])), pixels);
    expect(Buffer.from(clean ?? [])).toEqual(Buffer.from(expected));
  });
});

describe('anything else', () => {
  it('is not taken for a picture that could be cleaned', () => {
    expect(canStrip('video/mp4')).toBe(false);
    expect(canStrip('toString')).toBe(false);
    expect(stripMetadata('image/heic', bytes('ftypheic'))).toBeNull();
  });

  it('never throws and never hands back what it could not read to its end', () => {
    const types = fc.constantFrom('image/jpeg', 'image/png', 'image/webp');
    const whole = jpeg(JFIF, exif(3), ICC);
    fc.assert(
      fc.property(types, fc.uint8Array({ maxLength: 200 }), (type, data) => {
        expect(stripMetadata(type, data)).toBeNull();
      }),
    );
    fc.assert(
      fc.property(fc.integer({ min: 0, max: whole.length - 1 }), (length) => {
        expect(stripMetadata('image/jpeg', whole.subarray(0, length))).toBeNull();
      }),
    );
  });
});
