import { type Area, type AreaLanguage, type AreaSet, displayName, isCommunal } from './area.ts';
import { countedIn } from './counted-in.ts';
import { descendantIds } from './hierarchy.ts';
import { indexOf } from './index-set.ts';
import { standsOn, traceSuccessors } from './trace-successors.ts';
import { unitOfToday } from './unit-of-today.ts';

/** The former units of the lowest level that a unit follows. */
interface Predecessors {
  /** Those that went into it as a whole, by verified changes. */
  readonly whole: readonly Area[];
  /** Those of which a part went into it, or may have. */
  readonly parts: readonly Area[];
}

/**
 * The former units that a unit follows on a day (`YYYY-MM-DD`), without those below it; none for one that does not
 * stand then.
 */
export function predecessorsOf(set: AreaSet, areaId: number, today: string): Predecessors {
  const asked = indexOf(set).byId.get(areaId);
  if (asked === undefined || !standsOn(asked, today)) return { whole: [], parts: [] };
  const below = new Set(descendantIds(set.areas, areaId));
  const former = set.areas.filter(
    (area) => isCommunal(area) && !standsOn(area, today) && !below.has(area.areaId),
  );
  return {
    whole: former.filter((area) => unitOfToday(set, area.areaId, today) === areaId),
    parts: former.filter((area) => isPartOf(set, area, areaId, today)),
  };
}

function isPartOf(set: AreaSet, former: Area, areaId: number, today: string): boolean {
  if (typeof unitOfToday(set, former.areaId, today) === 'number') return false;
  const { successors } = traceSuccessors(set, former.areaId, today);
  return successors.some((successor) => successor.areaId === areaId);
}

/**
 * The areas whose registers count in a unit as it is on a day: what is or ever was below it, and what went into these
 * as a whole. Of a unit that does not stand then, its own.
 */
export function countedToday(set: AreaSet, areaId: number, today: string): number[] {
  const asked = indexOf(set).byId.get(areaId);
  if (asked === undefined) return [];
  return countedIn(set, standsOn(asked, today) ? 'now' : 'then', today)(areaId);
}

/** What `countedToday` takes in and leaves out, in words; empty where there is nothing to say. */
interface ToldPredecessors {
  readonly within: string;
  readonly apart: string;
  /** Those left out, which have figures of their own, by name. */
  readonly parts: readonly { readonly areaId: number; readonly name: string }[];
}

const WORDS = {
  vi: {
    former: (name: string) => `${name} cũ`,
    within: (names: string) => `Tính cả ${names}, đã nhập trọn vào đơn vị này.`,
    apart: (names: string) => `Chưa tính ${names}: đã chia cho nhiều nơi hoặc chưa rõ nay thuộc đâu.`,
  },
  en: {
    former: (name: string) => `former ${name}`,
    within: (names: string) => `With ${names}, which went into this unit as a whole.`,
    apart: (names: string) => `Without ${names}: divided among several units, or not known where it is now.`,
  },
} as const;

/** Says beside figures of a unit which former units are in them and which are not. */
export function tellPredecessors(
  set: AreaSet,
  areaId: number,
  today: string,
  language: AreaLanguage,
): ToldPredecessors {
  const words = WORDS[language];
  const named = (areas: readonly Area[]) =>
    areas.map((area) => ({ areaId: area.areaId, name: words.former(displayName(area, language)) }));
  const { whole, parts } = predecessorsOf(set, areaId, today);
  const listed = (areas: readonly Area[]) =>
    new Intl.ListFormat(language).format(named(areas).map(({ name }) => name));
  return {
    within: whole.length === 0 ? '' : words.within(listed(whole)),
    apart: parts.length === 0 ? '' : words.apart(listed(parts)),
    parts: named(parts),
  };
}
