import { type Area, validOn } from './area.ts';

/** The units above one, nearest first. Ends at a missing parent or at a loop, never runs forever. */
export function ancestorsOf(areas: readonly Area[], areaId: number): Area[] {
  const byId = new Map(areas.map((area) => [area.areaId, area]));
  const ancestors: Area[] = [];
  const seen = new Set([areaId]);
  let parentId = byId.get(areaId)?.parentId ?? null;
  while (parentId !== null && !seen.has(parentId)) {
    seen.add(parentId);
    const parent = byId.get(parentId);
    if (!parent) break;
    ancestors.push(parent);
    parentId = parent.parentId;
  }
  return ancestors;
}

/**
 * The ids of a unit (first) and of all units below it; with `on`, only those below it that stood that day.
 * An unknown id has no descendants: the answer is empty.
 */
export function descendantIds(areas: readonly Area[], areaId: number, on?: string): number[] {
  if (!areas.some((area) => area.areaId === areaId)) return [];
  const found = new Set([areaId]);
  // A set can grow while it is walked: each id is visited once, loops included.
  for (const id of found) {
    for (const area of areas) {
      if (area.parentId === id && (on === undefined || validOn(area, on))) found.add(area.areaId);
    }
  }
  return [...found];
}
