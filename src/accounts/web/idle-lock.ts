/** Keys are put away after half an hour in which nobody touched the page. */
export const IDLE_LOCK_MS = 30 * 60_000;

/** Touches less than this apart count as one. */
const GRAIN_MS = 1000;

/** Knows how long nobody has touched the page. Times in ms of one clock. */
interface IdleWatch {
  readonly touched: (nowMs: number) => void;
  /** How long to wait before asking again; 0 where the time is up. */
  readonly remaining: (nowMs: number) => number;
}

/** A watch that begins now. A computer that slept counts as untouched. */
export function idleWatch(startMs: number, limitMs = IDLE_LOCK_MS): IdleWatch {
  let lastMs = startMs;
  return {
    touched: (nowMs) => {
      if (nowMs - lastMs >= GRAIN_MS) lastMs = nowMs;
    },
    remaining: (nowMs) => Math.max(0, lastMs + limitMs - nowMs),
  };
}
