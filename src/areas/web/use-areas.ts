import { useQuery } from '@tanstack/react-query';
import { client } from '../../ui/client.ts';
import type { AreaSet } from '../area.ts';
import { fromRows } from '../compact-list.ts';
import { listAreasEndpoint } from '../contract.ts';

/** What the lists of units are kept under, on every page of the desk. */
export const AREA_LISTS = ['areas'] as const;

/** All administrative units with what became of them; `data` is undefined while they come. */
export function useAreas() {
  return useQuery({
    queryKey: [...AREA_LISTS, 'all'],
    queryFn: async (): Promise<AreaSet> => fromRows(await client.call(listAreasEndpoint, { query: {} })),
  });
}
