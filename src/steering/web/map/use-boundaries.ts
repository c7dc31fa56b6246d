import { useQuery } from '@tanstack/react-query';
import { listBoundariesEndpoint } from '../../../areas/boundary-contract.ts';
import { dayOfMoment } from '../../../law/day.ts';
import { client } from '../../../ui/client.ts';
import type { View } from '../../view.ts';

/**
 * The boundaries of the units below the area of a view, those of today or of its last day so far; none while they
 * come, and where none were imported.
 */
export function useBoundaries({ area: areaId, to, units }: View) {
  const today = dayOfMoment(new Date());
  const on = units === 'now' || to > today ? today : to;
  const { data } = useQuery({
    queryKey: ['steering', 'boundaries', areaId, on],
    queryFn: ({ signal }) =>
      client.call(listBoundariesEndpoint, { params: { areaId }, query: { on }, signal }),
    staleTime: Number.POSITIVE_INFINITY,
  });
  return data ?? { boundaries: [], sources: [] };
}
