import { expect, it } from 'vitest';
import { clipType, isMisnamed } from './clip-type.ts';

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

it('knows a file that is called a video or a picture and is none', () => {
  const [page, video] = [bytes('<html>'), Uint8Array.of(0, 0, 0, 24, ...bytes('ftypisom'))];
  const otherwise = [
    { name: 'cam-03.mp4', type: '' },
    { name: 'CAM.JPEG', type: '' },
    { name: 'cam', type: 'video/webm' },
  ];
  for (const file of otherwise) {
    expect(isMisnamed(file, page)).toBe(true);
    // a video under a picture's name is shown as what it is
    expect(isMisnamed(file, video)).toBe(false);
  }
  // recorders have formats of their own
  expect(isMisnamed({ name: 'ch01.dav', type: '' }, page)).toBe(false);
});
