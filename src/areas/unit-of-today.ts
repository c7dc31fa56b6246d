import type { AreaSet, Succession } from './area.ts';

/** Why a former unit has no counterpart: it was divided, or nobody has verified what became of it. */
export type Unmapped = 'divided' | 'unknown';

/** The unit, standing on the day, that answers for all of another one; or why there is none. */
export type UnitOfToday = number | Unmapped;

interface Mapped {
  readonly day: string;
  readonly found: Map<number, UnitOfToday>;
  readonly stepsFrom: ReadonlyMap<number, readonly Succession[]>;
  readonly lastDays: ReadonlyMap<number, string | null>;
}

/** By set: it is asked for each unit and at each report, and sets seldom change. */
const mapped = new WeakMap<AreaSet, Mapped>();

/**
 * The unit that answers on a day (`YYYY-MM-DD`) for the whole of a unit: itself unless it has ended, else the one
 * into which it has gone as a whole, every change on the way verified. What was divided or is not certain has
 * none: nothing is guessed from a name or a part. An unknown id has none either.
 */
export function unitOfToday(set: AreaSet, areaId: number, day: string): UnitOfToday {
  return follow(mapOf(set, day), areaId);
}

function mapOf(set: AreaSet, day: string): Mapped {
  const kept = mapped.get(set);
  if (kept?.day === day) return kept;
  const stepsFrom = Map.groupBy(set.successions, ({ fromId }) => fromId);
  const lastDays = new Map(set.areas.map(({ areaId, validTo }) => [areaId, validTo]));
  const fresh = { day, found: new Map(), stepsFrom, lastDays };
  mapped.set(set, fresh);
  return fresh;
}

function follow(map: Mapped, areaId: number): UnitOfToday {
  const known = map.found.get(areaId);
  if (known !== undefined) return known;
  const lastDay = map.lastDays.get(areaId);
  if (lastDay === null || (lastDay !== undefined && lastDay >= map.day)) return areaId;
  // what stands in a circle finds this, and is unknown
  map.found.set(areaId, 'unknown');
  const fate = weakest((map.stepsFrom.get(areaId) ?? []).map((step) => afterStep(map, step)));
  map.found.set(areaId, fate);
  return fate;
}

function afterStep(map: Mapped, { toId, extent, verified }: Succession): UnitOfToday {
  if (toId === null || extent === 'unverified' || !verified || !map.lastDays.has(toId)) return 'unknown';
  const further = follow(map, toId);
  return extent === 'part' && further !== 'unknown' ? 'divided' : further;
}

/** Several ways lead to one unit, or the whole was divided; where one way is not known, none is. */
function weakest(ways: readonly UnitOfToday[]): UnitOfToday {
  const [first = 'unknown'] = ways;
  if (ways.includes('unknown')) return 'unknown';
  return ways.every((way) => way === first) ? first : 'divided';
}
