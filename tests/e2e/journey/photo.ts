import type { Page } from 'playwright-core';

/** What a camera writes into a picture besides the picture. */
export const CAMERA_MARK = 'GPS 19.8067N 105.7768E';

/** As text: tests are typed for Node, which has no document. */
const DRAW = `(() => {
  const canvas = document.createElement('canvas');
  canvas.width = 640;
  canvas.height = 480;
  canvas.getContext('2d').fillRect(80, 60, 400, 300);
  return canvas.toDataURL('image/jpeg', 0.9);
})()`;

/** A real JPEG, drawn by the browser, with the camera's marks in it as a phone would write them (Exif 2.3, APP1). */
export async function photoWithExif(page: Page): Promise<Buffer> {
  const url = String(await page.evaluate(DRAW));
  const jpeg = Buffer.from(url.slice(url.indexOf(',') + 1), 'base64');
  const body = Buffer.concat([Buffer.from('Exif\0\0II*\0\x08\0\0\0\0\0'), Buffer.from(CAMERA_MARK)]);
  const head = Buffer.from([0xff, 0xe1, 0, 0]);
  head.writeUInt16BE(body.length + 2, 2);
  return Buffer.concat([jpeg.subarray(0, 2), head, body, jpeg.subarray(2)]);
}
