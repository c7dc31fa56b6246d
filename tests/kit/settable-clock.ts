import type { Clock } from '../../src/platform/clock.ts';

/** A clock that stands still until it is set. */
export interface SettableClock extends Clock {
  set(moment: Date | string): void;
  advance(milliseconds: number): void;
}

/** A clock at a moment; 09:00 of Monday 2 March 2026 in Việt Nam where none is given. */
export function settableClock(start: Date | string = '2026-03-02T02:00:00Z'): SettableClock {
  let moment = new Date(start);
  return {
    now: () => new Date(moment),
    set: (next) => {
      moment = new Date(next);
    },
    advance: (milliseconds) => {
      moment = new Date(moment.getTime() + milliseconds);
    },
  };
}
