import { setImmediate as turn } from 'node:timers/promises';
import { describe, expect, it } from 'vitest';
import { createGate } from './gate.ts';

describe('createGate', () => {
  it('lets no more in than its width, and keeps their order', async () => {
    const gate = createGate(2);
    const order: number[] = [];
    let inside = 0;
    let most = 0;
    const work = (index: number) => async () => {
      order.push(index);
      inside += 1;
      most = Math.max(most, inside);
      await turn();
      inside -= 1;
      return index;
    };
    const results = await Promise.all([0, 1, 2, 3, 4, 5, 6].map((index) => gate.pass(work(index))));
    expect(results).toEqual([0, 1, 2, 3, 4, 5, 6]);
    expect(order).toEqual([0, 1, 2, 3, 4, 5, 6]);
    expect(most).toBe(2);
  });

  it('lets the next one in after a failure', async () => {
    const gate = createGate(1);
    const failed = gate.pass(() => Promise.reject(new Error('broken')));
    const next = gate.pass(async () => 'through');
    await expect(failed).rejects.toThrow('broken');
    expect(await next).toBe('through');
  });
});
