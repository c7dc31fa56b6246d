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

  it('lets the next one in while somebody waits aside, who comes back in turn', async () => {
    const gate = createGate(1);
    const disk = Promise.withResolvers<string>();
    const order: string[] = [];
    const slow = gate.pass(async (aside) => {
      order.push(await aside(() => disk.promise));
      return order.length;
    });
    await gate.pass(async () => order.push('another'));
    disk.resolve('read');
    expect(await slow).toBe(2);
    expect(order).toEqual(['another', 'read']);
    const failed = gate.pass((aside) => aside(() => Promise.reject(new Error('broken'))));
    await expect(failed).rejects.toThrow('broken');
    expect(await gate.pass(async () => 'through')).toBe('through');
  });
});
