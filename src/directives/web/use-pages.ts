import { useInfiniteQuery } from '@tanstack/react-query';

interface PageOf<Row> {
  readonly rows: readonly Row[];
  readonly next: string | null;
}

/** A list, page by page. */
export function usePages<Row>(
  key: readonly unknown[],
  ask: (at: { readonly cursor?: string }, signal: AbortSignal) => Promise<PageOf<Row>>,
) {
  const list = useInfiniteQuery({
    queryKey: ['directives', ...key],
    queryFn: ({ pageParam, signal }) => ask(pageParam === null ? {} : { cursor: pageParam }, signal),
    initialPageParam: null as string | null,
    getNextPageParam: ({ next }) => next,
  });
  return { list, rows: list.data?.pages.flatMap((page) => page.rows) ?? [] };
}

/** What `usePages` gives of the list itself. */
export type Pages<Row> = ReturnType<typeof usePages<Row>>['list'];
