import { expect, it } from 'vitest';
import { createRest } from './rest.ts';

/** A device, a clock of the test's own, and what has ended so far. */
function resting() {
  const device = new EventTarget();
  const alarms: { readonly ms: number; readonly end: () => void; readonly over: AbortSignal }[] = [];
  const { rest, goOn } = createRest(device, (ms, end, over) => void alarms.push({ ms, end, over }));
  return { device, alarms, rest, goOn };
}

it('ends by itself when its time has passed, though nothing is heard of the network', async () => {
  const { alarms, rest } = resting();
  const rested = rest(30_000);
  expect(alarms.map(({ ms }) => ms)).toEqual([30_000]);
  alarms[0]?.end();
  await rested;
});

it.each([
  [
    'the network is back',
    ({ device }: ReturnType<typeof resting>) => device.dispatchEvent(new Event('online')),
  ],
  ['one asks for it', ({ goOn }: ReturnType<typeof resting>) => goOn()],
])('ends before its time when %s, and leaves no alarm behind', async (_, happen) => {
  const made = resting();
  const rested = made.rest(30_000);
  expect(made.alarms[0]?.over.aborted).toBe(false);
  happen(made);
  await rested;
  expect(made.alarms[0]?.over.aborted).toBe(true);
});
