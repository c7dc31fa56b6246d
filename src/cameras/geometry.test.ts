import fc from 'fast-check';
import { expect, it } from 'vitest';
import { MOST_RANGE } from './camera.ts';
import { askedBox, bearing, boxAround, distance, pointAt, rounded, sees, turnBetween } from './geometry.ts';

/** Anywhere in the country, and well beyond. */
const places = fc.record({
  lat: fc.double({ min: -60, max: 60, noNaN: true }),
  lon: fc.double({ min: -170, max: 170, noNaN: true }),
});
const directions = fc.double({ min: 0, max: 359.999, noNaN: true });
const near = fc.double({ min: 2, max: MOST_RANGE, noNaN: true });
const within = (box: ReturnType<typeof boxAround>, { lat, lon }: { lat: number; lon: number }) =>
  lat >= box.south && lat <= box.north && lon >= box.west && lon <= box.east;

it('knows a distance and a direction of the city', () => {
  // a hundredth of a degree of latitude is 1,112 m everywhere; of longitude 1,046 m at 19.8° N
  const square = { lat: 19.8, lon: 105.77 };
  expect(distance(square, { lat: 19.81, lon: 105.77 })).toBeCloseTo(1111.95, 1);
  expect(distance(square, { lat: 19.8, lon: 105.78 })).toBeCloseTo(1046.22, 1);
  expect(bearing(square, { lat: 19.81, lon: 105.77 })).toBeCloseTo(0, 6);
  expect(bearing(square, { lat: 19.8, lon: 105.78 })).toBeCloseTo(90, 2);
});

it('goes somewhere and finds the way and the distance back', () => {
  fc.assert(
    fc.property(places, directions, near, (from, direction, metres) => {
      const to = pointAt(from, direction, metres);
      expect(distance(from, to)).toBeCloseTo(metres, 3);
      expect(turnBetween(bearing(from, to), direction)).toBeLessThan(0.01);
      expect(distance(to, from)).toBeCloseTo(distance(from, to), 6);
    }),
  );
});

it('sees what lies in its sector, and nothing beyond its edges', () => {
  const sector = fc.record({
    direction: fc.integer({ min: 0, max: 359 }),
    angle: fc.integer({ min: 2, max: 358 }),
    rangeM: fc.integer({ min: 5, max: MOST_RANGE }),
  });
  fc.assert(
    fc.property(places, sector, fc.double({ min: 0, max: 1, noNaN: true }), (at, view, share) => {
      const camera = { ...at, ...view };
      const metres = 2 + (view.rangeM - 2.1) * share;
      const edge = view.angle / 2;
      const inside = (turn: number) => sees(camera, pointAt(at, view.direction + turn, metres));
      expect([inside(0), inside(edge - 0.5), inside(0.5 - edge)]).toEqual([true, true, true]);
      expect([inside(edge + 0.5), inside(-edge - 0.5)]).toEqual([false, false]);
      expect(sees(camera, pointAt(at, view.direction, view.rangeM + 1))).toBe(false);
      expect(sees({ ...camera, angle: 360 }, pointAt(at, view.direction + 180, metres))).toBe(true);
      expect(sees(camera, at)).toBe(true);
    }),
  );
});

it('boxes in all that is near', () => {
  fc.assert(
    fc.property(places, directions, near, (from, direction, metres) => {
      expect(within(boxAround(from, metres + 0.01), pointAt(from, direction, metres))).toBe(true);
    }),
  );
});

it('asks for a box that is the same for every point of a cell and holds whatever could look at any of them', () => {
  fc.assert(
    fc.property(places, directions, near, (point, direction, metres) => {
      const box = askedBox(point);
      expect(within(box, pointAt(point, direction, metres))).toBe(true);
      expect(askedBox(rounded(point))).toEqual(box);
      expect(distance(point, rounded(point))).toBeLessThan(160);
    }),
  );
});
