import type { Geometry } from './import-format.ts';

type Position = readonly number[];
type Ring = readonly Position[];

/** What a boundary may weigh as JSON: a phone loads several. */
export const MAX_BOUNDARY_BYTES = 60_000;
/** In degrees: about 2 m at first, doubled until it is small enough. */
const FIRST_TOLERANCE = 0.00002;
/** Five decimals of a degree are about a metre. */
const DECIMALS = 5;

/**
 * A geometry with fewer points (Douglas and Peucker, 1973), at most `maxBytes` as JSON, unless its rings alone,
 * with four points each, weigh more.
 */
export function simplifyGeometry(geometry: Geometry, maxBytes = MAX_BOUNDARY_BYTES): Geometry {
  for (let tolerance = FIRST_TOLERANCE; ; tolerance *= 2) {
    const simple = simplified(geometry, tolerance);
    if (JSON.stringify(simple).length <= maxBytes || tolerance > 1) return simple;
  }
}

function simplified(geometry: Geometry, tolerance: number): Geometry {
  const polygon = (rings: readonly Ring[]) => rings.map((ring) => simplifyRing(ring, tolerance));
  if (geometry.type === 'Polygon') return { type: 'Polygon', coordinates: polygon(geometry.coordinates) };
  return { type: 'MultiPolygon', coordinates: geometry.coordinates.map(polygon) };
}

/** A closed ring of at least four positions, which is the least that encloses something. */
function simplifyRing(ring: Ring, tolerance: number): [number, number][] {
  const rounded = ring.map(rounding);
  const kept = new Set([
    0,
    Math.floor(rounded.length / 3),
    Math.floor((2 * rounded.length) / 3),
    rounded.length - 1,
  ]);
  const fixed = [...kept].sort((a, b) => a - b);
  for (const [at, from] of fixed.entries()) {
    const to = fixed[at + 1];
    if (to !== undefined) keepBetween(rounded, from, to, tolerance, kept);
  }
  return rounded.filter((_, at) => kept.has(at));
}

/** Marks the positions without which the line between two would be further off than the tolerance. */
function keepBetween(
  line: readonly [number, number][],
  start: number,
  end: number,
  tolerance: number,
  kept: Set<number>,
): void {
  const open: [number, number][] = [[start, end]];
  for (let range = open.pop(); range !== undefined; range = open.pop()) {
    const [from, to] = range;
    const [farthest, distance] = farthestBetween(line, from, to);
    if (distance <= tolerance) continue;
    kept.add(farthest);
    open.push([from, farthest], [farthest, to]);
  }
}

function farthestBetween(line: readonly [number, number][], from: number, to: number): [number, number] {
  let farthest = from;
  let distance = 0;
  for (let at = from + 1; at < to; at += 1) {
    const off = distanceTo(line[at], line[from], line[to]);
    if (off > distance) [farthest, distance] = [at, off];
  }
  return [farthest, distance];
}

/** From a position to the segment between two others, in degrees: near enough over one commune. */
function distanceTo(
  [x, y]: Position = [],
  [ax = 0, ay = 0]: Position = [],
  [bx = 0, by = 0]: Position = [],
): number {
  const [dx, dy] = [bx - ax, by - ay];
  const length = dx * dx + dy * dy;
  const along = length === 0 ? 0 : (((x ?? 0) - ax) * dx + ((y ?? 0) - ay) * dy) / length;
  const t = Math.min(1, Math.max(0, along));
  return Math.hypot((x ?? 0) - ax - t * dx, (y ?? 0) - ay - t * dy);
}

function rounding([x = 0, y = 0]: Position): [number, number] {
  const factor = 10 ** DECIMALS;
  return [Math.round(x * factor) / factor, Math.round(y * factor) / factor];
}
