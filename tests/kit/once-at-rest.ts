import { vi } from 'vitest';
import { PATIENCE } from './patience.ts';

/** How often is asked what has not come to rest, and for how long, ms. */
const ASKED = { interval: 250, timeout: PATIENCE };

/** Asks until an expectation holds; unlike `expect.poll` also where a hook prepares what the tests need. */
export function onceAtRest(expectation: () => void | Promise<void>): Promise<void> {
  return vi.waitFor(expectation, ASKED);
}
