import { type Area, type AreaSet, isCommunal } from './area.ts';
import { fold, foldLetters, nameKey } from './fold.ts';
import { foldedName } from './index-set.ts';
import { type Successor, standsOn, traceSuccessors } from './trace-successors.ts';

/** One row of a search: a unit, whether it stands, and if not what became of it. */
export interface AreaResult {
  readonly area: Area;
  readonly current: boolean;
  readonly successors: Successor[];
  /** Whether it, or a part of it, went somewhere that is not known. */
  readonly unknownFate: boolean;
  /**
   * The units of today among which a report about this place may be addressed: one, several to choose from
   * (a split unit), or none (not known, or not of the lowest level). "I do not know" is always a choice too.
   */
  readonly reportTo: number[];
}

/** How many rows a search gives where it is not said. */
export const DEFAULT_SEARCH_LIMIT = 10;
const MISS = 4;

/**
 * Units whose name matches a query, with or without diacritics and kind words: exact before prefix before
 * prefix of a later word before contained; on equal terms those that stand before former ones.
 * `on` (`YYYY-MM-DD`) is the day that counts as today; without it, units without an end stand.
 */
export function searchAreas(
  set: AreaSet,
  query: string,
  options: { on?: string; limit?: number } = {},
): AreaResult[] {
  const day = options.on ?? null;
  const wanted = [...new Set([foldLetters(query), fold(query)])].filter((text) => text !== '');
  const key = nameKey(query);
  return set.areas
    .filter((area) => day === null || area.validFrom <= day)
    .map((area) => ({ area, rank: rankOf(foldedName(area), wanted), current: standsOn(area, day) }))
    .filter((hit) => hit.rank < MISS)
    .sort(
      (a, b) =>
        a.rank - b.rank ||
        Number(b.current) - Number(a.current) ||
        Number(keepsAccents(b.area, key)) - Number(keepsAccents(a.area, key)) ||
        // of two former ones, the one that people remember
        compare(b.area.validTo, a.area.validTo) ||
        a.area.areaId - b.area.areaId,
    )
    .slice(0, options.limit ?? DEFAULT_SEARCH_LIMIT)
    .map((hit) => resultOf(set, hit.area, day));
}

/** A unit as a search row: whether it stands on a day (null: now), and what became of it. */
export function resultOf(set: AreaSet, area: Area, day: string | null): AreaResult {
  if (standsOn(area, day)) {
    const reportTo = isCommunal(area) ? [area.areaId] : [];
    return { area, current: true, successors: [], unknownFate: false, reportTo };
  }
  const fate = traceSuccessors(set, area.areaId, day);
  const reportTo = fate.successors.filter(isCommunal).map((successor) => successor.areaId);
  return { area, current: false, successors: fate.successors, unknownFate: fate.unknown, reportTo };
}

function rankOf(name: string, wanted: readonly string[]): number {
  return Math.min(MISS, ...wanted.map((text) => rankOne(name, text)));
}

function rankOne(name: string, text: string): number {
  if (name === text) return 0;
  if (name.startsWith(text)) return 1;
  if (name.includes(` ${text}`)) return 2;
  return name.includes(text) ? 3 : MISS;
}

function compare(a: string | null, b: string | null): number {
  if (a === b) return 0;
  return (a ?? '') < (b ?? '') ? -1 : 1;
}

/** Who typed the diacritics means them: `Đông Hải` is not `Đông Hai`. */
function keepsAccents(area: Area, key: string): boolean {
  return key.endsWith(nameKey(area.name));
}
