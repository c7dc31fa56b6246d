import type { Point } from './geometry.ts';

const NUMBER = /-?\d{1,3}(?:\.\d+)?/g;
const DECIMAL_COMMA = /(\d),(\d)/g;
/** Digits behind the point: about 11 cm, finer than any phone knows its place. */
const DIGITS = 6;

/**
 * A place as maps and phones write it: latitude, then longitude, in degrees. With a decimal comma too, where something
 * else parts the two. Undefined for anything else, and for degrees that there are not.
 */
export function parsePoint(text: string): Point | undefined {
  const apart = /,\s|;|\s/.test(text.trim());
  const plain = apart && !text.includes('.') ? text.replace(DECIMAL_COMMA, '$1.$2') : text;
  if (/[^\d\s.,;°-]/.test(plain)) return undefined;
  const [lat, lon, ...more] = (plain.match(NUMBER) ?? []).map(Number);
  if (lat === undefined || lon === undefined || more.length > 0) return undefined;
  if (Math.abs(lat) > 90 || Math.abs(lon) > 180) return undefined;
  return { lat: fixed(lat), lon: fixed(lon) };
}

/** A place as a person copies it. */
export function writePoint({ lat, lon }: Point): string {
  return `${lat.toFixed(DIGITS)}, ${lon.toFixed(DIGITS)}`;
}

/** A place to as many digits as are kept of it. */
export function kept({ lat, lon }: Point): Point {
  return { lat: fixed(lat), lon: fixed(lon) };
}

function fixed(degrees: number): number {
  return Number(degrees.toFixed(DIGITS));
}
