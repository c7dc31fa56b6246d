import { stripJpeg } from '../../strip-jpeg.ts';
import { stripPng } from './strip-png.ts';
import { stripWebp } from './strip-webp.ts';

const BY_TYPE: Readonly<Record<string, (bytes: Uint8Array) => Uint8Array<ArrayBuffer> | null>> = {
  'image/jpeg': stripJpeg,
  'image/png': stripPng,
  'image/webp': stripWebp,
};

/** Whether files of a media type lose place, time and camera before they are sealed. */
export function canStrip(type: string): boolean {
  return Object.hasOwn(BY_TYPE, type);
}

/**
 * A picture without place, time and camera, pixels untouched; null where the type is not one of ours or the
 * bytes cannot be read to their end.
 */
export function stripMetadata(type: string, bytes: Uint8Array): Uint8Array<ArrayBuffer> | null {
  return BY_TYPE[type]?.(bytes) ?? null;
}
