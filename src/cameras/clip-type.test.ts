import { expect, it } from 'vitest';
import { clipType } from './clip-type.ts';

const bytes = (text: string) => new TextEncoder().encode(text);

it('goes by what a file is, not by what it is called', () => {
  expect(clipType(Uint8Array.of(0, 0, 0, 24, ...bytes('ftypisom')))).toBe('video/mp4');
  expect(clipType(Uint8Array.of(0x1a, 0x45, 0xdf, 0xa3, 1))).toBe('video/webm');
  expect(clipType(Uint8Array.of(0xff, 0xd8, 0xff, 0xe0))).toBe('image/jpeg');
  expect(clipType(Uint8Array.of(0x89, ...bytes('PNG')))).toBe('image/png');
  for (const other of ['<html>', 'MZ', '', '%PDF-1.7']) {
    expect(clipType(bytes(other))).toBe('application/octet-stream');
  }
});
