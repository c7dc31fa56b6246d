import { expect, it } from 'vitest';
import { drawInSlices } from './draw-in-slices.ts';

const things = Array.from({ length: 5000 }, (_, index) => index);

it('draws everything once, in order, and lets others have their turn in between', async () => {
  const drawn: number[] = [];
  let turns = 0;
  let going = true;
  const other = (async () => {
    while (going) {
      await new Promise((resolve) => setImmediate(resolve));
      turns += 1;
    }
  })();
  const slow = (batch: readonly number[]) => {
    const until = performance.now() + 1;
    while (performance.now() < until);
    drawn.push(...batch);
  };
  expect(await drawInSlices(things, slow, new AbortController().signal)).toBe(true);
  going = false;
  await other;
  expect(drawn).toEqual(things);
  expect(turns).toBeGreaterThan(3);
});

it('stops when another picture is wanted', async () => {
  const stop = new AbortController();
  const drawn: number[] = [];
  const draw = (batch: readonly number[]) => {
    drawn.push(...batch);
    if (drawn.length >= 1000) stop.abort();
  };
  expect(await drawInSlices(things, draw, stop.signal)).toBe(false);
  expect(drawn.length).toBeLessThan(1100);
});
