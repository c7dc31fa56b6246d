import { useInfiniteQuery } from '@tanstack/react-query';

interface LogPage<Row> {
  readonly rows: readonly Row[];
  readonly next: string | null;
}

/**
 * A log, page by page. Each asking is on record as a looking, so nothing is asked again by itself, and what was left
 * is asked anew on coming back.
 */
export function useLog<Row>(
  key: readonly unknown[],
  ask: (at: { readonly cursor?: string }, signal: AbortSignal) => Promise<LogPage<Row>>,
) {
  return useInfiniteQuery({
    queryKey: ['audit', ...key],
    queryFn: ({ pageParam, signal }) => ask(pageParam === null ? {} : { cursor: pageParam }, signal),
    initialPageParam: null as string | null,
    getNextPageParam: ({ next }) => next,
    staleTime: Number.POSITIVE_INFINITY,
    gcTime: 0,
  });
}

/** What `useLog` gives. */
export type Log<Row> = ReturnType<typeof useLog<Row>>;
