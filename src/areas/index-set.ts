import type { Area, AreaSet, Succession } from './area.ts';
import { foldLetters } from './fold.ts';

/** A set by its keys: searching and tracing ask for one unit again and again. */
interface AreaIndex {
  readonly byId: ReadonlyMap<number, Area>;
  readonly stepsFrom: ReadonlyMap<number, readonly Succession[]>;
}

const indexes = new WeakMap<AreaSet, AreaIndex>();
const folded = new WeakMap<Area, string>();

/** The index of a set that does not change, made at the first asking. */
export function indexOf(set: AreaSet): AreaIndex {
  const kept = indexes.get(set);
  if (kept !== undefined) return kept;
  const stepsFrom = new Map<number, Succession[]>();
  for (const step of set.successions) {
    const steps = stepsFrom.get(step.fromId);
    if (steps) steps.push(step);
    else stepsFrom.set(step.fromId, [step]);
  }
  const index = { byId: new Map(set.areas.map((area) => [area.areaId, area])), stepsFrom };
  indexes.set(set, index);
  return index;
}

/** The name of a unit as `foldLetters` gives it, folded once. */
export function foldedName(area: Area): string {
  const kept = folded.get(area);
  if (kept !== undefined) return kept;
  const name = foldLetters(area.name);
  folded.set(area, name);
  return name;
}
