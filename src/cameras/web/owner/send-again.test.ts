import { expect, it } from 'vitest';
import { sendAgain, untilSent } from './send-again.ts';

it('goes on after failures that pass, with growing pauses', async () => {
  const pauses: number[] = [];
  let left = 3;
  const once = async () => {
    left -= 1;
    if (left > 0) throw new Error('offline');
    return 'sent';
  };
  const pause = async (ms: number) => void pauses.push(ms);
  expect(await sendAgain(once, () => true, pause)).toBe('sent');
  expect(pauses).toEqual([500, 1000]);
});

it('gives up in the end, and at once where trying again is of no use', async () => {
  let tries = 0;
  const once = async () => {
    tries += 1;
    throw new Error('no');
  };
  await expect(
    sendAgain(
      once,
      () => true,
      async () => undefined,
    ),
  ).rejects.toThrow('no');
  expect(tries).toBe(6);
  await expect(sendAgain(once, () => false)).rejects.toThrow('no');
  expect(tries).toBe(7);
});

it('is held as often as it fails in a way that passes, and goes on with what was left', async () => {
  const done: string[] = [];
  const failures = [new Error('offline'), new Error('offline')];
  const once = async () => {
    const failure = failures.pop();
    if (failure) throw failure;
    done.push('sent');
    return 'sent';
  };
  const held = async () => void done.push('held');
  expect(await untilSent(once, () => true, held)).toBe('sent');
  expect(done).toEqual(['held', 'held', 'sent']);
});

it('rests longer each time that it is held, a few minutes at most', async () => {
  const rests: number[] = [];
  const once = async () => {
    if (rests.length < 6) throw new Error('busy');
    return 'sent';
  };
  const held = async (restMs: number) => void rests.push(restMs / 1000);
  await untilSent(once, () => true, held);
  expect(rests).toEqual([30, 60, 120, 240, 240, 240]);
});

it('is not held by what trying again does not change', async () => {
  const once = async () => {
    throw new Error('no');
  };
  const held = async () => expect.unreachable('held');
  await expect(untilSent(once, () => false, held)).rejects.toThrow('no');
});
