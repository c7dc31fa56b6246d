import { type Area, type AreaSet, type Extent, validOn } from './area.ts';
import { indexOf } from './index-set.ts';

/** A unit of today that answers for (a part of) a former one. */
export interface Successor {
  readonly areaId: number;
  readonly name: string;
  readonly kind: Area['kind'];
  /** `full` only if every change on the way was full; `unverified` if any of them was. */
  readonly extent: Extent;
  /** Whether every change on the way was checked against its source. */
  readonly verified: boolean;
}

/** What became of a former unit by a given day. */
interface Fate {
  readonly successors: Successor[];
  /** Whether the unit, or a part of it, went somewhere that is not known. */
  readonly unknown: boolean;
}

const WEIGHT: Record<Extent, number> = { full: 0, part: 1, unverified: 2 };

/**
 * Follows the changes from a unit to those that stand on a day, through any number of steps.
 * `day` null means "now": the units without an end.
 */
export function traceSuccessors(set: AreaSet, areaId: number, day: string | null): Fate {
  const { byId: areas, stepsFrom } = indexOf(set);
  const found = new Map<number, Successor>();
  let unknown = false;

  const follow = (id: number, extent: Extent, verified: boolean, path: ReadonlySet<number>): void => {
    const steps = stepsFrom.get(id) ?? [];
    if (steps.length === 0) unknown = true;
    for (const step of steps) {
      const target = step.toId === null || path.has(step.toId) ? undefined : areas.get(step.toId);
      if (!target) {
        unknown = true;
        continue;
      }
      const sofar = worse(extent, step.extent);
      const sound = verified && step.verified;
      if (standsOn(target, day)) add(target, sofar, sound);
      else follow(target.areaId, sofar, sound, new Set([...path, target.areaId]));
    }
  };
  const add = (area: Area, extent: Extent, verified: boolean): void => {
    const { areaId: id, name, kind } = area;
    const before = found.get(id);
    // Reached by two ways: the weaker claim holds.
    const weaker = before ? worse(before.extent, extent) : extent;
    found.set(id, {
      areaId: id,
      name,
      kind,
      extent: weaker,
      verified: verified && before?.verified !== false,
    });
  };

  follow(areaId, 'full', true, new Set([areaId]));
  return { successors: [...found.values()], unknown };
}

/** Whether a unit stands on a day, or now where the day is null. */
export function standsOn(area: Area, day: string | null): boolean {
  return day === null ? area.validTo === null : validOn(area, day);
}

function worse(a: Extent, b: Extent): Extent {
  return WEIGHT[b] > WEIGHT[a] ? b : a;
}
