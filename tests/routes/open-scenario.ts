import type { Ask, World } from './world.ts';

/** What anyone may ask; `without` takes away what the route itself wants to see, where it wants anything. */
export interface OpenScenario {
  readonly ask: (world: World) => Ask | Promise<Ask>;
  readonly without?: {
    readonly what: string;
    readonly spoil: (ask: Ask) => Ask;
    readonly status: number;
    readonly code: string;
  };
  /** The one answer that may set a cookie is that of signing in. */
  readonly setsCookie?: true;
}
