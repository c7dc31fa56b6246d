/** Runs what waits for something slow, a disk, while the place inside is somebody else's; one is taken again after it. */
export type Aside = <Result>(work: () => Promise<Result>) => Promise<Result>;

/** Lets so many through at once; the others wait in their order. */
export interface Gate {
  /** Runs `work` when it is its turn, and lets the next one in when it has ended either way, or steps aside. */
  pass<Result>(work: (aside: Aside) => Promise<Result>): Promise<Result>;
}

/** Where nothing has a place to give away. */
export const inPlace: Aside = (work) => work();

/** A gate of a width of at least one. */
export function createGate(width: number): Gate {
  const waiting: (() => void)[] = [];
  let inside = 0;
  const enter = async (): Promise<void> => {
    if (inside < width) inside += 1;
    else await new Promise<void>((resolve) => waiting.push(resolve));
  };
  const leave = (): void => {
    const next = waiting.shift();
    if (next === undefined) inside -= 1;
    else next();
  };
  const aside: Aside = async (work) => {
    leave();
    try {
      return await work();
    } finally {
      await enter();
    }
  };
  return {
    async pass(work) {
      await enter();
      try {
        return await work(aside);
      } finally {
        leave();
      }
    },
  };
}
