import { useQuery } from '@tanstack/react-query';
import { listBoundariesEndpoint } from '../../../areas/boundary-contract.ts';
import { client } from '../../../ui/client.ts';

/** The boundaries of the units below an area on a day; none while they come, and where none were imported. */
export function useBoundaries(areaId: number, on: string) {
  const { data } = useQuery({
    queryKey: ['steering', 'boundaries', areaId, on],
    queryFn: ({ signal }) =>
      client.call(listBoundariesEndpoint, { params: { areaId }, query: { on }, signal }),
    staleTime: Number.POSITIVE_INFINITY,
  });
  return data ?? { boundaries: [], sources: [] };
}
