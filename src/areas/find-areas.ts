import type { LightClient } from '../wire/client.ts';
import { areaAddresses } from './addresses.ts';
import type { AreaLanguage } from './area.ts';
import type { AreaOption } from './area-options.ts';

export type { AreaOption } from './area-options.ts';

/** Finds units of the lowest level by name. */
interface AreaFinder {
  /** Fetches what searching takes, once; a failure is forgotten, so that the next try fetches again. */
  load(): Promise<unknown>;
  /** What is typed stays on the phone, unless the list is too long for it. */
  find(query: string, language: AreaLanguage): Promise<AreaOption[]>;
}

/** The finder of a public page, on the list of units that `client` fetches. The search itself comes with the list. */
export function createAreaFinder(client: LightClient): AreaFinder {
  const fetchAll = () => Promise.all([client.reach(areaAddresses.areas), import('./area-options.ts')]);
  let fetched: ReturnType<typeof fetchAll> | undefined;
  const load = () => {
    fetched ??= fetchAll().catch((error: unknown) => {
      fetched = undefined;
      throw error;
    });
    return fetched;
  };
  const find = async (query: string, language: AreaLanguage): Promise<AreaOption[]> => {
    if (query.trim() === '') return [];
    const [list, { optionsOf, searchList }] = await load();
    const results = list.complete
      ? searchList(list, query)
      : (await client.reach(areaAddresses.searchAreas, { query: { q: query } })).results;
    return optionsOf(results, language);
  };
  return { load, find };
}
