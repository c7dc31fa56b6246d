import type { AreaSet } from './area.ts';
import { descendantIds } from './hierarchy.ts';
import { type Unmapped, unitOfToday } from './unit-of-today.ts';

/** How an area is seen: as the unit that its rows count under, or why under none. */
type SeenAs = (areaId: number) => number | Unmapped;

/** How units of then, or of a day (`YYYY-MM-DD`), see an area. */
export function seenBy(areas: AreaSet, units: 'then' | 'now', today: string): SeenAs {
  return units === 'now' ? (id) => unitOfToday(areas, id, today) : (id) => id;
}

/**
 * The areas whose rows count in one: it with all that ever was below it, seen by the units that were asked for. Each
 * area is in the one that its rows count under; what has none stays by itself, where it was.
 */
export function countedIn(
  areas: AreaSet,
  units: 'then' | 'now',
  today: string,
): (areaId: number) => number[] {
  if (units === 'then') return (areaId) => descendantIds(areas.areas, areaId);
  const seenAs = seenBy(areas, units, today);
  const counted = Map.groupBy(
    areas.areas.map((area) => area.areaId),
    (id) => {
      const seen = seenAs(id);
      return typeof seen === 'string' ? id : seen;
    },
  );
  return (areaId) => descendantIds(areas.areas, areaId).flatMap((id) => counted.get(id) ?? []);
}
