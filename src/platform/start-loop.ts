import { setTimeout as pause } from 'node:timers/promises';
import type { Log } from './log.ts';

/**
 * Runs `run` over and over with `everyMs` of rest between, never twice at a time, and at once again when it
 * resolves to true (there is more). A failure is logged and the loop goes on.
 * Gives a function that ends the loop and waits for the run under way.
 */
export function startLoop(options: {
  name: string;
  everyMs: number;
  run: () => Promise<boolean | undefined>;
  log: Log;
}): () => Promise<void> {
  const stopped = new AbortController();
  const loop = async (): Promise<void> => {
    while (!stopped.signal.aborted) {
      const more = await options.run().catch((error: unknown) => {
        options.log.error('loop failed', error, { loop: options.name });
        return false;
      });
      if (!more) await pause(options.everyMs, undefined, { signal: stopped.signal }).catch(() => undefined);
    }
  };
  const ended = loop();
  return () => {
    stopped.abort();
    return ended;
  };
}
