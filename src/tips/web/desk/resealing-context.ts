import { createContext, useContext } from 'react';

/**
 * How sealing a unit's open tips anew stands in this browser. `waits`: grants are left whose epoch is not at hand;
 * `unsigned`: the present key is not one that may be sealed to; `broken`: the line or the server failed.
 */
export interface Resealing {
  readonly stage: 'working' | 'done' | 'waits' | 'unsigned' | 'broken';
  readonly remaining: number;
}

/** By unit; filled by `resealing-provider.tsx`. */
export const ResealingContext = createContext<ReadonlyMap<number, Resealing>>(new Map());

/** How it stands for one unit; undefined before anything was looked for. */
export function useResealing(unitId: number): Resealing | undefined {
  return useContext(ResealingContext).get(unitId);
}
