import { keepPreviousData, useQuery } from '@tanstack/react-query';
import { client } from '../../ui/client.ts';
import { listFigureRows, readFigures } from '../contract.ts';
import type { FigureCode } from '../figures.ts';
import { isBackwards, type View } from '../view.ts';

const queryOf = ({ area, from, to, units }: View) => ({
  areaId: area,
  from,
  to,
  ...(units ? { units } : {}),
});

/** The figures of a view; those of the former view stay until the new ones have come. */
export function useFigures(view: View) {
  return useQuery({
    queryKey: ['steering', 'figures', view],
    queryFn: ({ signal }) => client.call(readFigures, { query: queryOf(view), signal }),
    enabled: !isBackwards(view),
    placeholderData: keepPreviousData,
  });
}

/** One figure of a view, opened. */
export function useFigureRows(code: FigureCode, view: View) {
  return useQuery({
    queryKey: ['steering', 'rows', code, view],
    queryFn: ({ signal }) => client.call(listFigureRows, { params: { code }, query: queryOf(view), signal }),
    enabled: !isBackwards(view),
    placeholderData: keepPreviousData,
  });
}
