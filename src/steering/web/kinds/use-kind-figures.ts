import { keepPreviousData, useQuery } from '@tanstack/react-query';
import { client } from '../../../ui/client.ts';
import { readKindFigure, readKindFigures } from '../../kind-figure-contract.ts';
import { isBackwards, type View } from '../../view.ts';
import { queryOf } from '../use-overview.ts';

/** What the schemes of a view recorded under the fields that count. */
export function useKindFigures(view: View) {
  const query = queryOf(view);
  return useQuery({
    queryKey: ['steering', 'kind-figures', query],
    queryFn: ({ signal }) => client.call(readKindFigures, { query, signal }),
    enabled: !isBackwards(view),
    placeholderData: keepPreviousData,
  });
}

/** One of these opened. */
export function useKindFigure(key: string, view: View) {
  const query = queryOf(view);
  return useQuery({
    queryKey: ['steering', 'kind-figure', key, query],
    queryFn: ({ signal }) => client.call(readKindFigure, { params: { key }, query, signal }),
    enabled: !isBackwards(view),
    placeholderData: keepPreviousData,
  });
}
