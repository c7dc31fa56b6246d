import { useDebouncedValue } from '@mantine/hooks';
import { keepPreviousData, useInfiniteQuery } from '@tanstack/react-query';
import { client } from '../../../../ui/client.ts';
import type { WantedState, WantedView } from '../../../wanted-codes.ts';
import { listWanted } from '../../../wanted-contract.ts';

/** What a list is narrowed to. */
export interface NoticeFilter {
  readonly state?: WantedState;
  readonly q?: string;
}

/** Somebody who is typing is not asked for after each letter. */
const PAUSE_MS = 250;

/** Notices page by page, as they are narrowed; what was there stays until the answer comes. */
export function useNotices(view: WantedView, filter: NoticeFilter) {
  const [settled] = useDebouncedValue(filter, PAUSE_MS);
  return useInfiniteQuery({
    queryKey: ['wanted', 'list', view, settled],
    queryFn: ({ pageParam, signal }) => {
      const at = pageParam === null ? {} : { cursor: pageParam };
      return client.call(listWanted, { query: { view, ...settled, ...at }, signal });
    },
    initialPageParam: null as string | null,
    getNextPageParam: ({ next }) => next,
    placeholderData: keepPreviousData,
  });
}
