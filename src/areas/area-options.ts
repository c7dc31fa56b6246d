import { dayOfMoment } from '../law/day.ts';
import {
  type Area,
  type AreaLanguage,
  displayName,
  displayNames,
  isCommunal,
  type NamedArea,
} from './area.ts';
import { fromRows } from './compact-list.ts';
import { describeArea } from './describe-area.ts';
import { type AreaResult, searchAreas } from './search.ts';

/** A row of the search: a unit of today, or a former one with what became of it. */
export interface AreaOption {
  readonly value: string;
  readonly label: string;
  readonly detail: string;
  readonly area: NamedArea;
  /** The unit of today that it leads to as a whole, itself while it stands; null where there is none. */
  readonly settled: NamedArea | null;
  /** Where it leads to none as a whole: the units of today among which to choose. */
  readonly parts: readonly NamedArea[];
  readonly result: AreaResult;
}

/** Searches the list that the server gives out; a change may have been entered before its day. */
export function searchList(list: Parameters<typeof fromRows>[0], query: string): AreaResult[] {
  return searchAreas(fromRows(list), query, { on: dayOfMoment(new Date()) });
}

/** The rows to choose from: units of the lowest level, and what tells each from others of its name. */
export function optionsOf(results: readonly AreaResult[], language: AreaLanguage): AreaOption[] {
  return results
    .filter(({ area }) => isCommunal(area))
    .map((result) => ({
      value: String(result.area.areaId),
      label: displayName(result.area, language),
      detail: describeArea(result, language),
      area: named(result.area),
      ...todayOf(result),
      result,
    }));
}

function todayOf({
  area,
  current,
  successors,
  unknownFate,
}: AreaResult): Pick<AreaOption, 'settled' | 'parts'> {
  if (current) return { settled: named(area), parts: [] };
  const parts = successors.filter(isCommunal).map(named);
  const [only = null] = parts;
  const whole = parts.length === 1 && successors[0]?.extent === 'full' && !unknownFate;
  return whole ? { settled: only, parts: [] } : { settled: null, parts };
}

function named(area: Pick<Area, 'areaId' | 'name' | 'kind'>): NamedArea {
  return { areaId: area.areaId, name: displayNames(area) };
}
