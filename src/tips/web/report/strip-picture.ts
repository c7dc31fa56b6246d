import { WorkerFault } from '../../../ui/worker-calls.ts';
import { stripMetadata } from './strip-metadata.ts';

/**
 * A picture without place, time and camera: losslessly where the format is known; else drawn anew, which keeps the
 * pixels and nothing beside them. Throws `WorkerFault('cannot_strip')` where this browser cannot read it.
 */
export async function stripPicture(blob: Blob, type: string): Promise<Blob> {
  const clean = stripMetadata(type, new Uint8Array(await blob.arrayBuffer()));
  return clean ? new Blob([clean], { type }) : redrawn(blob);
}

async function redrawn(blob: Blob): Promise<Blob> {
  try {
    const picture = await createImageBitmap(blob);
    const canvas = new OffscreenCanvas(picture.width, picture.height);
    canvas.getContext('2d')?.drawImage(picture, 0, 0);
    return await canvas.convertToBlob({ type: 'image/jpeg', quality: 0.92 });
  } catch {
    throw new WorkerFault('cannot_strip');
  }
}

/** The name of a picture after it was stripped: one that was drawn anew is a JPEG now. */
export function strippedName(name: string, before: string, after: string): string {
  return after === before ? name : name.replace(/\.\w+$/, '.jpg');
}
