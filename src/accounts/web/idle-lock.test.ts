import { describe, expect, it } from 'vitest';
import { IDLE_LOCK_MS, idleWatch } from './idle-lock.ts';

describe('the idle lock', () => {
  it('waits thirty minutes from the last touch', () => {
    const watch = idleWatch(0);
    expect(watch.remaining(0)).toBe(IDLE_LOCK_MS);
    watch.touched(10 * 60_000);
    expect(watch.remaining(30 * 60_000)).toBe(10 * 60_000);
    expect(watch.remaining(40 * 60_000)).toBe(0);
  });

  it('counts a computer that slept as untouched', () => {
    expect(idleWatch(0).remaining(9 * 3_600_000)).toBe(0);
  });
});
