import { useEffect } from 'react';
import { client } from '../../ui/client.ts';
import { usePages } from '../../ui/use-pages.ts';
import { listRooms, type Room } from '../contract.ts';
import { HOUSES } from './kept-under.ts';

/** The rooms of a house, as pages. */
export function useRooms(houseId: string) {
  return usePages([...HOUSES, 'rooms', houseId], (start, signal) => {
    const query = { limit: 100, ...start };
    return client.call(listRooms, { params: { houseId }, query, signal });
  });
}

/** Every room of a house, for whoever has to choose one; undefined until all of them are there. */
export function useEveryRoom(houseId: string): readonly Room[] | undefined {
  const { list, rows } = useRooms(houseId);
  const { isSuccess, hasNextPage, isFetching, fetchNextPage } = list;
  useEffect(() => {
    if (hasNextPage && !isFetching) void fetchNextPage();
  }, [hasNextPage, isFetching, fetchNextPage]);
  return isSuccess && !hasNextPage ? rows : undefined;
}
