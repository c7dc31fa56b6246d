import { addDays } from '../law/day.ts';
import { type AreaSet, isCommunal, validOn } from './area.ts';
import { type AreaChange, type ChangeFault, endedBy, type NewArea } from './change.ts';
import { checkShape } from './check-change-shape.ts';
import { nameKey } from './fold.ts';
import { indexOf } from './index-set.ts';

type Check = (set: AreaSet, change: AreaChange) => ChangeFault | undefined;

/** In this order: what is asked first may be relied on by what follows. */
const CHECKS: readonly Check[] = [
  (_, change) => checkShape(change),
  checkEnding,
  checkDestinations,
  checkCircle,
  checkNew,
  checkBelow,
];

/**
 * Why a change contradicts what is known of the units, or undefined where it does not: a unit unknown, ended
 * already (`area_ended`) or not begun (`end_before_start`), a circle (`succession_cycle`), a new unit that is
 * there already (`area_exists`), an unknown parent, an end above units that stand (`area_has_units`), and what
 * `checkShape` finds.
 */
export function checkChange(set: AreaSet, change: AreaChange): ChangeFault | undefined {
  for (const check of CHECKS) {
    const fault = check(set, change);
    if (fault !== undefined) return fault;
  }
  return undefined;
}

function checkEnding(set: AreaSet, change: AreaChange): ChangeFault | undefined {
  const { byId } = indexOf(set);
  const lastDay = addDays(change.onDay, -1);
  for (const [at, { fromId }] of change.moves.entries()) {
    const area = byId.get(fromId);
    const path = `moves.${at}.fromId`;
    if (area === undefined) return { code: 'unknown_area', path };
    if (area.validTo !== null) return { code: 'area_ended', path };
    if (lastDay < area.validFrom) return { code: 'end_before_start', path };
  }
  return undefined;
}

function checkDestinations(set: AreaSet, change: AreaChange): ChangeFault | undefined {
  const { byId } = indexOf(set);
  for (const [at, { destination }] of change.moves.entries()) {
    if (destination.to !== 'standing') continue;
    const area = byId.get(destination.areaId);
    const path = `moves.${at}.destination`;
    if (area === undefined) return { code: 'unknown_area', path };
    if (!validOn(area, change.onDay)) return { code: 'area_ended', path };
  }
  return undefined;
}

/** What goes into a unit must not come back to itself, in this change or over earlier ones. */
function checkCircle(set: AreaSet, change: AreaChange): ChangeFault | undefined {
  const ended = new Set(endedBy(change));
  for (const [at, { destination }] of change.moves.entries()) {
    if (destination.to !== 'standing') continue;
    const reached = reachedFrom(set, destination.areaId);
    if ([...reached].some((areaId) => ended.has(areaId))) {
      return { code: 'succession_cycle', path: `moves.${at}.destination` };
    }
  }
  return undefined;
}

/** A unit and all that it, or any part of it, ever went into. */
function reachedFrom(set: AreaSet, areaId: number): ReadonlySet<number> {
  const { stepsFrom } = indexOf(set);
  const reached = new Set([areaId]);
  // A set can grow while it is walked: each unit is visited once.
  for (const id of reached) {
    for (const { toId } of stepsFrom.get(id) ?? []) if (toId !== null) reached.add(toId);
  }
  return reached;
}

function checkNew(set: AreaSet, change: AreaChange): ChangeFault | undefined {
  const { byId } = indexOf(set);
  const ended = new Set(endedBy(change));
  const taken = new Set(
    set.areas
      .filter(({ areaId, validTo }) => !ended.has(areaId) && (validTo === null || validTo >= change.onDay))
      .map(identityOf),
  );
  for (const [at, area] of change.newAreas.entries()) {
    if (taken.has(identityOf(area))) return { code: 'area_exists', path: `newAreas.${at}.name` };
    taken.add(identityOf(area));
    const parent = area.parentId === null ? undefined : byId.get(area.parentId);
    const holds = parent !== undefined && !isCommunal(parent) && validOn(parent, change.onDay);
    const above = area.parentId === null ? !isCommunal(area) : holds && !ended.has(parent.areaId);
    if (!above) return { code: 'unknown_area', path: `newAreas.${at}.parentId` };
  }
  return undefined;
}

/** Two units of one kind and name under one parent are one. */
function identityOf({ name, kind, parentId }: NewArea): string {
  return `${kind} ${parentId ?? ''} ${nameKey(name)}`;
}

/** What is below a unit that ends would hang in the air: it ends first, or in the same change. */
function checkBelow(set: AreaSet, change: AreaChange): ChangeFault | undefined {
  const ended = new Set(endedBy(change));
  const left = set.areas.find(
    ({ areaId, parentId, validTo }) =>
      parentId !== null &&
      ended.has(parentId) &&
      !ended.has(areaId) &&
      (validTo === null || validTo >= change.onDay),
  );
  if (left === undefined) return undefined;
  const at = change.moves.findIndex(({ fromId }) => fromId === left.parentId);
  return { code: 'area_has_units', path: `moves.${at}.fromId` };
}
