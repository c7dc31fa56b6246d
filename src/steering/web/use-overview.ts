import { keepPreviousData, useQuery } from '@tanstack/react-query';
import { client } from '../../ui/client.ts';
import { usePages } from '../../ui/use-pages.ts';
import type { Length } from '../calendars.ts';
import { listIndicatorRows, readIndicator, readOverview } from '../indicator-contract.ts';
import type { IndicatorCode } from '../indicators.ts';
import { isBackwards, type View } from '../view.ts';

const placeOf = ({ area, from, to, units }: View) => ({
  areaId: area,
  from,
  to,
  ...(units ? { units } : {}),
});

/** What a view asks of the server: its area, its period, and what it is compared with. */
export const queryOf = (view: View) => ({
  ...placeOf(view),
  ...(view.calendar ? { calendar: view.calendar } : {}),
  ...(view.against ? { against: view.against } : {}),
  ...(view.againstFrom ? { againstFrom: view.againstFrom } : {}),
  ...(view.againstTo ? { againstTo: view.againstTo } : {}),
});

/** All indicators of a view in one call; those of the former view stay until the new ones have come. */
export function useOverview(view: View) {
  const query = queryOf(view);
  return useQuery({
    queryKey: ['steering', 'overview', query],
    queryFn: ({ signal }) => client.call(readOverview, { query, signal }),
    enabled: !isBackwards(view),
    placeholderData: keepPreviousData,
  });
}

/** One indicator of a view, opened, in steps of a length. */
export function useIndicator(code: IndicatorCode, view: View, length: Length) {
  const query = { ...queryOf(view), length };
  return useQuery({
    queryKey: ['steering', 'indicator', code, query],
    queryFn: ({ signal }) => client.call(readIndicator, { params: { code }, query, signal }),
    enabled: !isBackwards(view),
    placeholderData: keepPreviousData,
  });
}

/** The tips behind an indicator, page by page, for whoever may see them. */
export function useIndicatorRows(code: IndicatorCode, view: View) {
  const place = placeOf(view);
  return usePages(
    ['steering', 'rows', code, place],
    (start, signal) =>
      client.call(listIndicatorRows, {
        params: { code },
        query: { ...place, ...start },
        signal,
      }),
    { enabled: !isBackwards(view) },
  );
}
