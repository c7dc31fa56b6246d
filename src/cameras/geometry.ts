import { MOST_RANGE, type View } from './camera.ts';

/** A place on the ground, in degrees of WGS 84. */
export interface Point {
  readonly lat: number;
  readonly lon: number;
}

/** A rectangle of degrees that does not cross the date line. */
export interface Box {
  readonly south: number;
  readonly west: number;
  readonly north: number;
  readonly east: number;
}

/** The mean radius of the earth in metres (IUGG). */
const EARTH_M = 6_371_008.8;
/** Metres in a degree of latitude, on that sphere. */
export const METRES_PER_DEGREE = (EARTH_M * Math.PI) / 180;
/**
 * The grid, in degrees, to which a point is rounded before a server is asked about it: about 220 m, so that the server
 * learns of a place within some 150 m and no more.
 */
export const ASKED_GRID = 0.002;

const rad = (degrees: number) => (degrees * Math.PI) / 180;
const deg = (radians: number) => (radians * 180) / Math.PI;

/** The great-circle distance between two points, in metres (haversine, which stays exact for short ways). */
export function distance(from: Point, to: Point): number {
  const byLat = Math.sin(rad(to.lat - from.lat) / 2) ** 2;
  const byLon = Math.sin(rad(to.lon - from.lon) / 2) ** 2;
  const chord = byLat + Math.cos(rad(from.lat)) * Math.cos(rad(to.lat)) * byLon;
  return 2 * EARTH_M * Math.asin(Math.min(1, Math.sqrt(chord)));
}

/** The direction in which one point lies from another: degrees clockwise from north, from 0 to below 360. */
export function bearing(from: Point, to: Point): number {
  const turn = rad(to.lon - from.lon);
  const east = Math.sin(turn) * Math.cos(rad(to.lat));
  const north =
    Math.cos(rad(from.lat)) * Math.sin(rad(to.lat)) -
    Math.sin(rad(from.lat)) * Math.cos(rad(to.lat)) * Math.cos(turn);
  return (deg(Math.atan2(east, north)) + 360) % 360;
}

/** The point so many metres from another in a direction. */
export function pointAt(from: Point, direction: number, metres: number): Point {
  const way = metres / EARTH_M;
  const sine =
    Math.sin(rad(from.lat)) * Math.cos(way) +
    Math.cos(rad(from.lat)) * Math.sin(way) * Math.cos(rad(direction));
  const east = Math.sin(rad(direction)) * Math.sin(way) * Math.cos(rad(from.lat));
  const north = Math.cos(way) - Math.sin(rad(from.lat)) * sine;
  return { lat: deg(Math.asin(sine)), lon: from.lon + deg(Math.atan2(east, north)) };
}

/** How far apart two directions are, in degrees: 0 to 180. */
export function turnBetween(one: number, other: number): number {
  const apart = Math.abs(one - other) % 360;
  return apart > 180 ? 360 - apart : apart;
}

/** Whether a point lies in the sector that a camera looks into. What stands in between is known to nobody here. */
export function sees(view: View, point: Point): boolean {
  if (distance(view, point) > view.rangeM) return false;
  if (view.angle >= 360) return true;
  // right below it, a direction says nothing
  if (distance(view, point) < 1) return true;
  return turnBetween(bearing(view, point), view.direction) <= view.angle / 2;
}

/** The rectangle that holds every point within so many metres of one. Not for places near the poles. */
export function boxAround({ lat, lon }: Point, metres: number): Box {
  const byLat = metres / METRES_PER_DEGREE;
  const widest = Math.cos(rad(Math.min(89, Math.abs(lat) + byLat)));
  const byLon = byLat / widest;
  return { south: lat - byLat, west: lon - byLon, north: lat + byLat, east: lon + byLon };
}

/** A point moved to the middle of its cell of the grid. */
export function rounded({ lat, lon }: Point): Point {
  const middle = (degrees: number) => (Math.floor(degrees / ASKED_GRID) + 0.5) * ASKED_GRID;
  return { lat: middle(lat), lon: middle(lon) };
}

/**
 * What a server is asked of a point that it is not to know: a box about the middle of the point's cell, wide enough
 * for every camera that could look at any place in that cell.
 */
export function askedBox(point: Point): Box {
  const middle = rounded(point);
  const toCorner = distance(middle, { lat: middle.lat + ASKED_GRID / 2, lon: middle.lon + ASKED_GRID / 2 });
  return boxAround(middle, MOST_RANGE + toCorner + 1);
}
