import fc from 'fast-check';
import { expect, test } from 'vitest';
import { MAX_BOUNDARY_BYTES, simplifyGeometry } from './simplify-geometry.ts';

/** A wavy circle of so many points. */
function coast(points: number): [number, number][] {
  const ring = Array.from({ length: points }, (_, at): [number, number] => {
    const angle = (2 * Math.PI * at) / points;
    const radius = 0.05 + 0.002 * Math.sin(40 * angle);
    return [105 + radius * Math.cos(angle), 19 + radius * Math.sin(angle)];
  });
  return [...ring, ring[0] ?? [0, 0]];
}

test('points on a straight line go, corners stay', () => {
  const square = [
    [0, 0],
    [0.5, 0.000001],
    [1, 0],
    [1, 1],
    [0, 1],
    [0, 0],
  ] as [number, number][];
  const simple = simplifyGeometry({ type: 'Polygon', coordinates: [square] });
  expect(simple.coordinates).toEqual([square.filter(([x]) => x !== 0.5)]);
});

test('any ring stays closed, of at least four points, and within the size', () => {
  fc.assert(
    fc.property(fc.integer({ min: 3, max: 30_000 }), (points) => {
      const simple = simplifyGeometry({ type: 'MultiPolygon', coordinates: [[coast(points)]] });
      const [[ring = []] = []] = simple.coordinates as [number, number][][][];
      expect(ring.length).toBeGreaterThanOrEqual(4);
      expect(ring.at(0)).toEqual(ring.at(-1));
      expect(JSON.stringify(simple).length).toBeLessThanOrEqual(MAX_BOUNDARY_BYTES);
    }),
    { numRuns: 30 },
  );
});
