import { type InfiniteData, type QueryKey, useInfiniteQuery } from '@tanstack/react-query';
import { useMemo } from 'react';

/** A page of a list, as `wire/page.ts` makes it. */
interface Page {
  readonly rows: readonly unknown[];
  readonly next: string | null;
}

/** Where a page begins; the first one nowhere. */
interface Start {
  readonly cursor?: string;
}

/** Pages that have come. */
type Came<Of> = InfiniteData<Of, string | null>;

/** Whether a list is asked for, when it is asked for anew and how long it is kept, where that differs. */
interface Keeping<Of> {
  readonly enabled?: boolean;
  readonly staleTime?: number;
  readonly gcTime?: number;
  readonly refetchInterval?: number;
  readonly placeholderData?: (before: Came<Of> | undefined) => Came<Of> | undefined;
}

/** A list, page by page: how it stands, and all rows that have come. */
export function usePages<Of extends Page>(
  queryKey: QueryKey,
  ask: (start: Start, signal: AbortSignal) => Promise<Of>,
  keeping: Keeping<Of> = {},
) {
  const list = useInfiniteQuery<Of, Error, Came<Of>, QueryKey, string | null>({
    ...keeping,
    queryKey,
    queryFn: ({ pageParam, signal }) => ask(pageParam === null ? {} : { cursor: pageParam }, signal),
    initialPageParam: null,
    getNextPageParam: ({ next }) => next,
  });
  const rows = useMemo(
    () => list.data?.pages.flatMap((page): readonly Of['rows'][number][] => page.rows) ?? [],
    [list.data],
  );
  return { list, rows };
}
