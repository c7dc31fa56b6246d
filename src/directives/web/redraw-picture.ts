/**
 * A picture drawn anew: its pixels, and nothing of place, time and camera beside them. Throws where this browser cannot
 * read it.
 */
export async function redrawPicture(file: Blob): Promise<Blob> {
  const picture = await createImageBitmap(file);
  const canvas = new OffscreenCanvas(picture.width, picture.height);
  canvas.getContext('2d')?.drawImage(picture, 0, 0);
  return canvas.convertToBlob({ type: file.type, quality: 0.92 });
}
