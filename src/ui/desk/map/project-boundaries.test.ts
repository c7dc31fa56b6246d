import { expect, it } from 'vitest';
import { projectBoundaries, type Surface } from './project-boundaries.ts';

const box = (west: number, south: number, size = 0.1): Surface => ({
  type: 'Polygon',
  coordinates: [
    [
      [west, south],
      [west + size, south],
      [west + size, south + size],
      [west, south + size],
      [west, south],
    ],
  ],
});
const turned = (surface: Surface): Surface =>
  surface.type === 'Polygon'
    ? { type: 'Polygon', coordinates: surface.coordinates.map((ring) => ring.toReversed()) }
    : surface;

it('fits all surfaces into one picture, north above south and east right of west', () => {
  const { width, height, outlines } = projectBoundaries([
    { key: 'south-west', surface: box(105.7, 19.7) },
    { key: 'north-east', surface: box(105.8, 19.8) },
  ]);
  const [southWest, northEast] = outlines;
  expect(southWest?.at[0]).toBeLessThan(northEast?.at[0] ?? 0);
  expect(southWest?.at[1]).toBeGreaterThan(northEast?.at[1] ?? 0);
  for (const { path } of outlines) {
    const numbers = (path.match(/[\d.]+/g) ?? []).map(Number);
    expect(numbers.length).toBeGreaterThanOrEqual(8);
    for (const [index, number] of numbers.entries()) {
      expect(number).toBeGreaterThanOrEqual(0);
      expect(number).toBeLessThanOrEqual(index % 2 === 0 ? width : height);
    }
  }
});

it('draws a ring the same whichever way round it goes', () => {
  const drawn = (surface: Surface) => projectBoundaries([{ key: 'a', surface }]);
  const [one, other] = [drawn(box(105, 19)), drawn(turned(box(105, 19)))];
  expect([one.width, one.height]).toEqual([other.width, other.height]);
  const corners = (path = '') => (path.match(/[\d.]+,[\d.]+/g) ?? []).sort().slice(1);
  expect(new Set(corners(one.outlines[0]?.path))).toEqual(new Set(corners(other.outlines[0]?.path)));
});

it('keeps a long coast within its height', () => {
  const { width, height } = projectBoundaries([
    { key: 'a', surface: box(105, 18, 0.1) },
    { key: 'b', surface: box(105, 22, 0.1) },
  ]);
  expect(height).toBeLessThanOrEqual(800 * 1.2 + 2);
  expect(width).toBeLessThan(height);
});
