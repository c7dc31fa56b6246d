import { ApiError } from '../../wire/client.ts';

/** What a picture may be at most: pixels, and bytes as a JPEG. */
interface PictureLimits {
  readonly width: number;
  readonly height: number;
  readonly bytes: number;
}

const QUALITIES = [0.85, 0.7, 0.5];

/**
 * A picture drawn anew as a JPEG within its limits: its pixels, the right way up, and nothing of where, when and by
 * what it was taken. Throws `ApiError`: `not_an_image` for what this browser cannot read as a picture, `too_large`
 * where it stays so.
 */
export async function drawAnew(file: Blob, limits: PictureLimits): Promise<Uint8Array<ArrayBuffer>> {
  const picture = await createImageBitmap(file).catch(() => {
    throw new ApiError('not_an_image');
  });
  const shrink = Math.min(1, limits.width / picture.width, limits.height / picture.height);
  const canvas = document.createElement('canvas');
  canvas.width = Math.round(picture.width * shrink);
  canvas.height = Math.round(picture.height * shrink);
  canvas.getContext('2d')?.drawImage(picture, 0, 0, canvas.width, canvas.height);
  picture.close();
  for (const quality of QUALITIES) {
    const drawn = await asJpeg(canvas, quality);
    if (drawn.size <= limits.bytes) return new Uint8Array(await drawn.arrayBuffer());
  }
  throw new ApiError('too_large');
}

function asJpeg(canvas: HTMLCanvasElement, quality: number): Promise<Blob> {
  return new Promise((resolve, reject) => {
    const done = (blob: Blob | null) => (blob ? resolve(blob) : reject(new ApiError('not_an_image')));
    canvas.toBlob(done, 'image/jpeg', quality);
  });
}
