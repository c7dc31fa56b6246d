import { dayOfMoment } from '../law/day.ts';
import type { LightClient } from '../wire/client.ts';
import { areaAddresses } from './addresses.ts';
import { type AreaLanguage, displayName, isCommunal } from './area.ts';
import { fromRows } from './compact-list.ts';
import { describeArea } from './describe-area.ts';
import { type AreaResult, searchAreas } from './search.ts';

type Rows = Parameters<typeof fromRows>[0] & { readonly complete: boolean };

/** A row of the search: a unit of today, or a former one with what became of it. */
export interface AreaOption {
  readonly value: string;
  readonly label: string;
  readonly detail?: string;
  /** Absent for a row shown again from an earlier choice. */
  readonly result?: AreaResult;
}

/** Finds units of the lowest level by name. */
export interface AreaFinder {
  /** Fetches the list of units once; a failure is forgotten, so that the next try fetches again. */
  load(): Promise<Rows>;
  /** What is typed stays on the phone, unless the list is too long for it. */
  find(query: string, language: AreaLanguage): Promise<AreaOption[]>;
}

/** The finder of a public page, on the list of units that `client` fetches. */
export function createAreaFinder(client: LightClient): AreaFinder {
  let rows: Promise<Rows> | undefined;
  const load = (): Promise<Rows> => {
    rows ??= client.reach(areaAddresses.areas).catch((error: unknown) => {
      rows = undefined;
      throw error;
    });
    return rows;
  };
  const find = async (query: string, language: AreaLanguage): Promise<AreaOption[]> => {
    if (query.trim() === '') return [];
    const list = await load();
    const results = list.complete
      ? // a change may have been entered before its day
        searchAreas(fromRows(list), query, { on: dayOfMoment(new Date()) })
      : (await client.reach(areaAddresses.searchAreas, { query: { q: query } })).results;
    return results
      .filter(({ area }) => isCommunal(area))
      .map((result) => ({
        value: String(result.area.areaId),
        label: displayName(result.area, language),
        detail: describeArea(result, language),
        result,
      }));
  };
  return { load, find };
}
