/** How often a part is sent before the owner is asked, and the first pause, which doubles each time. */
const TRIES = 6;
const FIRST_PAUSE_MS = 500;
/** How long what is held rests at first, and at most; in between it doubles each time. */
const FIRST_REST_MS = 30_000;
const LONGEST_REST_MS = 240_000;

/** Does something again after a failure that may pass, with growing pauses. Throws the last failure, and others at once. */
export async function sendAgain<Value>(
  once: () => Promise<Value>,
  passes: (error: unknown) => boolean,
  pause: (ms: number) => Promise<void> = wait,
): Promise<Value> {
  for (let tried = 1; ; tried += 1) {
    try {
      return await once();
    } catch (error) {
      if (tried >= TRIES || !passes(error)) throw error;
      await pause(FIRST_PAUSE_MS * 2 ** (tried - 1));
    }
  }
}

/**
 * Does something until it is done: where it fails in a way that passes it is held, and taken up when `held` lets it, which
 * is told how long it may rest at most, in ms. Throws others.
 */
export async function untilSent<Value>(
  once: () => Promise<Value>,
  passes: (error: unknown) => boolean,
  held: (restMs: number) => Promise<void>,
): Promise<Value> {
  for (let restMs = FIRST_REST_MS; ; restMs = Math.min(2 * restMs, LONGEST_REST_MS)) {
    try {
      return await once();
    } catch (error) {
      if (!passes(error)) throw error;
      await held(restMs);
    }
  }
}

function wait(ms: number): Promise<void> {
  return new Promise((resolve) => {
    setTimeout(resolve, ms);
  });
}
