import { useInfiniteQuery } from '@tanstack/react-query';

interface ResultPage<Row> {
  readonly rows: readonly Row[];
  readonly next: string | null;
}

/** A list of results, page by page. */
export function useResultList<Row>(
  key: readonly unknown[],
  ask: (at: { readonly cursor?: string }, signal: AbortSignal) => Promise<ResultPage<Row>>,
) {
  return useInfiniteQuery({
    queryKey: ['results', ...key],
    queryFn: ({ pageParam, signal }) => ask(pageParam === null ? {} : { cursor: pageParam }, signal),
    initialPageParam: null as string | null,
    getNextPageParam: ({ next }) => next,
  });
}

/** What `useResultList` gives. */
export type ResultList<Row> = ReturnType<typeof useResultList<Row>>;
