/**
 * By which units tips are counted: those of the time when they came (`then`), or those of today (`now`). By
 * today's, a former unit's tips count under the one into which it has gone as a whole, by verified changes; one
 * that was divided, or whose fate is not verified, keeps its own.
 */
export const UNITS_OF = ['then', 'now'] as const;
export type UnitsOf = (typeof UNITS_OF)[number];
