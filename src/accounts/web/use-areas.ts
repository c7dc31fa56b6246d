import { useQuery } from '@tanstack/react-query';
import { fromRows } from '../../areas/compact-list.ts';
import { listAreasEndpoint } from '../../areas/contract.ts';
import { api } from './api.ts';

/** All administrative units, searched in the browser; undefined while they come. */
export function useAreas() {
  const { data } = useQuery({
    queryKey: ['accounts', 'areas'],
    queryFn: async () => fromRows(await api.call(listAreasEndpoint, { query: {} })),
    staleTime: Number.POSITIVE_INFINITY,
  });
  return data;
}
