import { vi } from 'vitest';

/** How often a page is asked that has not come to rest, and for how long, ms: patience costs nothing when all is well. */
const ASKED = { interval: 250, timeout: 60_000 };

/** Holds once the page is at rest; unlike `expect.poll` also where a hook prepares what the tests need. */
export function onceAtRest(expectation: () => Promise<void>): Promise<void> {
  return vi.waitFor(expectation, ASKED);
}
