import { deflateRawSync, deflateSync, gzipSync } from 'node:zlib';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { findInValue, findNeedles } from './find-needles.ts';
import { needlesOf, needlesOfBytes } from './needles.ts';

const MARK = 'Đường Ngõ Quỷnh 58213';
const needles = needlesOf(MARK);
const noise = fc.uint8Array({ maxLength: 200 }).map((bytes) => Buffer.from(bytes));

/** Every hiding place that the search knows, as a program would make it. */
const HIDINGS: readonly [string, (bytes: Buffer) => Buffer][] = [
  ['plain', (bytes) => bytes],
  ['base64', (bytes) => Buffer.from(bytes.toString('base64'))],
  ['base64url', (bytes) => Buffer.from(bytes.toString('base64url'))],
  ['hex', (bytes) => Buffer.from(bytes.toString('hex'))],
  ['upper hex', (bytes) => Buffer.from(bytes.toString('hex').toUpperCase())],
  ['gzip', (bytes) => gzipSync(bytes)],
  ['zlib', (bytes) => deflateSync(bytes)],
  ['zlib, fast', (bytes) => deflateSync(bytes, { level: 1 })],
  ['zlib in gzip', (bytes) => gzipSync(deflateSync(bytes))],
];
const SPELLINGS: readonly [string, Buffer][] = [
  ['NFC', Buffer.from(MARK.normalize('NFC'))],
  ['NFD', Buffer.from(MARK.normalize('NFD'))],
  ['unaccented', Buffer.from('Duong Ngo Quynh 58213')],
  ['unaccented, lower case', Buffer.from('duong ngo quynh 58213')],
  ['UTF-16LE', Buffer.from(MARK, 'utf16le')],
  ['UTF-16BE', Buffer.from(MARK, 'utf16le').swap16()],
  ['JSON escapes', Buffer.from('\\u0110\\u01b0\\u1eddng Ng\\u00f5 Qu\\u1ef7nh 58213')],
  ['a query', Buffer.from(encodeURIComponent(MARK))],
];

describe.each(SPELLINGS)('a mark in %s', (_, mark) => {
  it.each(HIDINGS)('is found in %s, wherever it stands', (_, hide) => {
    fc.assert(
      fc.property(noise, noise, (before, after) => {
        expect(findNeedles(hide(Buffer.concat([before, mark, after])), needles)).not.toEqual([]);
      }),
      { numRuns: 30 },
    );
  });
});

describe('a value of a database', () => {
  it('is also looked at as deflate without a header, in base64 and in hexadecimal', () => {
    fc.assert(
      fc.property(noise, noise, (before, after) => {
        const packed = deflateRawSync(Buffer.concat([before, Buffer.from(MARK), after]));
        for (const value of [packed, packed.toString('base64'), packed.toString('hex')]) {
          expect(findInValue(Buffer.from(value), needles)).not.toEqual([]);
        }
      }),
      { numRuns: 30 },
    );
  });

  it('without the mark gives no finding', () => {
    fc.assert(
      fc.property(noise, (bytes) => {
        expect(findInValue(bytes, needles)).toEqual([]);
      }),
    );
    expect(findInValue(gzipSync('Đường Ngõ Quỳnh 58213, một chữ khác'), needles)).toEqual([]);
  });
});

it('finds a key as it is and in every alphabet', () => {
  const key = Buffer.from('9d61b19deffd5a60ba844af492ec2cc44449c5697b326919703bac031cae7f60', 'hex');
  for (const [, hide] of HIDINGS) {
    expect(findNeedles(hide(Buffer.concat([Buffer.from('ab'), key])), needlesOfBytes(key))).not.toEqual([]);
  }
});
