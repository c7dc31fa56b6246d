import type { Who } from './cast.ts';
import type { Ask, World } from './world.ts';

/** Who may ask for something with a session; everybody else of the cast is refused with one code. */
export interface SessionScenario {
  /** A request that would succeed for whoever may make it; made anew for each asker. */
  readonly ask: (world: World) => Ask | Promise<Ask>;
  readonly may: readonly Who[];
  /** How the rest is refused; absent where everybody may, for the reason given. */
  readonly refusal?: 'forbidden' | 'not_found';
  readonly everybody?: string;
  /** Puts back what a success has changed, where it would stand in the way of other scenarios. */
  readonly undo?: (world: World) => Promise<void>;
}
