/** How often a part is sent before the owner is asked, and the first pause, which doubles each time. */
const TRIES = 6;
const FIRST_PAUSE_MS = 500;

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

/** Does something until it is done: where it fails in a way that passes it is held, and taken up when `held` lets it. Throws others. */
export async function untilSent<Value>(
  once: () => Promise<Value>,
  passes: (error: unknown) => boolean,
  held: () => Promise<void>,
): Promise<Value> {
  for (;;) {
    try {
      return await once();
    } catch (error) {
      if (!passes(error)) throw error;
      await held();
    }
  }
}

function wait(ms: number): Promise<void> {
  return new Promise((resolve) => {
    setTimeout(resolve, ms);
  });
}
