import { useQueries } from '@tanstack/react-query';
import { client } from '../../../ui/client.ts';
import { countOffers } from '../../contract.ts';
import type { WaitingCounts } from './most-pressing.ts';
import { type AnsweringUnit, OFFERS } from './use-offers.ts';

/**
 * How many offers wait for each of some units, by unit; undefined until all are counted. A later count that fails leaves
 * the one before: `error` is only why there is none.
 */
export function useWaitingCounts(units: readonly AnsweringUnit[]): {
  readonly counts: ReadonlyMap<number, WaitingCounts> | undefined;
  readonly error: unknown;
  readonly again: () => void;
} {
  return useQueries({
    queries: units.map(({ unitId }) => ({
      queryKey: [...OFFERS, 'count', unitId],
      queryFn: () => client.call(countOffers, { query: { unitId } }),
    })),
    combine: (all) => {
      const counted = units.flatMap(({ unitId }, index) => {
        const data = all[index]?.data;
        return data ? [[unitId, data] as const] : [];
      });
      return {
        counts: counted.length === units.length ? new Map(counted) : undefined,
        error: all.find(({ isLoadingError }) => isLoadingError)?.error,
        again: () => all.forEach(({ refetch }) => void refetch()),
      };
    },
  });
}
