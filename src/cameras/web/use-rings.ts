import { useQueries } from '@tanstack/react-query';
import { listBoundariesEndpoint } from '../../areas/boundary-contract.ts';
import { client } from '../../ui/client.ts';
import type { ReplyOf } from '../../wire/endpoint.ts';
import { areasRead } from '../policy.ts';
import { CAMERAS, useAboveOf, useActor } from './use-cameras.ts';

type Ring = readonly (readonly number[])[];

/** The boundaries that were imported for a desk's areas, as rings of longitude and latitude; none where none were. */
export function useRings(): readonly Ring[] {
  const actor = useActor();
  const above = useAboveOf();
  const parents = [...new Set(areasRead(actor).map(above))].filter((areaId) => areaId !== undefined);
  return useQueries({
    queries: parents.map((areaId) => ({
      queryKey: [...CAMERAS, 'boundaries', areaId],
      queryFn: () => client.call(listBoundariesEndpoint, { params: { areaId }, query: {} }),
      staleTime: Number.POSITIVE_INFINITY,
    })),
    combine: ringsOf,
  });
}

function ringsOf(
  answers: readonly { readonly data: ReplyOf<typeof listBoundariesEndpoint> | undefined }[],
): readonly Ring[] {
  return answers.flatMap(({ data }) =>
    (data?.boundaries ?? []).flatMap(({ geometry }) =>
      geometry.type === 'Polygon' ? geometry.coordinates : geometry.coordinates.flat(),
    ),
  );
}
