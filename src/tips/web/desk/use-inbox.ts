import { useQuery, useQueryClient } from '@tanstack/react-query';
import { useCallback, useRef, useState } from 'react';
import { client } from '../../../ui/client.ts';
import type { TipRow } from '../../contract.ts';
import { countTips, listTips } from '../../desk-contract.ts';
import { extended, type Inbox, type InboxSearch, refreshed, revised } from './inbox.ts';
import { queryKeys, REFRESH_MS } from './keys.ts';

/**
 * The list of a view, kept fresh: its first page is read anew every half minute while the page is looked at, and
 * `more` adds the next one.
 */
export function useInbox(search: InboxSearch) {
  const queries = useQueryClient();
  const queryKey = queryKeys.list(search);
  const list = useQuery({
    queryKey,
    queryFn: async ({ signal }): Promise<Inbox> => {
      const head = await client.call(listTips, { query: search, signal });
      return refreshed(queries.getQueryData<Inbox>(queryKey), head);
    },
    refetchInterval: REFRESH_MS,
    refetchOnWindowFocus: true,
  });
  const { next } = list.data ?? { next: null };
  const asked = useRef<string | null>(null);
  const [loadingMore, setLoadingMore] = useState(false);
  const more = async () => {
    if (next === null || asked.current === next) return;
    asked.current = next;
    setLoadingMore(true);
    try {
      const page = await client.call(listTips, { query: { ...search, cursor: next } });
      queries.setQueryData<Inbox>(queryKey, (inbox) => inbox && extended(inbox, page));
    } catch {
      // the scroll that asked will ask again; a cursor that has gone is replaced by the next refresh
      asked.current = null;
    } finally {
      setLoadingMore(false);
    }
  };
  return { list, more: () => void more(), loadingMore };
}

/** How many tips wait in each view. */
export function useCounts(unitId: number | undefined) {
  return useQuery({
    queryKey: queryKeys.counts(unitId),
    queryFn: ({ signal }) => client.call(countTips, { query: unitId ? { unitId } : {}, signal }),
    refetchInterval: REFRESH_MS,
    refetchOnWindowFocus: true,
  });
}

/** Writes what is known of one tip into every list on the page. */
export function useReviseRow(): (tipId: string, change: Partial<TipRow>) => void {
  const queries = useQueryClient();
  return useCallback(
    (tipId, change) => {
      queries.setQueriesData<Inbox>(
        { queryKey: queryKeys.lists },
        (inbox) => inbox && revised(inbox, tipId, change),
      );
    },
    [queries],
  );
}
