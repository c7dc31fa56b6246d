import { type Box, METRES_PER_DEGREE, type Point } from '../../geometry.ts';

/** What of the ground a picture shows: its middle, its size in pixels, and how many metres a pixel is. */
export interface Viewport {
  readonly centre: Point;
  readonly width: number;
  readonly height: number;
  readonly metresPerPixel: number;
}

/** The finest and the coarsest that a picture shows. */
const FINEST = 0.05;
const COARSEST = 200;
/** What is left free beside a box that is fitted in. */
const MARGIN = 1.15;
/** A box of a single camera is shown at least so wide, in metres. */
const LEAST_METRES = 160;

const shrink = (lat: number) => Math.cos((lat * Math.PI) / 180);

/** Where a point stands in the picture, in pixels from its upper left corner; north is up. */
export function project(view: Viewport, { lat, lon }: Point): readonly [x: number, y: number] {
  const scale = METRES_PER_DEGREE / view.metresPerPixel;
  const x = view.width / 2 + (lon - view.centre.lon) * shrink(view.centre.lat) * scale;
  return [x, view.height / 2 - (lat - view.centre.lat) * scale];
}

/** Which point stands at some pixels. */
export function unproject(view: Viewport, x: number, y: number): Point {
  const scale = METRES_PER_DEGREE / view.metresPerPixel;
  return {
    lat: view.centre.lat - (y - view.height / 2) / scale,
    lon: view.centre.lon + (x - view.width / 2) / (scale * shrink(view.centre.lat)),
  };
}

/** The view in which a box is seen as a whole. */
export function fitBox({ south, west, north, east }: Box, width: number, height: number): Viewport {
  const centre = { lat: (south + north) / 2, lon: (west + east) / 2 };
  const metresWide = Math.max((east - west) * METRES_PER_DEGREE * shrink(centre.lat), LEAST_METRES);
  const metresHigh = Math.max((north - south) * METRES_PER_DEGREE, LEAST_METRES);
  const metresPerPixel = Math.max(metresWide / Math.max(width, 1), metresHigh / Math.max(height, 1)) * MARGIN;
  return { centre, width, height, metresPerPixel: bounded(metresPerPixel) };
}

/** The same picture, moved by some pixels. */
export function pan(view: Viewport, byX: number, byY: number): Viewport {
  return { ...view, centre: unproject(view, view.width / 2 - byX, view.height / 2 - byY) };
}

/** Closer (`factor` above 1) or further away; what stands at some pixels stays there. */
export function zoomAt(view: Viewport, factor: number, x = view.width / 2, y = view.height / 2): Viewport {
  const metresPerPixel = bounded(view.metresPerPixel / factor);
  const held = unproject(view, x, y);
  const closer = { ...view, metresPerPixel };
  const [nowX, nowY] = project(closer, held);
  return pan(closer, x - nowX, y - nowY);
}

/** The rectangle that a picture shows. */
export function boxOf(view: Viewport): Box {
  const upper = unproject(view, 0, 0);
  const lower = unproject(view, view.width, view.height);
  return { south: lower.lat, west: upper.lon, north: upper.lat, east: lower.lon };
}

/** A length for the scale bar: 1, 2 or 5 times a power of ten, in metres, at most so many pixels long. */
export function scaleLength(view: Viewport, mostPixels: number): number {
  const most = view.metresPerPixel * mostPixels;
  const power = 10 ** Math.floor(Math.log10(most));
  return ([5, 2, 1].find((times) => times * power <= most) ?? 1) * power;
}

function bounded(metresPerPixel: number): number {
  return Math.min(COARSEST, Math.max(FINEST, metresPerPixel));
}
