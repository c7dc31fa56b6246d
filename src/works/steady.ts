import type { AreaSet } from '../areas/area.ts';
import { addDays, type Day } from '../law/day.ts';

/** Days without a change, both included; null where there is no end to them. */
export interface Steady {
  readonly from: Day | null;
  readonly to: Day | null;
}

/**
 * The days around one in which none of some units began, ended, gave a part away or took one in. A tip counts where its
 * reporter put it, so that before and after a change the same number of a unit does not mean the same ground.
 */
export function steadyAround(
  { areas, successions }: AreaSet,
  areaIds: ReadonlySet<number>,
  day: Day,
): Steady {
  const touched = areas.filter(({ areaId }) => areaIds.has(areaId));
  const moved = successions.filter(
    ({ fromId, toId }) => areaIds.has(fromId) || (toId !== null && areaIds.has(toId)),
  );
  const changes = [
    ...touched.map(({ validFrom }) => validFrom),
    ...touched.flatMap(({ validTo }) => (validTo === null ? [] : [addDays(validTo, 1)])),
    ...moved.flatMap(({ onDay }) => onDay ?? []),
  ].sort();
  const next = changes.find((change) => change > day);
  return {
    from: changes.findLast((change) => change <= day) ?? null,
    to: next === undefined ? null : addDays(next, -1),
  };
}
