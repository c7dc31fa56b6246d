/** How many offers wait for a unit, and how many of them are late. */
export interface WaitingCounts {
  readonly waiting: number;
  readonly late: number;
}

/**
 * The unit whose register is opened first: one where something is late, else one where something waits, else the first
 * of all; undefined where there is none.
 */
export function mostPressing<Unit extends { readonly unitId: number }>(
  units: readonly Unit[],
  counts: ReadonlyMap<number, WaitingCounts>,
): Unit | undefined {
  const has = (part: keyof WaitingCounts) => (unit: Unit) => (counts.get(unit.unitId)?.[part] ?? 0) > 0;
  return units.find(has('late')) ?? units.find(has('waiting')) ?? units[0];
}
