import type { Log } from './log.ts';

/** What a server has started, and how it is stopped. */
export interface Lifetime {
  /** Names something that runs, with what ends it; ended in the reverse order of naming. */
  add(name: string, stop: () => Promise<unknown> | unknown): void;
  /** Stops everything, once; a part that fails to stop is logged and the others go on. */
  stop(): Promise<void>;
  /** Stops on SIGTERM and SIGINT and ends the process; a second signal ends it at once. */
  stopOnSignals(): void;
}

/** Longer than any request may take; what hangs beyond it is cut. */
const LIMIT_MS = 25_000;

/** A lifetime in which nothing runs yet. */
export function createLifetime(log: Log): Lifetime {
  const parts: { name: string; stop: () => Promise<unknown> | unknown }[] = [];
  let stopping: Promise<void> | undefined;
  const stopParts = async (): Promise<void> => {
    for (const { name, stop } of parts.toReversed()) {
      try {
        await stop();
      } catch (error) {
        log.error('could not stop', error, { part: name });
      }
    }
  };
  const stop = (): Promise<void> => {
    stopping ??= stopParts();
    return stopping;
  };
  return {
    add: (name, stopPart) => void parts.push({ name, stop: stopPart }),
    stop,
    stopOnSignals: () => {
      const onSignal = (signal: NodeJS.Signals): void => {
        if (stopping !== undefined) process.exit(1);
        log.info('stopping', { signal });
        setTimeout(() => process.exit(1), LIMIT_MS).unref();
        void stop().then(() => process.exit(0));
      };
      process.on('SIGTERM', onSignal);
      process.on('SIGINT', onSignal);
    },
  };
}
