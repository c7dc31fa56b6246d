/** A rest between two tries. */
interface Rest {
  /** Ends after `ms`, when the device says that the network is back, or when `goOn` is called: whichever comes first. */
  readonly rest: (ms: number) => Promise<void>;
  readonly goOn: () => void;
}

/**
 * Makes rests, one at a time. The device says only that its own network is back, and nothing of a line behind it or a
 * server that is busy: so `pause`, the time that passes, ends a rest too.
 */
export function createRest(device: EventTarget = globalThis, pause: Pause = timer): Rest {
  let end = (): void => undefined;
  const rest = (ms: number) =>
    new Promise<void>((resolve) => {
      const over = new AbortController();
      end = () => {
        over.abort();
        resolve();
      };
      device.addEventListener('online', end, { signal: over.signal });
      pause(ms, end, over.signal);
    });
  return { rest, goOn: () => end() };
}

/** Calls `end` after `ms`, unless `over` is aborted before. */
type Pause = (ms: number, end: () => void, over: AbortSignal) => void;

const timer: Pause = (ms, end, over) => {
  const running = setTimeout(end, ms);
  over.addEventListener('abort', () => clearTimeout(running));
};
