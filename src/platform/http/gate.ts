/** Lets so many through at once; the others wait in their order. */
export interface Gate {
  /** Runs `work` when it is its turn, and lets the next one in when it has ended either way. */
  pass<Result>(work: () => Promise<Result>): Promise<Result>;
}

/** A gate of a width of at least one. */
export function createGate(width: number): Gate {
  const waiting: (() => void)[] = [];
  let inside = 0;
  const leave = (): void => {
    const next = waiting.shift();
    if (next === undefined) inside -= 1;
    else next();
  };
  return {
    async pass(work) {
      if (inside < width) inside += 1;
      else await new Promise<void>((resolve) => waiting.push(resolve));
      try {
        return await work();
      } finally {
        leave();
      }
    },
  };
}
