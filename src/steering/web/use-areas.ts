import { useQuery } from '@tanstack/react-query';
import type { AreaSet } from '../../areas/area.ts';
import { fromRows } from '../../areas/compact-list.ts';
import { listAreasEndpoint } from '../../areas/contract.ts';
import { client } from '../../ui/client.ts';

/** All administrative units, former ones included; undefined while they come. */
export function useAreas(): AreaSet | undefined {
  return useQuery({
    queryKey: ['steering', 'areas'],
    queryFn: async () => fromRows(await client.call(listAreasEndpoint, { query: {} })),
    staleTime: Number.POSITIVE_INFINITY,
  }).data;
}
