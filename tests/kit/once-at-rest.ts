import { vi } from 'vitest';

/** How often is asked what has not come to rest, and for how long, ms: patience costs nothing when all goes well. */
const ASKED = { interval: 250, timeout: 60_000 };

/** Asks until an expectation holds; unlike `expect.poll` also where a hook prepares what the tests need. */
export function onceAtRest(expectation: () => void | Promise<void>): Promise<void> {
  return vi.waitFor(expectation, ASKED);
}
