import { type AreaLanguage, displayName, isCommunal } from '../../../areas/area.ts';
import { fromRows } from '../../../areas/compact-list.ts';
import { describeArea } from '../../../areas/describe-area.ts';
import { type AreaResult, searchAreas } from '../../../areas/search.ts';
import { dayOfMoment } from '../../../law/day.ts';
import type { ComboboxOption } from '../../../ui/public/index.ts';
import { addresses } from '../addresses.ts';
import { publicClient } from '../public-client.ts';
import { NO_PLACE, type Place } from './draft.ts';

type Rows = Parameters<typeof fromRows>[0] & { readonly complete: boolean };

/** A row of the search: a unit of today, or a former one with what became of it. */
export interface AreaOption extends ComboboxOption {
  /** Absent for a row shown again from an earlier choice. */
  readonly result?: AreaResult;
}

let rows: Promise<Rows> | undefined;

/** Fetches the list of units once; a failure is forgotten, so that the next try fetches again. */
export function loadAreas(): Promise<Rows> {
  rows ??= publicClient.reach(addresses.areas).catch((error: unknown) => {
    rows = undefined;
    throw error;
  });
  return rows;
}

/** Units of the lowest level by name. What is typed stays on the phone, unless the list is too long for it. */
export async function findAreas(query: string, language: AreaLanguage): Promise<AreaOption[]> {
  if (query.trim() === '') return [];
  const list = await loadAreas();
  const results = list.complete
    ? // a change may have been entered before its day
      searchAreas(fromRows(list), query, { on: dayOfMoment(new Date()) })
    : (await publicClient.reach(addresses.searchAreas, { query: { q: query } })).results;
  return results
    .filter(({ area }) => isCommunal(area))
    .map((result) => ({
      value: String(result.area.areaId),
      label: displayName(result.area, language),
      detail: describeArea(result, language),
      result,
    }));
}

/** The place that a picked row stands for: settled where it leads to one unit of today as a whole. */
export function placeOf(option: AreaOption, place: Place, language: AreaLanguage): Place {
  const picked = { areaId: Number(option.value), label: option.label };
  const kept = { ...NO_PLACE, picked, address: place.address, landmark: place.landmark };
  if (!option.result || option.result.current) return { ...kept, settled: picked };
  const { successors, unknownFate } = option.result;
  const parts = successors
    .filter(isCommunal)
    .map((successor) => ({ areaId: successor.areaId, label: displayName(successor, language) }));
  const [only = null] = parts;
  const whole = parts.length === 1 && successors[0]?.extent === 'full' && !unknownFate;
  return whole ? { ...kept, settled: only } : { ...kept, parts, unknown: parts.length === 0 };
}
