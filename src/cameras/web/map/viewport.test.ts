import fc from 'fast-check';
import { expect, it } from 'vitest';
import { distance } from '../../geometry.ts';
import { boxOf, fitBox, pan, project, scaleLength, unproject, type Viewport, zoomAt } from './viewport.ts';

const views: fc.Arbitrary<Viewport> = fc.record({
  centre: fc.record({
    lat: fc.double({ min: 8, max: 24, noNaN: true }),
    lon: fc.double({ min: 102, max: 110, noNaN: true }),
  }),
  width: fc.integer({ min: 200, max: 1600 }),
  height: fc.integer({ min: 200, max: 1000 }),
  metresPerPixel: fc.double({ min: 0.1, max: 10, noNaN: true }),
});
const pixels = fc.tuple(fc.integer({ min: 0, max: 1600 }), fc.integer({ min: 0, max: 1000 }));

it('finds the pixels of a point, and the point of the pixels', () => {
  fc.assert(
    fc.property(views, pixels, (view, [x, y]) => {
      const [backX, backY] = project(view, unproject(view, x, y));
      expect(backX).toBeCloseTo(x, 3);
      expect(backY).toBeCloseTo(y, 3);
    }),
  );
});

it('is true to the metre about its middle', () => {
  fc.assert(
    fc.property(views, (view) => {
      const close = { ...view, metresPerPixel: 0.5 };
      const right = unproject(close, close.width / 2 + 200, close.height / 2);
      const up = unproject(close, close.width / 2, close.height / 2 - 200);
      expect(distance(close.centre, right)).toBeCloseTo(100, 1);
      expect(distance(close.centre, up)).toBeCloseTo(100, 1);
      expect(up.lat).toBeGreaterThan(close.centre.lat);
    }),
  );
});

it('shows a box as a whole, and moves and zooms about what is pointed at', () => {
  fc.assert(
    fc.property(views, pixels, (view, [x, y]) => {
      const box = boxOf(view);
      const again = boxOf(fitBox(box, view.width, view.height));
      expect(again.south).toBeLessThanOrEqual(box.south);
      expect(again.east).toBeGreaterThanOrEqual(box.east);
      const held = unproject(view, x, y);
      const [afterX, afterY] = project(zoomAt(view, 2, x, y), held);
      expect(afterX).toBeCloseTo(x, 0);
      expect(afterY).toBeCloseTo(y, 0);
      const [movedX, movedY] = project(pan(view, 30, -20), view.centre);
      expect(movedX).toBeCloseTo(view.width / 2 + 30, 0);
      expect(movedY).toBeCloseTo(view.height / 2 - 20, 0);
    }),
  );
});

it('measures by a round length', () => {
  const view = { centre: { lat: 19.8, lon: 105.7 }, width: 800, height: 600, metresPerPixel: 1.3 };
  expect(scaleLength(view, 100)).toBe(100);
  expect(scaleLength({ ...view, metresPerPixel: 0.11 }, 100)).toBe(10);
  expect(scaleLength({ ...view, metresPerPixel: 7 }, 100)).toBe(500);
});
