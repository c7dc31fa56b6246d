import fc from 'fast-check';
import { expect, it, test } from 'vitest';
import { TEST_PORTRAIT } from '../../../../tests/kit/test-wanted.ts';
import { drawPicture } from '../../../demo/draw-picture.ts';
import { encodeJpeg } from '../../../demo/encode-jpeg.ts';
import { portraitOf } from './portrait.ts';

const camera = Buffer.from('Exif\0\0GPS 19.8067N 105.7768E');
const withCamera = Buffer.concat([
  TEST_PORTRAIT.subarray(0, 2),
  Buffer.of(0xff, 0xe1, 0, camera.length + 2),
  camera,
  TEST_PORTRAIT.subarray(2),
]);
const drawn = (columns: number, rows: number) => new Uint8Array(encodeJpeg(columns, rows, () => 90));

it('is taken as it is, and loses what tells of its taking', () => {
  expect(portraitOf(TEST_PORTRAIT)).toEqual(TEST_PORTRAIT);
  expect(portraitOf(new Uint8Array(withCamera))).toEqual(TEST_PORTRAIT);
});

test.each([
  ['nothing', new Uint8Array()],
  ['a text', new TextEncoder().encode('không phải ảnh')],
  ['a page that calls itself a picture', new TextEncoder().encode('\u00ff\u00d8<script>alert(1)</script>')],
  ['another kind of picture', new Uint8Array(drawPicture('a'))],
  ['a picture cut short', TEST_PORTRAIT.subarray(0, 300)],
  ['a beginning without a picture', Uint8Array.of(0xff, 0xd8, 0xff, 0xd9)],
  ['a stamp', drawn(6, 8)],
  ['a poster', drawn(210, 100)],
])('is not %s', (_, bytes) => {
  expect(portraitOf(bytes)).toBeNull();
});

it('is never anything else, whatever comes', () => {
  fc.assert(
    fc.property(fc.uint8Array({ maxLength: 200 }), (noise) => {
      expect(portraitOf(new Uint8Array(noise))).toBeNull();
      expect(portraitOf(Uint8Array.of(0xff, 0xd8, ...noise))).toBeNull();
    }),
  );
});
