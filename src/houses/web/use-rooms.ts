import { useInfiniteQuery } from '@tanstack/react-query';
import { useEffect } from 'react';
import { client } from '../../ui/client.ts';
import { listRooms, type Room } from '../contract.ts';
import { HOUSES } from './kept-under.ts';

/** The rooms of a house, as pages. */
export function useRooms(houseId: string) {
  return useInfiniteQuery({
    queryKey: [...HOUSES, 'rooms', houseId],
    queryFn: ({ pageParam, signal }) => {
      const query = { limit: 100, ...(pageParam === null ? {} : { cursor: pageParam }) };
      return client.call(listRooms, { params: { houseId }, query, signal });
    },
    initialPageParam: null as string | null,
    getNextPageParam: ({ next }) => next,
  });
}

/** Every room of a house, for whoever has to choose one; undefined until all of them are there. */
export function useEveryRoom(houseId: string): readonly Room[] | undefined {
  const { data, hasNextPage, isFetching, fetchNextPage } = useRooms(houseId);
  useEffect(() => {
    if (hasNextPage && !isFetching) void fetchNextPage();
  }, [hasNextPage, isFetching, fetchNextPage]);
  return data === undefined || hasNextPage ? undefined : data.pages.flatMap((page) => page.rows);
}
